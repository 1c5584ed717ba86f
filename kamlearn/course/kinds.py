"""Kinds of answer. An answer is JSON data; a kind knows which data it takes.

Judged today: `Choice` and `Number` with "there is none". The other kinds of the contract
(multi, match, order, interval, own_rule, self_check) will be further classes with these
members and further cases of `checker.find_code`.
"""

from dataclasses import dataclass
from typing import Any, Literal

from kamlearn.core.errors import is_finite

NO_ANSWER = True
"""The answer "there is none", offered beside a number."""

LARGEST_NUMBER = 1e15
"""Beyond this size a typed number is a slip, and no longer exact in a browser."""

Unit = Literal["percent", "multiple", "rupiah", "count"]


@dataclass(frozen=True)
class Choice:
    """One key out of several."""

    options: tuple[str, ...]
    name: str = "choice"

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        return None if answer in self.options else "unknown-option"


@dataclass(frozen=True)
class Number:
    """A number in a declared unit, or "there is none" where that is offered."""

    unit: Unit
    """``percent`` answers are percent: 66.7 for 66.7%."""
    tolerance: float
    """Largest distance, in the unit, at which an answer still counts as a value."""
    offers_none: bool = False
    name: str = "number"

    @property
    def field_scale(self) -> float:
        """From the answer's unit to the fraction that texts format."""
        return 0.01 if self.unit == "percent" else 1.0

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        if answer is NO_ANSWER:
            return None if self.offers_none else "none-not-offered"
        if not is_finite(answer):
            return "not-a-number"
        return None if abs(answer) <= LARGEST_NUMBER else "too-large"


Kind = Choice | Number
