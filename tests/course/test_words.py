"""The short texts: the same keys and the same figures in both languages, and none missing."""

import re
from pathlib import Path

from kamlearn.core.errors import BadInput
from kamlearn.course.formats import placeholders
from kamlearn.course.languages import LANGS, environment_lang
from kamlearn.course.words import all_words, explain

PACKAGE = Path(__file__).parents[2] / "kamlearn"
RAISED = re.compile(r"""(?:BadInput|bad_input)\(\s*["']([\w-]+)["']""")


def test_both_languages_have_the_same_words() -> None:
    """Key by key, with the same typed placeholders."""
    indonesian, english = (all_words(lang) for lang in LANGS)
    assert indonesian.keys() == english.keys()
    for key, text in indonesian.items():
        assert placeholders(text) == placeholders(english[key]), key


def test_every_error_has_words() -> None:
    """Each code that the package raises can be explained in both languages."""
    codes = {
        code
        for file in PACKAGE.rglob("*.py")
        for code in RAISED.findall(file.read_text(encoding="utf-8"))
    }
    assert codes >= {"not-positive", "unknown-exercise", "port-in-use"}
    assert not {c for c in codes for lang in LANGS if f"errors.{c}" not in all_words(lang)}


def test_an_error_speaks_the_readers_language() -> None:
    """The same error, two languages."""
    error = BadInput("not-positive", "price must be above 0", name="price", value=0)
    assert "lebih dari 0" in explain(error, "id")
    assert "above 0" in explain(error, "en")


def test_language_of_the_environment() -> None:
    """English where the locale says so, else Indonesian."""
    assert environment_lang({"LANG": "en_GB.UTF-8"}) == "en"
    assert environment_lang({"LC_ALL": "id_ID.UTF-8", "LANG": "en_US"}) == "id"
    assert environment_lang({"LANG": "C.UTF-8"}) == "id"
    assert environment_lang({}) == "id"
