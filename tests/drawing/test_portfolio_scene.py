"""The portfolio lab: hours beside those there are, how they pile up, and what is not known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.concentration import concentration
from kamlearn.core.contacts import Contact
from kamlearn.course.formats import write_count, write_percent
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.portfolio_map import portfolio_map
from kamlearn.drawing.portfolio_scene import (
    LAB,
    PILED,
    SHARED,
    list_names,
    portfolio_scene,
    where_hours_go,
)

both = pytest.mark.parametrize("lang", LANGS)
hours = st.lists(st.integers(0, 40).map(lambda half: half / 2), min_size=5, max_size=5)


def at(position: int) -> dict[str, float]:
    return LAB.complete(LAB.positions[position])


@both
def test_more_hours_than_there_are_is_said(lang: Lang) -> None:
    """Eleven of ten: one too many; shared out anew it is half an hour less than there is."""
    over = word("lab_portfolio.lamp_over", lang, n=sum(PILED) - 10)
    assert over in LAB.html(at(0), lang)
    left = word("lab_portfolio.lamp_left", lang, n=10 - sum(SHARED))
    assert left in LAB.html(at(2), lang)
    assert word("lab_portfolio.lamp_full", lang) in LAB.html({**at(2), "hours0": 2.5}, lang)


@both
def test_concentration_in_words_is_the_cores(lang: Lang) -> None:
    """Galih has 7 of 11 hours; five people feel like 2.24."""
    spread = concentration(PILED)
    assert spread.top_share is not None
    assert spread.effective is not None
    html = LAB.html(at(0), lang)
    assert write_percent(spread.top_share, lang) in html
    assert write_count(spread.effective, lang) in html


@given(hours)
@settings(max_examples=30)
def test_piled_is_half_or_more_for_one(given_hours: list[float]) -> None:
    """And with no hours at all nobody can say."""
    came = where_hours_go(LAB.complete({f"hours{n}": h for n, h in enumerate(given_hours)}))
    total = sum(given_hours)
    expected = "none" if not total else "piled" if max(given_hours) * 2 >= total else "spread"
    assert came == expected


@both
def test_not_known_is_an_answer(lang: Lang) -> None:
    """Nobody is placed at first; once placed, the note goes."""
    note = word("lab_portfolio.note_unknown", lang, names="").split(":")[0]
    assert note in LAB.html(at(0), lang)
    assert note not in LAB.html(at(1), lang)


@both
def test_low_risk_with_little_time_and_speculation_are_pointed_out(lang: Lang) -> None:
    """Bu Tini's half hour, and Galih's seven."""
    html = LAB.html(at(1), lang)
    assert word("lab_portfolio.note_speculative", lang, names="Galih", hours=7) in html
    assert "Bu Tini" in html.split("</table>")[1]


@pytest.mark.parametrize("size", [0, 1, 40])
def test_any_number_of_people(size: int) -> None:
    """Names stay text; a full cell counts the others."""
    people = [Contact(f"<i>{n}") for n in range(size)]
    scene = portfolio_scene(lambda _lang: people, size)
    html = scene.html(scene.complete({}), "en")
    assert "<i>" not in html
    assert html.count('<th scope="row">') == size
    assert (">+35<" in html) == (size == 40)


def test_a_crowd_is_small_dots_a_count_and_the_chosen_one() -> None:
    """Two thousand people are one path; the number of the one who is looked at stays."""
    places = [("short", "low"), *[("unknown", "unknown")] * 1999]
    svg = portfolio_map("en", places, [0.0] * 2000, chosen=1999).svg()
    assert svg.count("<path") == 1
    assert svg.count("<circle") == 2
    assert ">2000<" in svg
    assert ">1999<" in svg
    assert len(svg) < 10_000


def test_long_lists_of_names_are_cut_and_counted() -> None:
    """Ten names are enough for a note."""
    assert list_names(["Ani", "Budi"], "en") == "Ani, Budi"
    assert list_names([f"P{n}" for n in range(12)], "en").endswith("P9, and 2 more")
