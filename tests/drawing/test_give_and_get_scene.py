"""The give-and-get lab: a discount moves money, terms can make more of it, and A is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.give_and_get_scene import LAB, ending, scene_html
from kamlearn.drawing.give_get import SUPPLIER_RATE, UNIT_COST, USUAL_WAIT, Terms
from kamlearn.drawing.waterfall_bars import waterfall_bars

both = pytest.mark.parametrize("lang", LANGS)
terms = st.builds(
    Terms,
    discount=st.integers(0, 40),
    contract=st.integers(0, 24),
    wait=st.integers(0, USUAL_WAIT),
    is_narrow=st.booleans(),
    is_fetched=st.booleans(),
)


def test_last_years_terms_change_nothing() -> None:
    """10,000 less 600 for three months at 2%, 600 delivery, 400 sorts, 600 selling is 7,800."""
    usual = Terms()
    assert usual.waterfall.pocket_price == 7_800
    assert (usual.left, usual.supplier_change, usual.buyer_change) == (2_800, 0, 0)
    assert ending(LAB.complete({"discount": 0})) == "no"


def test_the_worked_example() -> None:
    """10% off against payment in advance, a year's contract and fetching: both have more."""
    deal = Terms(discount=10, contract=12, wait=0, is_fetched=True)
    assert deal.waterfall.pocket_price == 9_000 - 400 - 300
    assert deal.supplier_change == 500
    assert deal.buyer_change == 1_000 - 300 - 350 - 120


@given(st.integers(1, 40))
def test_a_discount_for_nothing_is_never_good_for_b(discount: int) -> None:
    """It takes from one what it gives to the other, so the answer needs no asking."""
    deal = Terms(discount=discount)
    assert deal.supplier_change < 0 < deal.buyer_change
    assert deal.is_win_win(is_asked=False) is False


@given(terms)
def test_asking_only_ever_settles_what_was_open(deal: Terms) -> None:
    """What could be said before stays said; after asking there is always an answer."""
    before, after = (deal.is_win_win(is_asked=asked) for asked in (False, True))
    assert after is not None
    assert before in (after, None)
    assert before is not None or deal.asks_something


@given(terms)
def test_both_books_add_up(deal: Terms) -> None:
    """The waterfall ends at the pocket price, and A's parts at its change."""
    falls = deal.waterfall
    off = sum(step.amount for step in falls.steps)
    assert falls.list_price - off == pytest.approx(falls.pocket_price)
    assert deal.left == pytest.approx(falls.pocket_price - UNIT_COST)
    assert sum(deal.buyer_parts.values()) == pytest.approx(deal.buyer_change)


@given(terms)
def test_each_month_of_waiting_costs_b(deal: Terms) -> None:
    """2% of the invoice a month."""
    step = {s.name: s.amount for s in deal.waterfall.steps}["waiting"]
    assert step == pytest.approx(float(deal.waterfall.invoice_price * deal.wait * SUPPLIER_RATE))


@both
def test_what_a_pays_is_not_known_before_asking(lang: Lang) -> None:
    """Question marks in A's column, and no claim of a win for both."""
    settings = LAB.complete({"discount": 10, "wait": 0, "contract": 12, "delivery": 1})
    assert ending(settings) == "unknown"
    html = scene_html(settings, lang)
    assert html.count("<td>?</td>") == 4
    assert word("lab_give_and_get.lamp_unknown", lang) in html
    asked = scene_html(settings | {"asked": 1}, lang)
    assert "?</td>" not in asked
    assert word("lab_give_and_get.lamp_yes", lang) in asked


@both
def test_forty_percent_for_nothing_is_below_cost(lang: Lang) -> None:
    """Said in words, and the pocket price stands in the picture's words."""
    html = scene_html(LAB.complete({}), lang)
    assert word("lab_give_and_get.note_below_cost", lang) in html
    assert {"id": "Rp4.040", "en": "Rp4,040"}[lang] in waterfall_bars(
        lang, Terms(discount=40).waterfall, UNIT_COST
    ).alt
