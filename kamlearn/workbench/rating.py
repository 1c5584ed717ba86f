"""What is rated about whom, who has been rated, and who is next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kamlearn.core.rules import Criterion
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import suggest
from kamlearn.workbench.people import BOND, Person


@dataclass(frozen=True)
class Progress:
    """How far the rating is."""

    rated: int
    """Of those who may be rated: nobody close or harmful, unless the learner chose to."""
    people: int

    @property
    def is_done(self) -> bool:
        """Whether everyone has an answer to everything; "not known" is one."""
        return self.rated == self.people


def rated_criteria(bench: Workbench) -> tuple[Criterion, ...]:
    """The rule's criteria that are rated from 1 to 5; the goal's suggestion while there is none."""
    return tuple(each for each in bench.criteria or suggest(bench.goal) if each.scale == "rating")


def columns_of(criteria: Sequence[Criterion]) -> tuple[str, ...]:
    """What is asked about a person: the relation, then the criteria."""
    return (BOND, *(each.column for each in criteria if each.column != BOND))


def is_rated(person: Person, columns: Collection[str]) -> bool:
    """Whether everything is answered; an answer may be "not known"."""
    return person.contact.amounts.keys() >= set(columns)


def count_rated(bench: Workbench, columns: Collection[str]) -> Progress:
    """How far the rating is."""
    asked = frozenset(columns)
    able = [person.contact for person in bench.people if person.contact.scored]
    return Progress(sum(asked <= contact.amounts.keys() for contact in able), len(able))


def next_unrated(bench: Workbench, columns: Collection[str], after: int | None) -> int | None:
    """The key of the next one who is not rated, from who has the key `after` on and round.

    None where everybody else is rated.
    """
    asked = frozenset(columns)
    at = next((n for n, person in enumerate(bench.people) if person.key == after), -1)
    for person in (*bench.people[at + 1 :], *bench.people[: max(at, 0)]):
        if person.contact.scored and not asked <= person.contact.amounts.keys():
            return person.key
    return None
