"""The decision board as widgets: move a line, look at someone, overrule in one move."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.decision_board_scene import GALIH, LAB, PEOPLE
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.decision_board_lab import DecisionBoardView


def board(lang: Lang = "id", **settings: float) -> DecisionBoardView:
    view = DecisionBoardView(sample_people(lang, PEOPLE), lang, settings)
    view.guesses["improve"].click()
    return view


@pytest.mark.parametrize("lang", LANGS)
def test_the_board_shows_what_the_still_shows(lang: Lang) -> None:
    """After a guess."""
    view = board(lang, person=GALIH)
    still = LAB.html(LAB.complete({"person": GALIH}), lang)
    assert view.result.value.endswith(unfold(still))


def test_a_line_moves_everyone() -> None:
    """With the line at 20, Galih's relation is good enough to keep."""
    view = board("en", person=GALIH)
    view.controls["relation"].value = 20
    assert "Galih: keep." in view.result.value


def test_overruling_takes_one_move_and_asks_why() -> None:
    """Only for the one who is looked at."""
    view = board("en", person=GALIH)
    view.controls["choice"].value = 3
    assert word("lab_decision_board.note_why_none", "en") in view.result.value
    view.controls["why"].value = 2
    assert word("lab_decision_board.note_why_season", "en") in view.result.value
    view.controls["person"].value = 0
    assert (view.controls["choice"].value, view.controls["why"].value) == (0, 0)
    assert view.settings()[f"choice{GALIH}"] == 3


def test_own_people_with_own_scores() -> None:
    """The workbench passes its own rule's scores."""
    view = DecisionBoardView([Contact("Ani")], "en", score=lambda _person: (0.9, 0.9))
    view.guesses["grow"].click()
    assert "Ani: grow." in view.result.value
