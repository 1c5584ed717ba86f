"""The price waterfall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.money import unit_contribution
from kamlearn.core.waterfall import Deduction, price_waterfall


def test_from_the_list_to_the_pocket() -> None:
    """W1, W2 and E7.3: list 100, 20 off, cost 50: pocket 80, contribution 30."""
    falls = price_waterfall(
        100, [Deduction("bonus", 8, on_invoice=False), Deduction("discount", 12)]
    )
    assert (falls.list_price, falls.invoice_price, falls.pocket_price) == (100, 88, 80)
    assert unit_contribution(falls.pocket_price, 50) == 30


def test_steps_on_the_invoice_come_first() -> None:
    """Each step says what it takes and what it leaves."""
    falls = price_waterfall(
        100, [Deduction("bonus", 8, on_invoice=False), Deduction("discount", 12)]
    )
    assert [(s.name, s.amount, s.left) for s in falls.steps] == [
        ("discount", 12, 88),
        ("bonus", 8, 80),
    ]


def test_paying_to_sell() -> None:
    """More off than the list price is possible, and said."""
    falls = price_waterfall(10_000, [Deduction("freight", 12_000, on_invoice=False)])
    assert falls.pocket_price == -2_000
    assert falls.pays_to_sell


def test_nothing_off() -> None:
    """Without deductions all three prices are one."""
    falls = price_waterfall(10_000, [])
    assert falls.list_price == falls.invoice_price == falls.pocket_price == 10_000
    assert not falls.pays_to_sell


def test_a_deduction_has_no_minus_sign() -> None:
    """The error names the deduction."""
    with pytest.raises(BadInput) as refused:
        price_waterfall(100, [Deduction("rebate", -5)])
    assert (refused.value.code, refused.value.fields["name"]) == ("negative", "rebate")
    with pytest.raises(BadInput, match="list_price"):
        price_waterfall(0, [])


@given(st.lists(st.tuples(st.integers(0, 500), st.booleans()), max_size=6))
def test_the_order_does_not_change_the_pocket(items: list[tuple[int, bool]]) -> None:
    """Rupiah amounts only add up."""
    deductions = [Deduction(str(at), *item) for at, item in enumerate(items)]
    pocket = price_waterfall(1_000, deductions).pocket_price
    assert pocket == price_waterfall(1_000, deductions[::-1]).pocket_price
    assert pocket == 1_000 - sum(amount for amount, _ in items)
