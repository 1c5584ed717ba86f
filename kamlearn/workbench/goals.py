"""What the learner wants, and criteria that go with it: offers, not answers."""

from collections.abc import Mapping
from typing import Literal, get_args

from kamlearn.core.rules import Better, Criterion

Goal = Literal["founder", "employee", "student", "own"]
GOALS: tuple[Goal, ...] = get_args(Goal)

OFFERED: Mapping[str, Better] = {
    "money": "more",
    "growth": "more",
    "fit": "more",
    "trust": "more",
    "giving": "more",
    "effort": "less",
    "connection": "more",
    "chance": "more",
    "learning": "more",
}
"""Criteria that are rated from 1 to 5, all with words in both languages."""
GIVING = "giving"
SUGGESTED: Mapping[Goal, Mapping[str, float]] = {
    "founder": {"money": 4, "growth": 3, "trust": 3, "giving": 2, "effort": 2},
    "employee": {"learning": 3, "chance": 3, "trust": 3, "giving": 2, "effort": 2},
    "student": {"learning": 4, "connection": 3, "chance": 3, "giving": 2},
    "own": {},
}
"""Weights to begin with. There are no right ones: whoever keeps them is asked why."""


def suggest(goal: Goal) -> tuple[Criterion, ...]:
    """Criteria to begin with, for a goal."""
    return tuple(offered(column, weight) for column, weight in SUGGESTED[goal].items())


def offered(column: str, weight: float) -> Criterion:
    """A criterion of our list, or one of the learner's own; each is rated 1 to 5."""
    return Criterion(column, weight, OFFERED.get(column, "more"), "rating")
