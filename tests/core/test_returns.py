"""Real return and expected value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.returns import expected_value, real_return


def test_savings_below_inflation_shrink() -> None:
    """E2.1: 3% interest and 5% inflation are -1.90%, not quite -2%."""
    assert real_return(0.03, 0.05) == pytest.approx(-0.0190, abs=5e-5)
    assert real_return(0.05, 0.05) == 0


@pytest.mark.parametrize(("nominal", "inflation"), [(-1.1, 0), (0.03, -1), (0.03, -2)])
def test_no_more_than_all_can_be_lost(nominal: float, inflation: float) -> None:
    """Money and prices cannot fall by more than 100%."""
    with pytest.raises(BadInput, match="-1"):
        real_return(nominal, inflation)
    assert real_return(-1, 0) == -1


@given(rate=st.integers(-99, 500), inflation=st.integers(-99, 500))
def test_growing_means_interest_above_inflation(rate: int, inflation: int) -> None:
    """The sign is that of the difference, whatever the size."""
    gained = real_return(rate / 100, inflation / 100)
    assert (gained > 0) == (rate > inflation)
    assert (gained == 0) == (rate == inflation)


def test_a_small_chance_of_much() -> None:
    """E3.2: 10% of Rp5,000,000, less Rp200,000, are Rp300,000; the stake counts."""
    assert expected_value(0.1, 5_000_000, 200_000) == 300_000
    assert expected_value(0.02, 5_000_000, 200_000) == -100_000


def test_points_work_like_rupiah() -> None:
    """Value and cost are in one unit, whichever it is."""
    assert expected_value(0.5, 8, 1) == 3


@pytest.mark.parametrize(
    ("chance", "value", "code"),
    [(10, 5, "not-a-fraction"), (-0.1, 5, "not-a-fraction"), (0.1, "5", "not-a-number")],
)
def test_chances_are_from_0_to_1(chance: float, value: float, code: str) -> None:
    """10 where 10% is meant is refused."""
    with pytest.raises(BadInput) as refused:
        expected_value(chance, value)
    assert refused.value.code == code
