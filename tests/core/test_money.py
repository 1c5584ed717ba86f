"""Money: what a unit leaves and what a period leaves."""

from decimal import Decimal

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.core.money import contribution, margin, profit, unit_contribution


def test_amounts_stay_exact() -> None:
    """Integers and decimals go in and come out, never a rounded float."""
    assert unit_contribution(10_000, 6_500) == 3_500
    assert unit_contribution(Decimal("0.3"), Decimal("0.1")) == Decimal("0.2")


def test_margin_is_not_markup() -> None:
    """Bought at 80 and sold at 100: the margin is 20%, the markup would be 25%."""
    assert margin(100, 80) == 0.2


@pytest.mark.parametrize(
    ("row", "price", "unit_cost", "published", "tolerance"),
    [("BX6", 100, 80, 0.111, 0.0012), ("BX7", 100, 70, 0.222222, 0.0001)],
)
def test_a_cut_price_leaves_a_thinner_margin(
    row: str, price: float, unit_cost: float, published: float, tolerance: float
) -> None:
    """BX6, BX7: 10% off turns a margin of 20% into 11.1%, and 30% into 22.2%."""
    assert margin(price * 0.9, unit_cost) == pytest.approx(published, abs=tolerance), row


def test_one_percent_of_price_and_of_volume() -> None:
    """P1, P2: of 9% profit at 30% contribution, 1% price makes 11.1% more, 1% volume 3.3%."""
    before = profit(100.0, 70, 1, 21)
    assert profit(101.0, 70, 1, 21) / before - 1 == pytest.approx(0.111, abs=5e-4)
    assert profit(100.0, 70, 1.01, 21) / before - 1 == pytest.approx(0.033, abs=5e-4)


def test_selling_below_cost_is_allowed_and_negative() -> None:
    """A loss is a result, not an error."""
    assert unit_contribution(2_000, 5_000) == -3_000
    assert contribution(2_000, 5_000, 100) == -300_000


def test_profit_takes_the_fixed_cost_once() -> None:
    """Rent does not grow with sales."""
    assert profit(10_000, 5_000, 100, 200_000) == 300_000


@pytest.mark.parametrize(
    ("price", "unit_cost", "code"),
    [
        (0, 5, "not-positive"),
        (-10, 5, "not-positive"),
        (10, -5, "negative"),
        (float("nan"), 5, "not-a-number"),
        (10, float("inf"), "not-a-number"),
    ],
)
def test_impossible_amounts_are_refused_by_name(price: float, unit_cost: float, code: str) -> None:
    """The error carries a code, the name of the amount and the value."""
    with pytest.raises(BadInput) as refused:
        unit_contribution(price, unit_cost)
    assert refused.value.code == code
    assert refused.value.fields["name"] in ("price", "unit_cost")


def test_negative_quantity_and_fixed_cost_are_refused() -> None:
    """Volume and rent have no minus sign."""
    with pytest.raises(BadInput, match="quantity"):
        contribution(10, 5, -1)
    with pytest.raises(BadInput, match="fixed_cost"):
        profit(10, 5, 1, -1)
