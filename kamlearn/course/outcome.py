"""What a check returns: data, never a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

State = Literal["not_attempted", "wrong", "partial", "right", "broken"]


@dataclass(frozen=True)
class Outcome:
    """The verdict on one answer."""

    state: State
    score: float
    """0 to 1."""
    code: str
    """Name of the reason, such as ``percent-as-volume``; the words are looked up under it."""
    fields: Mapping[str, float] = field(default_factory=dict)
    """Numbers that the words speak of."""


NOT_ATTEMPTED = Outcome("not_attempted", 0.0, "not-attempted")


def broken(code: str) -> Outcome:
    """The verdict on an answer that cannot be judged, and why."""
    return Outcome("broken", 0.0, code)


def incomplete(missing: int) -> Outcome:
    """The verdict on an answer with places still empty, and how many."""
    return Outcome("not_attempted", 0.0, "incomplete", {"missing": missing})
