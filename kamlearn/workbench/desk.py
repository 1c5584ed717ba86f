"""Everything that a learner has on the workbench, as one value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput, require_not_negative
from kamlearn.core.locked_rule import LockedRule
from kamlearn.core.portfolio import CutOffs
from kamlearn.core.rules import Criterion, Missing, Rule, require_choice
from kamlearn.workbench.goals import GOALS, Goal
from kamlearn.workbench.people import Person

RULE_NAME = "mine"


@dataclass(frozen=True)
class Trial:
    """A deal tried out with someone's figures, under a name of its own."""

    name: str
    key: int
    """Whose deal it is: `Person.key`."""
    lab: str
    """``discount`` or ``milk-deal``."""
    settings: Mapping[str, float] = field(default_factory=dict)
    """Where the controls stood, in the units shown."""


@dataclass(frozen=True)
class Workbench:
    """People, rule, lines and deals. Functions of `kamlearn.workbench.changes` give the next one.

    Raises
    ------
    BadInput
        ``unknown-choice`` for a goal or for `missing`, ``negative`` capacity.
    """

    people: tuple[Person, ...] = ()
    """In the order they were added."""
    added: int = 0
    """How many were ever added: the next key is one more."""
    goal: Goal = "own"
    criteria: tuple[Criterion, ...] = ()
    """What counts, with weights from 0 to 5."""
    missing: Missing = "skip"
    """Where an amount is not known, as `Rule` has it."""
    locked: LockedRule | None = None
    """The rule as it was locked, and what became of it."""
    cutoffs: CutOffs = field(default_factory=CutOffs)
    capacity: float = 10.0
    """Hours a month for everyone."""
    trials: tuple[Trial, ...] = ()

    def __post_init__(self) -> None:
        require_choice("goal", self.goal, GOALS)
        require_choice("missing", self.missing, get_args(Missing))
        require_not_negative("capacity", self.capacity)

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Everyone's contact, in the same order."""
        return tuple(person.contact for person in self.people)

    @property
    def rule(self) -> Rule | None:
        """The rule of the criteria; None while nothing counts."""
        if not any(criterion.weight for criterion in self.criteria):
            return None
        return Rule(RULE_NAME, self.criteria, self.missing)

    @property
    def is_revealed(self) -> bool:
        """Whether the learner has seen the ranking."""
        return self.locked is not None and self.locked.revealed

    def find(self, key: int) -> Person:
        """The person with this key.

        Raises
        ------
        BadInput
            ``nobody-with-key``.
        """
        for person in self.people:
            if person.key == key:
                return person
        raise BadInput("nobody-with-key", f"nobody here has the key {key}", key=key)


def number(contacts: Sequence[Contact], added: int) -> tuple[Person, ...]:
    """Contacts as people with the next keys."""
    return tuple(Person(key, contact) for key, contact in enumerate(contacts, added + 1))
