"""Exact amounts: what goes in as rupiah comes out as rupiah."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.exact import Number, exact, exact_counts, shown


def test_a_float_counts_as_what_it_shows() -> None:
    """0.1 is a tenth, also three times."""
    assert exact(0.1) == Fraction(1, 10)
    assert shown(exact(0.1) * 3) == 0.3


@pytest.mark.parametrize("value", [np.float64(0.1), Decimal("0.1"), Fraction(1, 10)])
def test_other_kinds_of_number(value: float) -> None:
    """Columns of a table and decimals count the same."""
    assert exact(value) == Fraction(1, 10)
    assert exact(np.int64(7)) == 7


def test_whole_amounts_are_integers() -> None:
    """Rp300,000 has no decimals to lose; half a rupiah is a float."""
    assert isinstance(shown(Fraction(300_000)), int)
    assert shown(Fraction(1, 2)) == 0.5


def test_amounts_beyond_a_float_stay_numbers() -> None:
    """Absurd, but neither inf nor a crash."""
    assert shown(Fraction(10**400, 3)) == round(Fraction(10**400, 3))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_survives_the_way_there_and_back(value: float) -> None:
    """Nothing is rounded on the way."""
    assert float(shown(exact(value))) == value


@given(st.lists(st.sampled_from([0.1, 0.5, 2, 2.0, Decimal("0.1"), 1e23, 7.0]), max_size=20))
def test_counted_amounts_add_up_to_the_same(values: list[Number]) -> None:
    """Whatever repeats, and however it is written."""
    counted = exact_counts(values)
    assert sum(part * count for part, count in counted) == sum(map(exact, values))
    assert sum(count for _, count in counted) == len(values)
    assert exact(1e23) == 10**23
