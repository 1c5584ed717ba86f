"""Horizon and risk: two questions, and "not known" is an answer to both."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.horizon import Limits, find_horizon, find_risk, is_speculative

LINES = Limits(short_months=6, small_chance=0.2, big_upside=1_000_000)


@pytest.mark.parametrize(("months", "horizon"), [(0, "short"), (6, "short"), (6.1, "long")])
def test_horizon(months: float, horizon: str) -> None:
    """The learner's own line belongs to the short term."""
    assert find_horizon(months, LINES) == horizon


def test_not_known_is_an_answer() -> None:
    """Never a guess, never the worst."""
    assert find_horizon(None, LINES) == "not-known"
    assert find_risk(LINES) == "not-known"
    assert find_risk(LINES, coverage=0.9, volatility=0.1) == "not-known"
    assert is_speculative(None, 5_000_000, LINES) == "not-known"
    assert is_speculative(0.1, None, LINES) == "not-known"


def test_one_bad_sign_is_a_risk_and_only_three_good_ones_are_none() -> None:
    """Knowing little, a wild income, or hanging on one source."""
    good = {"coverage": 0.9, "volatility": 0.1, "single_source": False}
    assert find_risk(LINES, **good) == "low"
    assert find_risk(LINES, coverage=0.4) == "high"
    assert find_risk(LINES, volatility=0.6) == "high"
    assert find_risk(LINES, **good | {"single_source": True}) == "high"
    assert find_risk(LINES, coverage=0.5, volatility=0.5, single_source=False) == "low"


def test_speculative_needs_a_small_chance_and_a_big_gain() -> None:
    """K23: high risk alone is not it."""
    assert is_speculative(0.1, 5_000_000, LINES) == "yes"
    assert is_speculative(0.1, 1_000_000, LINES) == "no"
    assert is_speculative(0.2, 5_000_000, LINES) == "no"
    assert is_speculative(0.9, None, LINES) == "no"


@pytest.mark.parametrize(
    "wrong",
    [
        {"short_months": 0},
        {"small_chance": 1.5},
        {"big_upside": -1},
        {"least_coverage": -0.1},
        {"most_volatility": float("inf")},
    ],
)
def test_lines_that_make_no_sense_are_refused(wrong: dict[str, Any]) -> None:
    """By name."""
    with pytest.raises(BadInput, match=next(iter(wrong))):
        Limits(**{"short_months": 6, "small_chance": 0.2, "big_upside": 1} | wrong)


def test_signs_that_make_no_sense_are_refused() -> None:
    """Also where another sign has decided already."""
    for attempt in (
        lambda: find_horizon(-1, LINES),
        lambda: find_risk(LINES, coverage=1.1, single_source=True),
        lambda: find_risk(LINES, volatility=-1),
        lambda: is_speculative(1.2, 1, LINES),
        lambda: is_speculative(None, -1, LINES),
    ):
        with pytest.raises(BadInput):
            attempt()


@given(st.floats(0, 1), st.floats(0, 1e9), st.floats(0, 1))
def test_a_better_chance_never_makes_a_speculation(
    chance: float, upside: float, more: float
) -> None:
    """Of what was none."""
    if is_speculative(chance, upside, LINES) == "no":
        assert is_speculative(max(chance, more), upside, LINES) == "no"
