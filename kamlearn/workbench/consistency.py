"""Whether what stands on a workbench agrees with itself. There are no right people."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from kamlearn.core.time_budget import equal_time
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING, suggest
from kamlearn.workbench.people import LOWEST, Person

KEY_PART = 5
"""At most a fifth of the people are key: a convention of the course."""
BENT_FROM = 3
"""Changes after the reveal from which we ask why."""
LEAST_MINUTES = 15
"""A month for each, below which we ask whether that is a relationship. Ours."""
SIZE = frozenset({"money"})
"""Criteria that measure how big somebody is today."""
SENSITIVE = re.compile(
    r"\b(agama\w*|religi\w*|muslim|islam|kristen|katolik|hindu|buddha|sakit|penyakit\w*|kanker"
    r"|hamil|pregnan\w*|illness|disease|cancer|hiv|depres\w*|diagnos\w*|difabel|disabilit\w*"
    r"|gaji\w*|salary|utang\w*|hutang\w*|cerai|divorc\w*|selingkuh\w*|affair|politi[kc]\w*|partai"
    r"|suku|etnis|ethnic\w*|nik|ktp|bpjs|npwp|screenshot\w*|tangkapan layar)\b"
)
"""Words in notes that could hurt when a list leaks, and that no plan needs; in small letters."""


@dataclass(frozen=True)
class Remark:
    """Something that does not agree with the rest; `code` as in `kamlearn.course.misconceptions`.

    A code that is no misconception is a gap: ``decision-without-reason``, ``nothing-to-give``,
    ``no-weights``, ``nobody-is-key``, ``nobody``.
    """

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)
    keys: tuple[int, ...] = ()
    """Whom it is about: `Person.key`."""


def find_remarks(bench: Workbench, judged: tuple[Judged, ...]) -> tuple[Remark, ...]:
    """Everything on a workbench that does not agree with the rest, most important first.

    Parameters
    ----------
    judged : tuple of Judged
        Of the same workbench, by `kamlearn.workbench.decided.judge_all`.
    """
    if not bench.people:
        return (Remark("nobody"),)
    return tuple(remark for look in LOOKS for remark in look(bench, judged))


def most_keys(people: int) -> int:
    """How many may be key: a fifth, and one in any case.

    As the exercise ``own-rule`` counts: three of eleven are more than a fifth.

    >>> most_keys(3), most_keys(10), most_keys(11)
    (1, 2, 2)
    """
    return max(1, people // KEY_PART)


def _harm(_bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K29: time or a decision for somebody who harms."""
    for one in judged:
        person = one.person
        follows = person.chosen not in (None, "release") or person.is_key or bool(person.hours)
        if person.contact.harmful and follows:
            yield Remark("score-decides", {"name": person.name}, (person.key,))


def _notes(_bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K30: notes that could hurt."""
    for one in judged:
        contact, step = one.person.contact, one.person.step
        text = " ".join((contact.brings, contact.gives, step.what if step else ""))
        # Four times as fast as a pattern that ignores case, and felt with 2,000 people.
        if found := SENSITIVE.search(text.lower()):
            fields = {"name": contact.name, "found": found.group()}
            yield Remark("my-notes-my-right", fields, (one.person.key,))


def _weights(bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K10, K12, K22 and a rule in which nothing counts."""
    if bench.rule is None:
        yield Remark("no-weights", {"n": len(judged)})
        return
    counting = [criterion for criterion in bench.criteria if criterion.weight]
    if all(each.column in SIZE or each.scale == "minmax" for each in counting):
        biggest = _biggest(judged, counting[0].column)
        yield Remark("biggest-is-key", {"name": biggest.name}, (biggest.key,))
    if bench.criteria == suggest(bench.goal):
        yield Remark("one-right-rule", {"n": len(counting)})
    yield from _bent(bench, judged)
    if not any(each.column == GIVING for each in counting):
        yield Remark("friends-as-tools", {"n": len(counting)})


def _biggest(judged: tuple[Judged, ...], column: str) -> Person:
    known = [one.person for one in judged if one.person.contact.amounts.get(column) is not None]
    if not known:
        return judged[0].person
    return max(known, key=lambda person: person.contact.amounts[column] or 0)


def _bent(bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K13: the rule changed often after the reveal, and is not back where it was."""
    if not bench.locked or bench.locked.changes < BENT_FROM or bench.locked.as_locked:
        return
    first = next((one.person for one in judged if one.ranked and one.ranked.rank == 1), None)
    if first:
        fields = {"n": bench.locked.changes, "name": first.name}
        yield Remark("rule-bent-for-favourite", fields, (first.key,))


def _keys(bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K11, nobody key at all, and a key account to whom nothing is given."""
    keys = [one.person for one in judged if one.person.is_key]
    most = most_keys(len(judged))
    if not keys:
        yield Remark("nobody-is-key", {"most": most})
    if len(keys) > most:
        fields = {"n": len(keys), "most": most, "hours": bench.capacity}
        yield Remark("everyone-is-key", fields, tuple(person.key for person in keys))
    for person in keys:
        if not person.contact.gives.strip():
            yield Remark("nothing-to-give", {"name": person.name}, (person.key,))


def _unknowns(bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K14: the worst rating throughout, or 0 in a column of figures: known, or not known?"""
    rated = [each.column for each in bench.criteria if each.scale == "rating"]
    figures = [each.column for each in bench.criteria if each.scale == "minmax"]
    for one in judged:
        amounts = one.person.contact.amounts
        lowest = len(rated) > 1 and all(amounts.get(column) == LOWEST for column in rated)
        if lowest or any(amounts.get(column) == 0 for column in figures):
            yield Remark("missing-as-zero", {"name": one.person.name}, (one.person.key,))


def _decisions(_bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """Each decision follows the lines or carries a reason."""
    for one in judged:
        if one.decided.is_otherwise and one.person.why == "none":
            yield Remark("decision-without-reason", {"name": one.person.name}, (one.person.key,))


def _time(bench: Workbench, judged: tuple[Judged, ...]) -> Iterator[Remark]:
    """K26: too many people for the hours."""
    looked_after = [one for one in judged if one.decided.action != "release"]
    minutes = equal_time(bench.capacity, len(looked_after)).minutes
    if minutes is not None and minutes < LEAST_MINUTES:
        fields = {"n": len(looked_after), "hours": bench.capacity, "minutes": float(minutes)}
        yield Remark("more-contacts-is-better", fields)


Look = Callable[[Workbench, tuple[Judged, ...]], Iterator[Remark]]
LOOKS: tuple[Look, ...] = (_harm, _notes, _weights, _keys, _unknowns, _decisions, _time)
