"""What the rule and the lines make of everyone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from kamlearn.core.decided import Decided
from kamlearn.core.portfolio import Decision, decide
from kamlearn.core.ranked import Ranked, Ranking
from kamlearn.core.ranking import rank
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.people import Person


@dataclass(frozen=True)
class Judged:
    """A person with a place in the ranking and a decision."""

    person: Person
    ranked: Ranked | None
    """None for who is not ranked: close, harmful, or there is no rule yet."""
    decided: Decided


def rank_all(bench: Workbench) -> Ranking:
    """Everyone by the learner's rule; nobody is ranked while nothing counts."""
    if bench.rule is None:
        return Ranking((), (), ())
    return rank(bench.contacts, bench.rule)


def judge_all(
    bench: Workbench, ranking: Ranking | None = None, before: Sequence[Judged] = ()
) -> tuple[Judged, ...]:
    """Everyone, in the order of the workbench; `ranking` saves ranking them anew.

    Worth is the score by the learner's own rule, relation the rating of how good it is.
    `before` are those of the same lines: who is still the same need not be judged again.
    """
    ranked = _by_contact(ranking or rank_all(bench))
    known = {id(one.person): one for one in before}
    lines = cache(partial(decide, cutoffs=bench.cutoffs))  # ratings repeat
    return tuple(
        _judge(person, ranked.get(id(person.contact)), lines, known.get(id(person)))
        for person in bench.people
    )


def _by_contact(ranking: Ranking) -> Mapping[int, Ranked]:
    """By identity: names may be shared."""
    return {id(each.contact): each for each in ranking.ranked}


def _judge(
    person: Person, ranked: Ranked | None, lines: Callable[..., Decision], known: Judged | None
) -> Judged:
    if known and known.ranked is ranked:
        return known
    contact, scores = person.contact, (person.bond, ranked.score if ranked else None)
    decision = lines(*scores, harmful=contact.harmful, scored=contact.scored)
    return Judged(person, ranked, Decided(contact, scores, decision, person.chosen, person.why))
