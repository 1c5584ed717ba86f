"""What comes next with someone, when to look again, and how long it has been quiet."""

from dataclasses import dataclass
from datetime import date, timedelta

from kamlearn.core.errors import BadInput, require_positive


@dataclass(frozen=True)
class NextStep:
    """One small step, the day it is for, and the day to think it over again.

    Raises
    ------
    BadInput
        ``step-empty``, or ``review-before-step``.

    Examples
    --------
    >>> plan_step("send the new price list", date(2026, 11, 23), in_days=7, review_after=30)
    NextStep(what='send the new price list', on=datetime.date(2026, 11, 30), \
review=datetime.date(2026, 12, 30))
    """

    what: str
    on: date
    review: date

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise BadInput("step-empty", "a step needs a few words: what will you do?")
        if self.review < self.on:
            raise BadInput(
                "review-before-step",
                f"the review on {self.review} comes before the step on {self.on}: move it later",
                review=self.review,
                step=self.on,
            )

    def is_due(self, today: date) -> bool:
        """Whether the day of the step has come."""
        return today >= self.on

    def needs_review(self, today: date) -> bool:
        """Whether the day to think it over has come."""
        return today >= self.review


@dataclass(frozen=True)
class Quiet:
    """How long there was no contact, or the reason that nobody can tell."""

    reason: str | None = None
    """``no-date``: when the last contact was is not known."""
    days: int | None = None
    intervals: float | None = None
    """Days over the wished interval: above 1 is overdue."""

    @property
    def overdue(self) -> bool | None:
        """Whether it has been longer than wished; None where nobody can tell."""
        return None if self.intervals is None else self.intervals > 1


def plan_step(what: str, today: date, *, in_days: int, review_after: int) -> NextStep:
    """A step so many days from today, with a review so many days after the step.

    Parameters
    ----------
    in_days, review_after : int
        Days, 0 or more.

    Raises
    ------
    BadInput
        ``not-days``, ``days-out-of-calendar``, ``step-empty``.
    """
    on = _later("in_days", today, in_days)
    return NextStep(what, on, _later("review_after", on, review_after))


def quiet_time(last_contact: date | None, today: date, wished_days: int) -> Quiet:
    """How stale a contact is, in days and in wished intervals.

    Parameters
    ----------
    last_contact : date or None
        None is not known, which is not "never" and not today.
    wished_days : int
        How often the learner wants to be in touch: whole days, 1 or more.

    Raises
    ------
    BadInput
        ``not-positive`` or ``not-days`` for the interval, ``contact-in-future``.

    Notes
    -----
    ``days since / wished interval``. Overdue says that a plan was missed, not that a tie
    has faded: there is no constant for that.

    Examples
    --------
    >>> quiet_time(date(2026, 9, 24), date(2026, 11, 23), wished_days=30).intervals
    2.0
    """
    require_positive("wished_days", wished_days)
    _require_days("wished_days", wished_days)
    if last_contact is None:
        return Quiet("no-date")
    days = (today - last_contact).days
    if days < 0:
        raise BadInput(
            "contact-in-future",
            f"the last contact on {last_contact} is after today, {today}: check the year",
            last=last_contact,
            today=today,
        )
    return Quiet(days=days, intervals=days / wished_days)


def _later(name: str, start: date, days: int) -> date:
    _require_days(name, days)
    try:
        return start + timedelta(days=days)
    except OverflowError:
        raise BadInput(
            "days-out-of-calendar", f"{name}={days} runs past the calendar", name=name, value=days
        ) from None


def _require_days(name: str, days: object) -> None:
    if isinstance(days, bool) or not isinstance(days, int) or days < 0:
        raise BadInput(
            "not-days", f"{name} must be whole days, 0 or more, got {days!r}", name=name, value=days
        )
