"""The card in a notebook: the same form as on the page."""

import kamlearn
from kamlearn.course.catalogue import load_catalogue
from kamlearn.drawing.form import exercise_form
from kamlearn.views.card import ExerciseCard


def test_show_gives_the_pages_own_form() -> None:
    """One declaration, one card."""
    card = kamlearn.exercise("thick-margin", lang="en").show()
    assert isinstance(card, ExerciseCard)
    assert card.html == exercise_form(load_catalogue()["thick-margin"], "en")
    assert card.lang == "en"


def test_the_card_needs_no_other_file() -> None:
    """Its script imports nothing at run time, so it works in every front end."""
    card = kamlearn.exercise("thick-margin", lang="id").show()
    assert 'from"' not in card._esm
    assert "import(" not in card._esm
    assert ".kam-card" in card._css
