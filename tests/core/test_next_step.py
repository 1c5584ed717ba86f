"""The next step, the review, and how long it has been quiet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.next_step import NextStep, plan_step, quiet_time

TODAY = date(2026, 11, 23)


def test_a_step_and_its_review() -> None:
    """A week from now, and a month after that, across the end of the year."""
    step = plan_step("kirim daftar harga baru", TODAY, in_days=7, review_after=35)
    assert (step.on, step.review) == (date(2026, 11, 30), date(2027, 1, 4))
    assert not step.is_due(TODAY)
    assert step.is_due(date(2026, 11, 30))
    assert step.needs_review(date(2027, 1, 4))
    assert not step.needs_review(date(2027, 1, 3))


def test_leap_days_are_counted() -> None:
    """28 February 2028 and a day."""
    assert plan_step("x", date(2028, 2, 28), in_days=1, review_after=1).on == date(2028, 2, 29)


@pytest.mark.parametrize("days", [-1, 1.5, True, "7"])
def test_days_are_whole_and_not_negative(days: int) -> None:
    """A step lies ahead."""
    with pytest.raises(BadInput, match="in_days") as refused:
        plan_step("x", TODAY, in_days=days, review_after=1)
    assert refused.value.code == "not-days"


def test_steps_that_make_no_sense_are_refused() -> None:
    """Empty, reviewed before it is done, past the calendar."""
    for code, attempt in (
        ("step-empty", lambda: NextStep("  ", TODAY, TODAY)),
        ("review-before-step", lambda: NextStep("x", TODAY, TODAY - timedelta(days=1))),
        ("days-out-of-calendar", lambda: plan_step("x", TODAY, in_days=10**7, review_after=1)),
        ("days-out-of-calendar", lambda: plan_step("x", TODAY, in_days=10**400, review_after=1)),
    ):
        with pytest.raises(BadInput) as refused:
            attempt()
        assert refused.value.code == code


def test_sixty_days_of_thirty_are_two_intervals() -> None:
    """M26: 60/30 = 2, overdue; exactly one interval is not overdue yet."""
    quiet = quiet_time(TODAY - timedelta(days=60), TODAY, 30)
    assert (quiet.days, quiet.intervals, quiet.overdue) == (60, 2, True)
    assert quiet_time(TODAY - timedelta(days=30), TODAY, 30).overdue is False
    assert quiet_time(TODAY, TODAY, 30).intervals == 0


def test_no_date_is_not_never() -> None:
    """Nobody can tell."""
    quiet = quiet_time(None, TODAY, 30)
    assert (quiet.reason, quiet.days, quiet.intervals, quiet.overdue) == ("no-date", *[None] * 3)


def test_intervals_and_dates_that_make_no_sense_are_refused() -> None:
    """No interval, half a day, a contact that has not been yet."""
    for code, attempt in (
        ("not-positive", lambda: quiet_time(None, TODAY, 0)),
        ("not-days", lambda: quiet_time(None, TODAY, 0.5)),  # type: ignore[arg-type]
        ("contact-in-future", lambda: quiet_time(TODAY + timedelta(days=1), TODAY, 30)),
    ):
        with pytest.raises(BadInput) as refused:
            attempt()
        assert refused.value.code == code


@given(st.integers(0, 5000), st.integers(1, 400))
def test_more_silence_is_never_fresher(days: int, interval: int) -> None:
    """One more day of silence raises the number."""
    one = quiet_time(TODAY - timedelta(days=days), TODAY, interval)
    two = quiet_time(TODAY - timedelta(days=days + 1), TODAY, interval)
    assert one.intervals is not None
    assert two.intervals is not None
    assert two.intervals > one.intervals
