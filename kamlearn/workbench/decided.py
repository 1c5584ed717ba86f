"""What the rule and the lines make of everyone, and the plan that follows."""

from dataclasses import dataclass

from kamlearn.core.decided import Decided
from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.core.ranked import Ranked
from kamlearn.core.ranking import rank
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.people import Person

STEP_DAYS, REVIEW_DAYS = 7, {"grow": 30, "improve": 30, "keep": 90, "release": 180}
"""Days until a first step, and from it to its review, by action: our suggestion."""


@dataclass(frozen=True)
class Judged:
    """A person with a place in the ranking and a decision."""

    person: Person
    ranked: Ranked | None
    """None for who is not ranked: close, harmful, or there is no rule yet."""
    decided: Decided


def judge_all(bench: Workbench) -> tuple[Judged, ...]:
    """Everyone, in the order of the workbench.

    Worth is the score by the learner's own rule, relation the rating of how good it is.
    """
    ranked = _ranked(bench)
    return tuple(judge(person, ranked.get(id(person.contact)), bench) for person in bench.people)


def judge(person: Person, ranked: Ranked | None, bench: Workbench) -> Judged:
    """One person at the workbench's lines."""
    scores = person.bond, ranked.score if ranked else None
    return Judged(person, ranked, _decided(person, scores, bench.cutoffs))


def _ranked(bench: Workbench) -> dict[int, Ranked]:
    """By the identity of the contact: names may be shared."""
    if bench.rule is None:
        return {}
    return {id(each.contact): each for each in rank(bench.contacts, bench.rule).ranked}


def _decided(
    person: Person, scores: tuple[float | None, float | None], cutoffs: CutOffs
) -> Decided:
    contact = person.contact
    decision = decide(*scores, cutoffs, harmful=contact.harmful, scored=contact.scored)
    return Decided(contact, scores, decision, person.chosen, person.why)
