"""Time: what the plan asks of a month, and what is left for each."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.time_budget import equal_time, time_budget


def test_equal_time_of_the_syllabus() -> None:
    """E8.3: 24 contacts and 6 hours a month leave 15 minutes for each."""
    assert equal_time(capacity=6, people=24).minutes == 15


def test_nobody_to_share_with() -> None:
    """Undefined, not 0 and not endless."""
    assert (equal_time(6, 0).minutes, equal_time(6, 0).reason) == (None, "nobody")
    assert equal_time(0, 3).minutes == 0


def test_over_capacity() -> None:
    """Rara's ten hours across five people."""
    plan = time_budget([4, 3, 2, 1.5, None], capacity=10)
    assert (plan.planned, plan.left, plan.over, plan.unplanned) == (10.5, -0.5, True, 1)
    assert not time_budget([0.1] * 100, capacity=Decimal("10.0")).over


def test_an_empty_plan() -> None:
    """Everything is left."""
    plan = time_budget([], capacity=0)
    assert (plan.planned, plan.left, plan.over) == (0, 0, False)


def test_hours_that_make_no_sense_are_refused() -> None:
    """Negative, endless, half a person."""
    for code, attempt in (
        ("negative", lambda: time_budget([-1], 5)),
        ("negative", lambda: time_budget([1], -5)),
        ("not-a-number", lambda: time_budget([float("nan")], 5)),
        ("not-whole", lambda: equal_time(5, 2.5)),  # type: ignore[arg-type]
        ("negative", lambda: equal_time(5, -2)),
    ):
        with pytest.raises(BadInput) as refused:
            attempt()
        assert refused.value.code == code


@given(st.lists(st.integers(0, 99), max_size=9), st.integers(0, 99))
def test_planned_and_left_make_the_capacity(hours: list[int], capacity: int) -> None:
    """To the minute."""
    plan = time_budget(hours, capacity)
    assert plan.planned + plan.left == capacity
    assert plan.over == (sum(hours) > capacity)
