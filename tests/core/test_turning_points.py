"""On which assumption the answer of a deal turns."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kamlearn.core.deal_terms import ASSUMPTIONS
from kamlearn.core.deals import Deal
from kamlearn.core.turning_points import threshold

ratios = st.fractions(min_value=0, max_value=4, max_denominator=10)


def milk(unit_cost: float = 5_000, multiple: float = 2, **more: Any) -> Deal:
    """Milk B: from Rp10,000 to Rp6,000, sales double."""
    return Deal(10_000, 6_000, unit_cost, multiple, **more)


def test_the_nearest_assumption_in_parts_of_itself() -> None:
    """At v = 1,000 ten percent fewer sales flip the gain; the cost would have to double."""
    point = milk(1_000).turning_point
    assert point is not None
    assert (point.assumption, point.assumed, point.threshold) == ("multiple", 2, 1.8)
    assert (point.move, point.gains) == (-0.1, "above")


def test_far_from_the_line_the_cost_is_nearest() -> None:
    """At v = 5,000 the cost would have to fall by 60%; sales would have to grow by 150%."""
    point = milk().turning_point
    assert point is not None
    assert (point.assumption, point.threshold, point.move) == ("unit_cost", 2_000, -0.6)


def test_right_on_the_line() -> None:
    """At v = 2,000 nothing has to move."""
    point = milk(2_000).turning_point
    assert point is not None
    assert point.move == 0


def test_no_single_assumption_turns_it() -> None:
    """Each unit leaves nothing, 35% come anyway: no cost, no volume and no baseline help."""
    assert milk(6_000, baseline=1.35).turning_point is None


def test_growth_and_its_share_stand_for_the_baseline() -> None:
    """Where the market's growth is stated, it turns and not the baseline."""
    grown = milk(0, multiple=2, market_growth=0.35, growth_share=0.6).turning_point
    assert grown is not None
    assert (grown.assumption, grown.gains) == ("multiple", "above")
    share = threshold(milk(0, market_growth=0.35, growth_share=0.6).terms, "growth_share")
    assert share.value == pytest.approx(4 / 7)


def test_an_assumption_without_influence() -> None:
    """The growth of a market of which no share is expected changes nothing."""
    still = milk(market_growth=0.35, growth_share=0).terms
    assert threshold(still, "market_growth").reason == "no-influence"


def test_whatever_the_value() -> None:
    """Never enough and always enough have names of their own."""
    assert threshold(milk(7_000).terms, "multiple").reason == "never-gains"
    always = milk(1_000, quantity=1, fixed_cost=-50_000).terms
    assert threshold(always, "multiple").reason == "gains-anyway"


def test_extra_units_can_turn_the_answer_twice() -> None:
    """A dearer unit that eats own sales gains from 0.83 times on, and no more from 1.5 on."""
    deal = Deal(10_000, 11_000, 5_000, 1.1, cannibalised_share=1, other_contribution=8_000)
    first = threshold(deal.terms, "multiple")
    assert (first.value, first.gains) == (pytest.approx(5 / 6), "above")
    assert [
        deal.terms.vary("multiple", k).change > 0 for k in map(Fraction, ("0.8", "1", "1.6"))
    ] == [
        False,
        True,
        False,
    ]


@settings(max_examples=40)
@given(
    cost=st.integers(1, 12_000),
    multiple=ratios,
    baseline=ratios,
    eaten=st.sampled_from([0, Fraction(1, 4), 1]),
)
def test_the_answer_flips_at_the_turning_point(
    cost: int, multiple: Fraction, baseline: Fraction, eaten: Fraction
) -> None:
    """A hair on one side of it there is a gain, a hair on the other there is none."""
    more = {"cannibalised_share": eaten, "other_contribution": 7_000, "baseline": baseline}
    deal = Deal(10_000, 6_000, cost, multiple, **more)  # type: ignore[arg-type]
    point = deal.turning_point
    assume(point is not None)
    assert point is not None
    hair, at = Fraction(1, 10**6), Fraction(point.threshold)
    above = deal.terms.vary(point.assumption, at + hair).change > 0
    below = deal.terms.vary(point.assumption, at - hair).change > 0
    assert (above, below) == (point.gains == "above", point.gains == "below")


@settings(max_examples=40)
@given(cost=st.integers(1, 12_000), multiple=ratios, baseline=ratios)
def test_no_other_assumption_is_nearer(cost: int, multiple: Fraction, baseline: Fraction) -> None:
    """Moving any one assumption by less than that leaves the answer as it is."""
    deal = Deal(10_000, 6_000, cost, multiple, baseline=baseline)
    point = deal.turning_point
    reach = Fraction(1, 2) if point is None else abs(Fraction(point.move)) * Fraction(99, 100)
    for assumption in ASSUMPTIONS[:4]:
        assumed: Fraction = getattr(deal.terms, assumption)
        for moved in (assumed * (1 + reach), assumed * max(1 - reach, Fraction(0))):
            if assumption != "new_unit_cost" and moved > 0:
                assert (deal.terms.vary(assumption, moved).change > 0) == deal.gains
