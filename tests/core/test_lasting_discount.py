"""A discount that stays: worked examples, edges, and what must hold for every deal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.lasting_discount import (
    LastingDiscount,
    LastingEffect,
    lasting_effect,
    reference_prices,
)

fractions = st.floats(min_value=0, max_value=1)


def effect(**changes: float) -> LastingEffect:
    """Rp100,000 at a margin of 50%, 20% off, ten a month, at 1% a month."""
    usual = {"price": 100_000, "margin": 0.5, "discount": 0.2, "quantity": 10}
    return lasting_effect(LastingDiscount(**usual | changes))


def test_the_price_for_ever() -> None:
    """Certain to stay, the loss starts now: -Rp20,200,000 (the other convention)."""
    assert effect(keep_chance=1).for_ever == pytest.approx(-20_200_000)
    assert effect(keep_chance=1).each_later_month == pytest.approx(-200_000)


def test_a_promo_month_that_lifts_volume_by_half_still_loses() -> None:
    """450,000 against 500,000."""
    once = effect(multiple=1.5)
    assert once.first_month == pytest.approx(-50_000)
    assert once.for_ever == once.first_year == once.first_month


def test_others_who_hear_cost_without_buying_more() -> None:
    """A tenth of 300 units at 20% off Rp100,000."""
    assert effect(others_quantity=300, leak_share=0.1).each_later_month == pytest.approx(-600_000)


def test_letting_go_is_the_most_that_keeping_may_cost() -> None:
    """At 80% off each unit costs money: letting the buyer go loses less."""
    deep = effect(discount=0.8)
    assert deep.first_month < deep.letting_go == -500_000


@given(margin=fractions, keep=fractions, leak=fractions)
def test_no_discount_and_no_volume_change_nothing(margin: float, keep: float, leak: float) -> None:
    """Whatever the chances."""
    none = effect(margin=margin, discount=0, keep_chance=keep, others_quantity=50, leak_share=leak)
    assert none.first_month == none.first_year == none.for_ever == 0


@given(keep=st.tuples(fractions, fractions), leak=st.tuples(fractions, fractions))
def test_likelier_is_never_better_when_it_loses(
    keep: tuple[float, float], leak: tuple[float, float]
) -> None:
    """For a deal that loses each month."""
    low, high = (
        effect(keep_chance=k, others_quantity=30, leak_share=c).for_ever
        for k, c in zip(sorted(keep), sorted(leak), strict=True)
    )
    assert high <= low + 1e-6


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"discount": 1.2}, "not-a-fraction"),
        ({"keep_chance": 50}, "not-a-fraction"),
        ({"monthly_rate": 0}, "not-positive"),
        ({"price": 0}, "not-positive"),
        ({"quantity": -1}, "negative"),
        ({"margin": 1.1}, "margin-over-price"),
        ({"leak_share": float("nan")}, "not-a-number"),
    ],
)
def test_deals_that_cannot_be(changes: dict[str, float], code: str) -> None:
    """Refused when the deal is made, by name."""
    with pytest.raises(BadInput) as refused:
        effect(**changes)
    assert refused.value.code == code


def test_reference_price_forgets_slowly() -> None:
    """The material's check value, and the closed form of the lost units (their sum is d * p)."""
    path = reference_prices(10_000, 0.8, memory=0.6, periods=4)
    assert path == pytest.approx((6_800, 8_080, 8_848, 9_308.8))
    long = reference_prices(10_000, 0.8, memory=0.6, periods=200)
    assert sum(10_000 - value for value in long) == pytest.approx(8_000)
    with pytest.raises(BadInput):
        reference_prices(10_000, 0.8, memory=1, periods=4)
