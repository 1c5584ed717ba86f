"""A learner's own rule as an answer: which data it is, and when it is not consistent."""

from collections.abc import Callable, Mapping
from typing import Any

from kamlearn.core.errors import is_finite
from kamlearn.course.patterns import RuleCheck

MOST_WEIGHTS = 30
LARGEST = 1e6
"""Of a weight, and of the people on a list."""


def is_rule(answer: Any) -> bool:
    """Whether `answer` has the parts of an own rule, each in its range, and no others."""
    if not isinstance(answer, dict) or {*answer, "people"} != {*PARTS}:
        return False
    return all(PARTS[name](value) for name, value in answer.items())


def _are_weights(weights: Any) -> bool:
    if not isinstance(weights, list | tuple) or not 1 <= len(weights) <= MOST_WEIGHTS:
        return False
    return all(is_finite(weight) and 0 <= weight <= LARGEST for weight in weights)


PARTS: dict[str, Callable[[Any], bool]] = {
    "weights": _are_weights,
    "key_share": lambda share: is_finite(share) and 0 <= share <= 1,
    "gives": lambda gives: isinstance(gives, bool),
    "people": lambda count: is_finite(count) and 1 <= count <= LARGEST and count == int(count),
}


def breaks(rule: RuleCheck, answer: Mapping[str, Any]) -> bool:
    """Whether an own rule is not consistent in this way."""
    match rule.name:
        case "no-weights":
            return not any(answer["weights"])
        case "nobody-is-key":
            return bool(answer["key_share"] == 0)
        case "no-giving":
            return not answer["gives"]
        case "everyone-is-key":
            return bool(answer["key_share"] > rule.limit) and not _is_one_person(answer)


def _is_one_person(answer: Mapping[str, Any]) -> bool:
    """Of a short list one person may be more than the limit, and one is always allowed."""
    return "people" in answer and answer["key_share"] * answer["people"] < 1.5
