"""Hours that people take, beside the hours that there are."""

from collections.abc import Iterable
from dataclasses import dataclass

from kamlearn.core.errors import BadInput, require_not_negative
from kamlearn.core.exact import Amount, Number, exact, exact_counts, shown


@dataclass(frozen=True)
class TimeBudget:
    """What the plan asks of a month."""

    capacity: Amount
    """Hours that there are."""
    planned: Amount
    """Hours that the plan takes, of those who have any planned."""
    left: Amount
    """Hours left over; negative is how many are missing."""
    unplanned: int
    """People whose hours are not known yet."""

    @property
    def over(self) -> bool:
        """Whether the plan takes more than there is."""
        return self.left < 0


@dataclass(frozen=True)
class EqualTime:
    """Minutes for each, or the reason there are none."""

    minutes: Amount | None
    reason: str | None = None
    """``nobody``: there is no one to share the time among."""


def time_budget(hours: Iterable[Number | None], capacity: Number) -> TimeBudget:
    """Add up planned hours against the hours that there are.

    Parameters
    ----------
    hours : iterable of number or None
        Hours a month for each contact, 0 or more; None is not planned yet.
    capacity : number
        Hours a month for all of them, 0 or more.

    Raises
    ------
    BadInput
        ``negative``, ``not-a-number``.

    Examples
    --------
    >>> budget = time_budget([4, 3.5, None, 2.6], capacity=10)
    >>> budget.planned, budget.left, budget.over, budget.unplanned
    (10.1, -0.1, True, 1)
    """
    require_not_negative("capacity", capacity)
    plans = list(hours)
    known = [each for each in plans if each is not None]
    for each in known:
        require_not_negative("hours", each)
    planned = sum((hours * people for hours, people in exact_counts(known)), exact(0))
    return TimeBudget(
        capacity=shown(exact(capacity)),
        planned=shown(planned),
        left=shown(exact(capacity) - planned),
        unplanned=len(plans) - len(known),
    )


def equal_time(capacity: Number, people: int) -> EqualTime:
    """Minutes for each when the hours are shared equally.

    Parameters
    ----------
    capacity : number
        Hours a month, 0 or more.
    people : int
        How many share them, 0 or more.

    Raises
    ------
    BadInput
        ``negative``, ``not-a-number``, ``not-whole`` for half a person.

    Notes
    -----
    ``60 * capacity / people``; undefined for nobody.

    Examples
    --------
    >>> equal_time(capacity=6, people=24).minutes
    15
    """
    require_not_negative("capacity", capacity)
    require_not_negative("people", people)
    if people != int(people):
        raise BadInput(
            "not-whole", f"people must be a whole number, got {people}", name="people", value=people
        )
    if not people:
        return EqualTime(None, "nobody")
    return EqualTime(shown(60 * exact(capacity) / int(people)))
