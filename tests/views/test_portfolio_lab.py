"""The portfolio as widgets: one person's controls at a time, everyone's settings kept."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.portfolio_map import cell_of, cells, place_of
from kamlearn.drawing.portfolio_scene import LAB, STORY
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.cell_map import NO_CELL
from kamlearn.views.portfolio_lab import PortfolioView


def story(lang: Lang = "id", **settings: float) -> PortfolioView:
    view = PortfolioView(sample_people(lang, STORY), lang, settings)
    view.guesses["spread"].click()
    return view


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_shows_before_a_guess_then_what_the_page_draws(lang: Lang) -> None:
    """The same scene as the still; its map can be tapped here."""
    view = PortfolioView(sample_people(lang, STORY), lang, LAB.positions[1])
    assert (view.map.picture, view.map.layout.display) == ("", "none")
    view.guesses["piled"].click()
    assert view.map.layout.display == ""
    still = unfold(LAB.html(LAB.complete(LAB.positions[1]), lang))
    assert view.map.picture in still
    assert view.result.value.endswith(still.replace(view.map.picture, ""))


def test_each_person_keeps_their_own_place() -> None:
    """Choosing someone shows where they stand and moves nobody."""
    view = story(hours0=2, hours1=5, risk1=1)
    view.controls["hours"].value = 3
    view.controls["person"].value = 1
    assert (view.controls["hours"].value, view.controls["risk"].value) == (5, 1)
    view.controls["risk"].value = 2
    view.controls["person"].value = 0
    assert view.controls["hours"].value == 3
    expected = LAB.complete({"hours0": 3, "hours1": 5, "risk1": 2})
    assert view.settings() == view.state.settings == expected


def test_the_page_hears_who_was_chosen() -> None:
    """So that a restart opens on the same person."""
    view = story()
    heard: list[float] = []
    view.state.observe(lambda change: heard.append(change["new"]["person"]), "settings")
    view.controls["person"].value = 3
    assert heard == [3]
    assert story(person=3).controls["person"].value == 3


def test_own_people_of_any_number() -> None:
    """None, and more than ten, whose numbers have two digits."""
    assert PortfolioView([], "en").controls["person"].value == 0
    view = PortfolioView([Contact(f"P{n}") for n in range(12)], "en", {"hours1": 1, "hours11": 4})
    view.controls["person"].value = 11
    assert view.controls["hours"].value == 4
    view.controls["hours"].value = 6
    assert (view.settings()["hours1"], view.settings()["hours11"]) == (1, 6)


def test_a_tap_on_the_map_places_the_chosen_person() -> None:
    """The same as the two choices, which follow; the page hears of it once."""
    view = story(person=1)
    heard: list[object] = []
    view.state.observe(heard.append, "settings")
    view.map.value = cell_of(("long", "speculative"))
    assert (view.controls["horizon"].value, view.controls["risk"].value) == (1, 2)
    assert (
        view.settings()
        == view.state.settings
        == LAB.complete({"person": 1, "horizon1": 1, "risk1": 2})
    )
    assert len(heard) == 1
    view.controls["risk"].value = 0
    assert view.map.value == cell_of(("long", "low"))


def test_the_map_follows_the_chosen_person() -> None:
    """Their cell, and their name in the question; nobody has no cell."""
    view = story(horizon0=0, risk0=1)
    assert view.map.value == cell_of(("short", "high"))
    view.controls["person"].value = 1
    assert view.map.value == cell_of(("unknown", "unknown"))
    assert sample_people("id", STORY)[1].name in view.map.label
    empty = PortfolioView([], "id")
    empty.guesses["piled"].click()
    assert empty.map.value == NO_CELL


def test_each_cell_has_a_name_and_a_number() -> None:
    """There and back; twelve cells, four rows of three."""
    named = cells("en")
    assert named[0] == "Term short, risk low"
    assert len(set(named)) == 12
    assert [cell_of(place_of(cell)) for cell in range(12)] == list(range(12))
