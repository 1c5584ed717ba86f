"""Outcome tables: which answer has which code. The page's judge works from them alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from kamlearn.course.exercise import Case, Diagnosis, Exercise
from kamlearn.course.keys import keys_problem
from kamlearn.course.kinds import (
    NO_ANSWER,
    Choice,
    Interval,
    Match,
    Multi,
    Number,
    Order,
    OwnRule,
    SelfCheck,
)
from kamlearn.course.patterns import Before, Ends, Pairs, RuleCheck, Ticks

Listed = Multi | Match | Order
"""Kinds whose answers come apart into facts."""


@dataclass(frozen=True)
class Band:
    """Numbers from `low` to `high`, both included, that mean the same."""

    low: float
    high: float
    code: str


@dataclass(frozen=True)
class Box:
    """Intervals whose ends lie in these ranges; None where an end does not matter."""

    low: tuple[float, float] | None
    high: tuple[float, float] | None
    code: str


@dataclass(frozen=True)
class Pattern:
    """Answers that hold all facts of `has` and none of `lacks`."""

    has: frozenset[str]
    lacks: frozenset[str]
    code: str

    @property
    def total(self) -> int:
        """How many facts it asks about."""
        return len(self.has) + len(self.lacks)

    def fitting(self, facts: frozenset[str]) -> int:
        """How many of them an answer meets."""
        return len(self.has & facts) + len(self.lacks - facts)


@dataclass(frozen=True)
class Table:
    """Which answer has which code; in each list the first that fits counts."""

    otherwise: str
    choices: Mapping[str, str] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    none: str | None = None
    """Code of "there is none"; None where it is not offered."""
    patterns: tuple[Pattern, ...] = ()
    """The right answer stands first, as one fact for each of its places."""
    boxes: tuple[Box, ...] = ()
    rules: tuple[tuple[RuleCheck, str], ...] = ()


def meanings(case: Case) -> tuple[Diagnosis, ...]:
    """Every answer that a case knows, the right one first."""
    return (Diagnosis("right", case.answer, score=1.0), *case.diagnoses)


def compile_table(exercise: Exercise, case: Case) -> Table:
    """The outcome table of one case.

    Raises
    ------
    ValueError
        The case names keys that the kind does not have, or its answer is not complete.
    """
    match exercise.kind:
        case Choice(options=options):
            return Table(case.otherwise, choices=_choices(options, case))
        case SelfCheck():
            return Table("not-done", choices={"done": "right", "not_done": "not-done"})
        case Number() as number:
            return Table(case.otherwise, bands=_bands(number, case), none=_none(number, case))
        case Interval() as interval:
            return Table(case.otherwise, boxes=_boxes(interval, case))
        case OwnRule():
            return Table("right", rules=tuple((d.answer, d.code) for d in case.diagnoses))
        case listed:
            patterns = (_pattern(listed, known) for known in meanings(case))
            return Table(case.otherwise, patterns=tuple(patterns))


def codes(case: Case, table: Table) -> list[str]:
    """Every outcome code that an answer to this case can get, once each."""
    all_codes = [known.code for known in meanings(case)]
    all_codes += table.choices.values() if table.choices else [table.otherwise]
    return list(dict.fromkeys([*all_codes, *([table.none] if table.none else [])]))


def facts_of(kind: Listed, answer: Any) -> frozenset[str]:
    """What an answer says, each as a text: ``goal``, ``shop=near``; ``0=goal``, ``goal<rule``."""
    match kind:
        case Multi():
            return frozenset(answer)
        case Match():
            return frozenset(f"{left}={right}" for left, right in answer.items())
        case Order():
            pairs = {f"{first}<{second}" for first, second in combinations(answer, 2)}
            return frozenset(pairs | _places(answer))


def _places(answer: Any) -> set[str]:
    return {f"{place}={key}" for place, key in enumerate(answer)}


def _pattern(kind: Listed, known: Diagnosis) -> Pattern:
    match known.answer:
        case Ticks(has=has, lacks=lacks):
            _require(kind, Multi, keys_problem((*has, *lacks), _options(kind)), known)
            return Pattern(frozenset(has), frozenset(lacks), known.code)
        case Pairs(pairs=pairs):
            _require(kind, Match, kind.problem(dict(pairs)), known)
            return Pattern(facts_of(kind, pairs), frozenset(), known.code)
        case Before(first=first, second=second):
            _require(kind, Order, keys_problem((first, second), _options(kind)), known)
            return Pattern(frozenset({f"{first}<{second}"}), frozenset(), known.code)
        case exact:
            return _exact(kind, exact, known)


def _exact(kind: Listed, answer: Any, known: Diagnosis) -> Pattern:
    _require(kind, type(kind), kind.problem(answer), known)
    if kind.missing(answer) or not answer:
        raise ValueError(f"the answer of {known.code!r} is not complete: {answer!r}")
    has = _places(answer) if isinstance(kind, Order) else facts_of(kind, answer)
    others = set(kind.options) - has if isinstance(kind, Multi) else ()
    return Pattern(frozenset(has), frozenset(others), known.code)


def _options(kind: Listed) -> tuple[str, ...]:
    return kind.items if isinstance(kind, Order) else getattr(kind, "options", ())


def _require(kind: Listed, wanted: type, problem: str | None, known: Diagnosis) -> None:
    if problem or not isinstance(kind, wanted):
        reason = problem or f"not for {kind.name}"
        raise ValueError(f"{known.code!r} cannot have the answer {known.answer!r}: {reason}")


def _choices(options: tuple[str, ...], case: Case) -> dict[str, str]:
    known = {known.answer: known.code for known in meanings(case)}
    return {key: known.get(key, case.otherwise) for key in options}


def _bands(number: Number, case: Case) -> tuple[Band, ...]:
    return tuple(
        Band(*_around(known.answer, number, known), known.code)
        for known in meanings(case)
        if known.answer is not NO_ANSWER
    )


def _around(value: float, kind: Number | Interval, known: Diagnosis) -> tuple[float, float]:
    width = kind.tolerance if known.tolerance is None else known.tolerance
    return value - width, value + width


def _none(number: Number, case: Case) -> str | None:
    known = (known.code for known in meanings(case) if known.answer is NO_ANSWER)
    return next(known, case.otherwise) if number.offers_none else None


def _boxes(interval: Interval, case: Case) -> tuple[Box, ...]:
    return tuple(_box(interval, known) for known in meanings(case))


def _box(interval: Interval, known: Diagnosis) -> Box:
    ends = known.answer if isinstance(known.answer, Ends) else Ends(*known.answer)
    low, high = (
        None if end is None else _around(end, interval, known) for end in (ends.low, ends.high)
    )
    return Box(low, high, known.code)
