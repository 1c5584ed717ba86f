"""How an answer is written in Python, said to whoever wrote it otherwise."""

import json
from typing import Any

from kamlearn.course.exercise import Exercise
from kamlearn.course.kinds import Choice, Interval, Match, Multi, Number, Order, OwnRule, SelfCheck
from kamlearn.course.languages import Lang
from kamlearn.course.shuffle import shown_order
from kamlearn.course.words import word

RULE = {"weights": [5, 3, 2], "key_share": 0.2, "gives": True}


def shape_of(exercise: Exercise, variant: int, lang: Lang) -> str:
    """The form of an answer to this exercise, with an example, and the keys that there are."""
    example, keys = _example(exercise, variant)
    name = exercise.kind.name
    written = json.dumps(example).replace("true", "True")
    return word(f"card.shape_{name}", lang, example=written, keys=", ".join(keys))


def _example(exercise: Exercise, variant: int) -> tuple[Any, tuple[str, ...]]:
    match exercise.kind:
        case Choice(options=keys):
            return keys[0], keys
        case Multi(options=keys):
            return [keys[-1]], keys
        case Match(left=left, right=right):
            return {left[0]: right[0]}, (*left, "→", *right)
        case Order(items=keys) as kind:
            return list(shown_order(exercise, kind, variant)), keys
        case Interval():
            return [10, 20.5], ()
        case OwnRule():
            return RULE, ()
        case SelfCheck(options=keys):
            return keys[0], keys
        case Number():
            return 12.5, ()
