"""A deal: both ledgers, line by line as the milk story has them, and published examples."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.deals import Deal
from kamlearn.core.errors import BadInput

rupiah = st.integers(min_value=0, max_value=100_000)
ratios = st.fractions(min_value=0, max_value=10, max_denominator=100)


def milk(unit_cost: float = 5_000, multiple: float = 2, **more: Any) -> Deal:
    """Milk B: from Rp10,000 to Rp6,000, sales double."""
    return Deal(10_000, 6_000, unit_cost, multiple, **more)


@pytest.mark.parametrize(
    ("unit_cost", "before", "after", "grown"),
    [
        (0, 10_000, 12_000, 13_500),
        (1_000, 9_000, 10_000, 12_150),
        (2_000, 8_000, 8_000, 10_800),
        (3_000, 7_000, 6_000, 9_450),
        (4_000, 6_000, 4_000, 8_100),
        (5_000, 5_000, 2_000, 6_750),
        (5_500, 4_500, 1_000, 6_075),
    ],
)
def test_the_milk_table(unit_cost: int, before: int, after: int, grown: int) -> None:
    """Contribution before, after doubling, and with 35% that comes anyway: domain 1.2."""
    ledger = milk(unit_cost, baseline=1.35).supplier
    assert ledger.before.contribution == before
    assert ledger.after.contribution == after
    assert ledger.baseline.contribution == grown
    assert milk(unit_cost).contribution_change == after - before
    assert milk(unit_cost).gains == (unit_cost < 2_000)


def test_revenue_up_and_contribution_down() -> None:
    """Rp12,000 instead of Rp10,000 comes in, Rp2,000 instead of Rp5,000 is left: M9."""
    deal = milk()
    assert deal.supplier.after.revenue == 12_000
    assert deal.revenue_change == 0.2
    assert deal.contribution_change == -3_000
    assert not deal.gains


def test_growth_that_comes_anyway_counts_against_the_deal() -> None:
    """M9 with g = 1.35: Rp4,750 less a unit, and even the revenue is 11.1% lower."""
    deal = milk(baseline=1.35)
    assert deal.contribution_change == -4_750
    assert deal.revenue_change == pytest.approx(-1 / 9)
    assert milk(market_growth=0.35, growth_share=1).contribution_change == -4_750
    assert milk(market_growth=0.35, growth_share=0).contribution_change == -3_000


def test_doubling_the_grown_volume_is_another_deal() -> None:
    """Twice the volume that would come anyway is 2.7 times last period's: threshold as before."""
    assert milk(2_000, multiple=2.7, baseline=1.35).contribution_change == 0


def test_scale_can_lower_the_unit_cost() -> None:
    """From Rp5,000 the new unit cost must fall below Rp3,500 (1,000 + v0/2)."""
    assert milk(new_unit_cost=3_500).contribution_change == 0
    assert milk(new_unit_cost=3_499).gains


def test_a_saving_of_fixed_cost_can_carry_the_deal() -> None:
    """(2,000 - v) Q0 + S: 100 units at v = 5,000 need more than Rp300,000 saved."""
    assert milk(quantity=100, fixed_cost=-300_000).contribution_change == 0
    assert milk(quantity=100, fixed_cost=-300_001).contribution_change == 1
    assert milk(quantity=100, fixed_cost=50_000).contribution_change == -350_000


def test_a_deal_that_defends_volume() -> None:
    """If half would have been lost (g = 0.5), the deal gains below Rp4,666.67."""
    assert milk(4_666, baseline=0.5).gains
    assert not milk(4_667, baseline=0.5).gains


def test_extra_units_may_eat_own_sales() -> None:
    """A fifth of 100 extra units leaves other shops, where each left Rp9,000: Rp180,000."""
    deal = milk(1_000, quantity=100, cannibalised_share=0.2, other_contribution=9_000)
    assert deal.supplier.cannibalised == 180_000
    assert deal.contribution_change == 100_000 - 180_000


def test_units_that_are_lost_eat_nothing() -> None:
    """With less than would come anyway there are no extra units."""
    terms = {"cannibalised_share": 0.5, "other_contribution": 9_000}
    assert milk(multiple=0.8, **terms).supplier.cannibalised == 0


def test_the_supermarket_has_its_own_ledger() -> None:
    """k (s1 - p1) - g (s0 - p0): it gains Rp2,000 a unit where milk B loses Rp3,000."""
    deal = milk(shelf_price=12_000, new_shelf_price=8_000)
    assert deal.supermarket is not None
    assert deal.supermarket.change == 2 * 2_000 - 2_000
    assert deal.win_win is False
    assert milk(1_000, shelf_price=12_000, new_shelf_price=8_000).win_win is True


def test_without_shelf_prices_the_other_side_is_unknown() -> None:
    """Not win-win as soon as one side loses; else it cannot be said yet."""
    assert milk().supermarket is None
    assert milk(5_000).win_win is False
    assert milk(1_000).win_win is None


def test_a_new_buyer_brings_units_that_would_not_come_anyway() -> None:
    """Any price above the unit cost adds contribution; there is no revenue to compare with."""
    deal = milk(multiple=1, baseline=0, quantity=50)
    assert deal.contribution_change == 50 * 1_000
    assert deal.revenue_change is None


def test_stoves() -> None:
    """BX8: 10% off and 25% more units leave 130,000 where there were 144,000."""
    stoves = Deal(50, 45, unit_cost=32, multiple=1.25, quantity=8_000)
    assert stoves.supplier.before.contribution == 144_000
    assert stoves.supplier.after.contribution == 130_000
    assert stoves.contribution_change == -14_000


def test_amounts_stay_whole() -> None:
    """Three times Rp0.10, or a third of 9 units, leave no stray decimals."""
    assert Deal(0.1, 0.1, 0, multiple=3, quantity=1_000_000).supplier.after.revenue == 300_000
    third = Deal(10_000, 6_000, Decimal("0.1"), multiple=Fraction(1, 3), quantity=9)
    assert third.supplier.after.revenue == 18_000
    assert isinstance(third.supplier.after.revenue, int)
    assert third.supplier.after.contribution == 17_999.7


@settings(max_examples=50)
@given(price=st.integers(1, 100_000), cost=rupiah, multiple=ratios, quantity=st.integers(1, 1_000))
def test_a_deal_that_changes_nothing_changes_nothing(
    price: int, cost: int, multiple: Fraction, quantity: int
) -> None:
    """The old price and the volume that would come anyway: no gain, no loss."""
    deal = Deal(price, price, cost, multiple, baseline=multiple, quantity=quantity)
    assert deal.contribution_change == 0
    assert deal.gains is False


@settings(max_examples=50)
@given(new_price=rupiah, cost=rupiah, multiple=ratios, growth=ratios)
def test_the_supplier_gives_what_the_supermarket_gets(
    new_price: int, cost: int, multiple: Fraction, growth: Fraction
) -> None:
    """The price between the two moves money from one ledger to the other; the sum ignores it."""
    shelf: dict[str, Any] = {"shelf_price": 12_000, "new_shelf_price": 9_000, "baseline": growth}
    deal = Deal(10_000, new_price, cost, multiple, **shelf)
    other = Deal(10_000, 0, cost, multiple, **shelf)
    assert deal.supermarket is not None
    assert other.supermarket is not None
    together = Fraction(deal.contribution_change) + Fraction(deal.supermarket.change)
    without = Fraction(other.contribution_change) + Fraction(other.supermarket.change)
    assert float(together) == pytest.approx(float(without), abs=1e-6)


@pytest.mark.parametrize(
    ("more", "code", "name"),
    [
        ({"price": 0}, "not-positive", "price"),
        ({"new_price": -1}, "negative", "new_price"),
        ({"unit_cost": float("nan")}, "not-a-number", "unit_cost"),
        ({"unit_cost": None}, "not-a-number", "unit_cost"),
        ({"multiple": "2"}, "not-a-number", "multiple"),
        ({"multiple": True}, "not-a-number", "multiple"),
        ({"multiple": -2}, "negative", "multiple"),
        ({"baseline": None}, "not-a-number", "baseline"),
        ({"price": 10**16}, "number-too-large", "price"),
        ({"quantity": 0}, "no-sales-before", "quantity"),
        ({"quantity": -5}, "negative", "quantity"),
        ({"fixed_cost": 5}, "goes-together", "fixed_cost"),
        ({"market_growth": 0.35}, "goes-together", "market_growth"),
        ({"market_growth": -1.1, "growth_share": 1}, "market-below-zero", "market_growth"),
        ({"growth_share": 1.1}, "not-a-fraction", "growth_share"),
        ({"cannibalised_share": 0.2}, "goes-together", "cannibalised_share"),
        ({"shelf_price": 12_000}, "goes-together", "shelf_price"),
        ({"new_shelf_price": 8_000}, "goes-together", "new_shelf_price"),
    ],
)
def test_values_that_no_deal_can_have(more: dict[str, Any], code: str, name: str) -> None:
    """Refused by name, because a guess would not be fair."""
    terms = {"price": 10_000, "new_price": 6_000, "unit_cost": 5_000, "multiple": 2}
    with pytest.raises(BadInput) as refused:
        Deal(**(terms | more))
    assert refused.value.code == code
    assert refused.value.fields["name"] == name
