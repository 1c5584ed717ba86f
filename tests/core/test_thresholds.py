"""Thresholds of a deal: k*, v* and s*, against the formulas and the published examples."""

import csv
import math
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.deals import Deal
from kamlearn.core.exact import shown

ORACLES = Path(__file__).parents[1] / "data" / "oracles.csv"

costs = st.integers(min_value=0, max_value=20_000)
prices = st.integers(min_value=1, max_value=20_000)
ratios = st.fractions(min_value=0, max_value=5, max_denominator=20)


def milk(unit_cost: float = 5_000, multiple: float = 2, **more: Any) -> Deal:
    """Milk B: from Rp10,000 to Rp6,000, sales double."""
    return Deal(10_000, 6_000, unit_cost, multiple, **more)


def published(name: str) -> tuple[float, float]:
    """A published figure and how far we may be from it."""
    with ORACLES.open(encoding="utf-8", newline="") as file:
        (row,) = (row for row in csv.DictReader(file) if row["id"] == name)
    return float(row["published"]), float(row["tolerance"])


@pytest.mark.parametrize(
    ("unit_cost", "needed", "needed_in_growth"),
    [
        (0, 1.667, 2.250),
        (1_000, 1.8, 2.43),
        (2_000, 2, 2.7),
        (3_000, 2.333, 3.15),
        (4_000, 3, 4.05),
        (5_000, 5, 6.75),
        (5_500, 9, 12.15),
    ],
)
def test_multiple_needed(unit_cost: int, needed: float, needed_in_growth: float) -> None:
    """k* = g (p0 - v) / (p1 - v), row by row as in domain 1.2."""
    assert milk(unit_cost).multiple_needed.value == pytest.approx(needed, abs=5e-4)
    growing = milk(unit_cost, baseline=1.35).multiple_needed
    assert growing.value == pytest.approx(needed_in_growth)
    assert (growing.state, growing.gains) == ("possible", "above")


@pytest.mark.parametrize(
    ("deal", "state", "reason"),
    [
        (milk(6_000), "impossible", "nothing-left"),
        (milk(7_000), "impossible", "loss-on-each-unit"),
        (milk(10_000), "undefined", "no-margin-before"),
        (milk(12_000), "undefined", "no-margin-before"),
        (milk(baseline=0), "possible", "any-volume"),
        (milk(12_000, new_unit_cost=3_000), "possible", "any-volume"),
        (milk(6_000, quantity=1, fixed_cost=-5_000), "possible", "any-volume"),
        (milk(6_000, quantity=1, fixed_cost=-4_000), "impossible", "nothing-left"),
        (
            milk(1_000, cannibalised_share=1, other_contribution=5_000),
            "impossible",
            "eats-own-sales",
        ),
    ],
)
def test_why_there_is_no_multiple(deal: Deal, state: str, reason: str) -> None:
    """Each case by its own name, never a marker number."""
    needed = deal.multiple_needed
    assert (needed.state, needed.reason, needed.value) == (state, reason, None)


def test_a_saving_can_pay_for_a_few_losing_units() -> None:
    """Rp4,000 saved, Rp1,000 lost on each unit, Rp3,000 earned before: gains only below 1."""
    needed = milk(7_000, quantity=1, fixed_cost=-4_000).multiple_needed
    assert (needed.state, needed.reason) == ("impossible", "only-with-less")
    assert (needed.value, needed.gains) == (1, "below")


def test_cannibalised_units_raise_the_multiple_needed() -> None:
    """A unit of 5,000 that eats 0.2 of 9,000 brings 3,200: 4,000 lost need 1.25 units more."""
    deal = milk(1_000, cannibalised_share=0.2, other_contribution=9_000)
    assert deal.multiple_needed.value == 1 + 4_000 / 3_200


def test_unit_cost_threshold() -> None:
    """v* = (k p1 - g p0) / (k - g): Rp2,000; with half the volume lost otherwise Rp4,666.67."""
    assert milk().unit_cost_threshold.value == 2_000
    assert milk().unit_cost_threshold.gains == "below"
    assert milk(baseline=0.5).unit_cost_threshold.value == pytest.approx(14_000 / 3)
    kept_saving = milk(5_000, new_unit_cost=4_500).unit_cost_threshold
    assert kept_saving.value == 3_000


def test_no_cost_is_low_enough_in_a_growing_market() -> None:
    """With 35% coming anyway v* is -2,307.69, and no cost is below zero."""
    limit = milk(baseline=1.35).unit_cost_threshold
    assert (limit.state, limit.reason) == ("impossible", "no-cost-low-enough")
    assert limit.value == pytest.approx(-2_307.69, abs=0.005)


def test_the_inequality_flips_with_less_volume() -> None:
    """k < g: fewer units are sold, so a gain needs a unit cost ABOVE v*."""
    raised = Deal(10_000, 12_000, 5_000, multiple=0.8)
    assert raised.unit_cost_threshold.gains == "above"
    assert raised.unit_cost_threshold.value == (10_000 - 9_600) / 0.2
    assert raised.gains
    dearer = Deal(10_000, 15_000, 5_000, multiple=0.8).unit_cost_threshold
    assert (dearer.state, dearer.reason) == ("possible", "any-cost")


def test_the_same_volume_leaves_the_cost_out() -> None:
    """k = g: the cost cancels out and only the prices count."""
    limit = milk(multiple=1).unit_cost_threshold
    assert (limit.state, limit.reason, limit.value) == ("undefined", "same-volume", None)


@pytest.mark.parametrize(("share", "limit"), [(0, 2_000), (0.25, 1_232.9), (0.5, 303.0)])
def test_a_share_of_the_growth_lowers_the_cost_that_is_allowed(share: float, limit: float) -> None:
    """The partial readings of domain 1.2."""
    deal = milk(market_growth=0.35, growth_share=share)
    assert deal.unit_cost_threshold.value == pytest.approx(limit, abs=0.05)


def test_share_of_the_growth_up_to_which_the_deal_gains() -> None:
    """E7.2: at no unit cost up to 57.1% of the 35% may come anyway."""
    share = milk(0, market_growth=0.35, growth_share=0).growth_share_threshold
    assert (share.state, share.gains) == ("possible", "below")
    assert share.value == pytest.approx(0.571, abs=5e-4)


def test_why_there_is_no_share() -> None:
    """Without growth, beyond reach, or always enough."""
    assert milk().growth_share_threshold.reason == "no-market-growth"
    grown = {"market_growth": 0.35, "growth_share": 0.5}
    assert milk(5_000, **grown).growth_share_threshold.reason == "no-share-low-enough"
    assert milk(0, multiple=3, **grown).growth_share_threshold.reason == "any-share"


def test_westside() -> None:
    """BX4, BX5: 5% off, unit cost 0.22 lower: 6.6% more units, 4,266 instead of 4,000."""
    deal = Deal(10, 9.5, unit_cost=5.5, multiple=1, new_unit_cost=5.28, quantity=4_000)
    multiple = deal.multiple_needed.value
    assert multiple is not None
    percent, tolerance = published("BX4")
    assert (multiple - 1) * 100 == pytest.approx(percent, abs=tolerance)
    units, tolerance = published("BX5")
    assert math.ceil(multiple * 4_000) == pytest.approx(units, abs=tolerance)
    assert multiple * 4_000 == pytest.approx(4_265.40, abs=0.005)


@settings(max_examples=60)
@given(
    prices=st.tuples(prices, prices),
    cost=costs,
    ratios=st.tuples(ratios, ratios),
    fixed=st.integers(-50_000, 50_000),
)
def test_at_the_threshold_nothing_is_gained_or_lost(
    prices: tuple[int, int], cost: int, ratios: tuple[Fraction, Fraction], fixed: int
) -> None:
    """Put the threshold in the place of the assumption, and the change is zero."""
    multiple, baseline = ratios
    deal = Deal(*prices, cost, multiple, baseline=baseline, quantity=10, fixed_cost=fixed)
    found = {"multiple": deal.multiple_needed, "unit_cost": deal.unit_cost_threshold}
    for name, limit in found.items():
        if limit.value is not None and limit.reason is None:
            there = deal.terms.vary(name, Fraction(limit.value))  # type: ignore[arg-type]
            assert shown(there.change) == pytest.approx(0, abs=1e-6)
