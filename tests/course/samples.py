"""Answers to walk the catalogue with: for each meaning of a case, data that fits it."""

import random
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.exercise import Diagnosis, Exercise
from kamlearn.course.kinds import Choice, Interval, Match, Multi, Number, Order, OwnRule, SelfCheck
from kamlearn.course.patterns import Before, Ends, Pairs, RuleCheck, Ticks

FOLDER = Path(__file__).parents[1] / "data" / "exercises"
CATALOGUE = {**load_catalogue(FOLDER), **load_catalogue()}
"""The course's own exercises, and one for each kind of answer; no slug stands in both."""

CONSISTENT: dict[str, Any] = {"weights": [5, 3, 2], "key_share": 0.2, "gives": True, "people": 10}
INCONSISTENT: dict[str, dict[str, Any]] = {
    "no-weights": {"weights": [0, 0, 0]},
    "nobody-is-key": {"key_share": 0},
    "everyone-is-key": {"key_share": 1},
    "no-giving": {"gives": False},
}


def sample(exercise: Exercise, variant: int, known: Diagnosis) -> Any:
    """An answer that gets this meaning's code, the likeliest first."""
    tries = chain([_plainest(exercise, variant, known)], wild(exercise, variant, 3000))
    fitting = (a for a in tries if check(exercise, variant, a).code == known.code)
    found = next(fitting, None)
    assert found is not None, f"{exercise.slug}: no answer reaches {known.code}"
    return found


def _plainest(exercise: Exercise, variant: int, known: Diagnosis) -> Any:
    """The right answer, changed no further than the meaning asks."""
    right = exercise.case(variant).answer
    match known.answer:
        case Ticks(has=has, lacks=lacks):
            return [key for key in dict.fromkeys((*right, *has)) if key not in lacks]
        case Pairs(pairs=pairs):
            return {**right, **pairs}
        case Before(first=first, second=second):
            rest = [key for key in right if key != first]
            return [*rest[: rest.index(second)], first, *rest[rest.index(second) :]]
        case Ends(low=low, high=high):
            return [right[0] if low is None else low, right[1] if high is None else high]
        case RuleCheck(name=name):
            return CONSISTENT | INCONSISTENT[name]
        case None:
            return CONSISTENT
        case exact:
            return exact


def wild(exercise: Exercise, variant: int, count: int) -> Iterator[Any]:
    """Random answers of the right shape; the seed is fixed so that a failure can be repeated."""
    source = random.Random(f"{exercise.slug} {variant}")  # noqa: S311
    return (_random(exercise.kind, source) for _ in range(count))


def _random(kind: Any, source: random.Random) -> Any:
    match kind:
        case Choice(options=keys):
            return source.choice(keys)
        case SelfCheck():
            return source.choice(kind.options)
        case Multi(options=keys):
            return source.sample(keys, source.randrange(len(keys) + 1))
        case Match(left=left, right=right):
            some = left if source.random() < 0.9 else left[: source.randrange(len(left))]
            return {key: source.choice(right) for key in some}
        case Order(items=keys):
            return source.sample(keys, len(keys) if source.random() < 0.9 else 1)
        case Number():
            return _number(source)
        case Interval():
            return sorted((_number(source), _number(source)))
        case OwnRule():
            weights = [source.choice((0, 0, 1, 2.5, 5)) for _ in range(source.randrange(1, 7))]
            share = {"key_share": source.choice((0, 0.1, 0.2, 0.25, 1 / 3, 1))}
            rule = {"weights": weights, **share, "gives": source.random() < 0.5}
            return rule | ({"people": source.randrange(1, 40)} if source.random() < 0.5 else {})


def _number(source: random.Random) -> float:
    return round(source.uniform(-1, 1) * 10 ** source.randrange(1, 8), source.randrange(6))


KEYS = ["goal", "constructor", "__proto__", "", "customer", "toString"]
STRANGE: list[Any] = [
    *("no such key", "constructor", "__proto__", 1e17, -1e300, 10**400, 3, 0.5, True, False),
    *([], {}, [[]], [{}], [None], [1, 2], [1, 2, 3], ["1", "2"], [2, 1], [True, False], [0, 1e16]),
    *([KEYS[0]] * 2, KEYS, {key: key for key in KEYS}, {"reseller": None}, {"reseller": ["goal"]}),
    *(["customer", "customer"], ["customer", ["supplier"]], {"reseller": {"reseller": 1}}),
    *({"weights": []}, {"weights": "5", "key_share": 0, "gives": True}, {"weights": [1]}),
    *(CONSISTENT | {"name": "Budi"}, CONSISTENT | {"key_share": 1.01}, CONSISTENT | {"gives": 1}),
    *(CONSISTENT | {"people": 2.5}, CONSISTENT | {"people": 0}, CONSISTENT | {"people": True}),
    *(CONSISTENT | {"weights": [-1]}, CONSISTENT | {"weights": [1] * 31}),
    *(CONSISTENT | {"weights": [True]}, ["x"] * 5000, {str(n): "goal" for n in range(500)}),
]
"""JSON data that hardly any kind takes: wrong types, unknown keys, twice the same, huge, nested."""
