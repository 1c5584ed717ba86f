"""Words to copy: the browser shows them as text, and nothing typed comes back."""

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.copy_text import copy_text


@pytest.mark.parametrize("lang", LANGS)
def test_the_field_has_a_name_and_the_button_words(lang: Lang) -> None:
    """Also for when the browser does not let a page copy."""
    field = copy_text("Kata-kata", lang)
    assert field.label == "Kata-kata"
    assert field.words["copy"] == word("workbench_decide.copy", lang)
    assert field.words["copy_by_hand"] != field.words["copied"]


def test_text_travels_as_it_is() -> None:
    """A name that looks like HTML is put in as a value."""
    field = copy_text("Words", "en")
    field.text = "Hi <img src=x onerror=alert(1)>"
    assert field.get_state()["text"] == "Hi <img src=x onerror=alert(1)>"
    assert "innerHTML" not in str(field._esm)
