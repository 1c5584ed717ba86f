"""Someone on the workbench: a contact, and what the learner noted about the relationship."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import CHOICES, REASONS
from kamlearn.core.errors import BadInput, require_not_negative
from kamlearn.core.horizon import Horizon
from kamlearn.core.next_step import NextStep
from kamlearn.core.portfolio import Action
from kamlearn.core.rules import require_choice

RiskLabel = Literal["low", "high", "speculative", "not-known"]
BOND = "bond"
"""The column of `Contact.amounts` that rates how good the relation is, 1 to 5."""
LOWEST, HIGHEST = 1, 5
"""Of a rating."""


@dataclass(frozen=True)
class Person:
    """A contact and the learner's notes; ratings stand in ``contact.amounts``.

    Raises
    ------
    BadInput
        ``unknown-choice`` for a horizon, risk, choice or reason; ``negative`` hours.
    """

    key: int
    """From 1, never used twice on one workbench: names change, and two people may share one."""
    contact: Contact
    horizon: Horizon = "not-known"
    risk: RiskLabel = "not-known"
    hours: float | None = None
    """Hours a month that the plan gives; None is not planned yet."""
    is_key: bool = False
    """The learner marked this person as a key account."""
    chosen: Action | None = None
    """What the learner decides; None follows the lines."""
    why: str = "none"
    """Why it differs from the lines: one of `kamlearn.core.decided.REASONS`."""
    step: NextStep | None = None

    def __post_init__(self) -> None:
        require_choice("horizon", self.horizon, get_args(Horizon))
        require_choice("risk", self.risk, get_args(RiskLabel))
        require_choice("why", self.why, REASONS)
        if self.chosen is not None:
            require_choice("chosen", self.chosen, CHOICES)
        if self.hours is not None:
            require_not_negative("hours", self.hours)

    @property
    def name(self) -> str:
        """The contact's name."""
        return self.contact.name

    @property
    def bond(self) -> float | None:
        """How good the relation is, 0 to 1; None is not known."""
        rating = self.contact.amounts.get(BOND)
        return None if rating is None else (rating - LOWEST) / (HIGHEST - LOWEST)

    def rate(self, column: str, rating: float | None) -> "Person":
        """With a rating from 1 to 5, or None for "not known".

        Raises
        ------
        BadInput
            ``rating-out-of-scale``.
        """
        if rating is not None and not LOWEST <= rating <= HIGHEST:
            raise BadInput(
                "rating-out-of-scale",
                f"{self.name}, {column!r}: a rating is 1 to 5 or not known, got {rating}",
                name=self.name,
                column=column,
                value=rating,
            )
        amounts = {**self.contact.amounts, column: rating}
        return replace(self, contact=replace(self.contact, amounts=amounts))
