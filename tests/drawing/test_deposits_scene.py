"""The deposits lab: the other one decides how big a deposit is, and silence is an illustration."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.deposits_scene import HERS, LAB, OWN, compare, keep_books, scene_html

both = pytest.mark.parametrize("lang", LANGS)
deeds = st.fixed_dictionaries(
    {s.name: st.integers(0, int(s.maximum)) for s in LAB.settings if hasattr(s, "maximum")}
    | {"matters": st.integers(0, 2)}
)


def test_the_worked_example() -> None:
    """Four greetings and a kept promise: 4 + 3 in one's own book, 16 + 3 in hers."""
    books = keep_books(LAB.complete({"kindness": 4, "promise": 1}))
    assert (books.own_balance, books.her_balance) == (7, 19)


def test_the_gift_she_does_not_need_counts_little() -> None:
    """The most expensive deposit is the smallest, until gifts are what matters to her."""
    gift = LAB.complete({"gift": 1})
    assert compare(gift) == "less"
    assert keep_books(gift).her_balance < keep_books(LAB.complete({"kindness": 1})).her_balance
    to_her = keep_books(LAB.complete({"gift": 1, "matters": 2})).her_balance
    assert to_her > keep_books(gift).her_balance


@pytest.mark.parametrize("matters", range(3))
def test_one_broken_promise_costs_more_than_one_kept_brings(matters: int) -> None:
    """In her book, whatever matters to her; in one's own it is nearly nothing."""
    book = HERS[list(HERS)[matters]]
    assert -book["broken"] > book["promise"] > -OWN["broken"]


@given(deeds)
def test_silence_changes_her_book_only(settings: dict[str, float]) -> None:
    """And never turns its sign; twelve months halve it."""
    silent, now = keep_books(settings), keep_books({**settings, "silence": 0})
    assert silent.own_balance == now.own_balance
    assert abs(silent.her_balance) <= abs(now.her_balance)
    assert silent.her_balance * now.her_balance >= 0
    year = keep_books({**settings, "silence": 12})
    assert year.her_balance == pytest.approx(now.her_balance / 2, abs=0.5)


@given(deeds)
def test_what_matters_to_her_leaves_ones_own_book_alone(settings: dict[str, float]) -> None:
    """Trouble is trouble."""
    own = {keep_books({**settings, "matters": n}).own_balance for n in range(3)}
    assert len(own) == 1


@both
def test_fading_is_labelled_as_an_illustration(lang: Lang) -> None:
    """It is said wherever something fades, and nowhere else."""
    label = {"id": "Ini ilustrasi, bukan fakta", "en": "This is an illustration, not a fact"}[lang]
    faded = scene_html(LAB.complete({"kindness": 4, "silence": 12}), lang)
    assert label in faded
    assert 'stroke-dasharray="3 3"' in faded
    assert label not in scene_html(LAB.complete({"kindness": 4}), lang)


@both
def test_equal_books_are_neither_guess(lang: Lang) -> None:
    """A kept promise is 3 in both books where being remembered matters."""
    settings = LAB.complete({"promise": 2})
    assert compare(settings) == "same"
    assert word("lab_deposits.guess_same", lang) in LAB.verdict("more", settings, lang)


@both
def test_the_table_says_what_the_bars_show(lang: Lang) -> None:
    """Only what was done has a row, and the balances stand last."""
    html = scene_html(LAB.complete({"gift": 1, "broken": 1, "matters": 1}), lang)
    assert html.count('<th scope="row">') == 3
    for figure in ("+10", "-1", "+9", "-15", "-14"):
        assert f"<td>{figure}</td>" in html
