"""Kinds of answer. An answer is JSON data; a kind knows which data it takes.

Each kind's ``problem`` names what keeps data from being judged, ``missing`` counts what a
learner has yet to place. A list may also be a tuple, as declarations write it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from kamlearn.core.errors import is_finite
from kamlearn.course.keys import keys_problem, require_keys
from kamlearn.course.own_rules import is_rule

NO_ANSWER = True
"""The answer "there is none", offered beside a number."""

LARGEST_NUMBER = 1e15
"""Beyond this size a typed number is a slip, and no longer exact in a browser."""

Unit = Literal["percent", "multiple", "rupiah", "count"]


class _Whole:
    """A kind whose answers are whole or not there at all."""

    def missing(self, answer: Any) -> int:
        """How many places of `answer` are still empty."""
        return 0


class _Measured(_Whole):
    """A kind with a unit."""

    unit: Unit

    @property
    def field_scale(self) -> float:
        """From the answer's unit to the fraction that texts format."""
        return 0.01 if self.unit == "percent" else 1.0


@dataclass(frozen=True)
class Choice(_Whole):
    """One key out of several."""

    options: tuple[str, ...]
    name: ClassVar = "choice"

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        return None if answer in self.options else "unknown-option"


@dataclass(frozen=True)
class Multi(_Whole):
    """Every key that applies: a list without order, never empty."""

    options: tuple[str, ...]
    name: ClassVar = "multi"

    def __post_init__(self) -> None:
        require_keys("options", self.options)

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        return keys_problem(answer, self.options)


@dataclass(frozen=True)
class Match:
    """Each left key with a right one. Several may share a right one, some may get none."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    name: ClassVar = "match"

    def __post_init__(self) -> None:
        require_keys("left", self.left, least=1)
        require_keys("right", self.right)

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        if not isinstance(answer, dict):
            return "not-pairs"
        return keys_problem([*answer], self.left) or keys_problem(set_of(answer), self.right)

    def missing(self, answer: Any) -> int:
        """How many left keys have no right one yet."""
        return len(self.left) - len(answer)


@dataclass(frozen=True)
class Order:
    """All keys in their order."""

    items: tuple[str, ...]
    name: ClassVar = "order"

    def __post_init__(self) -> None:
        require_keys("items", self.items)

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        return keys_problem(answer, self.items)

    def missing(self, answer: Any) -> int:
        """How many items have no place yet."""
        return len(self.items) - len(answer)


@dataclass(frozen=True)
class Number(_Measured):
    """A number in a declared unit, or "there is none" where that is offered."""

    unit: Unit
    """``percent`` answers are percent: 66.7 for 66.7%."""
    tolerance: float
    """Largest distance, in the unit, at which an answer still counts as a value."""
    offers_none: bool = False
    name: ClassVar = "number"

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        if answer is NO_ANSWER:
            return None if self.offers_none else "none-not-offered"
        if not is_finite(answer):
            return "not-a-number"
        return None if abs(answer) <= LARGEST_NUMBER else "too-large"


@dataclass(frozen=True)
class Interval(_Measured):
    """Two numbers in a declared unit, ``[low, high]``, both included."""

    unit: Unit
    tolerance: float
    """Of each end, in the unit."""
    name: ClassVar = "interval"

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        if not isinstance(answer, list | tuple) or len(answer) != 2 or not all_finite(answer):
            return "not-an-interval"
        if max(map(abs, answer)) > LARGEST_NUMBER:
            return "too-large"
        return None if answer[0] <= answer[1] else "ends-swapped"


@dataclass(frozen=True)
class OwnRule(_Whole):
    """The learner's own rule, judged for consistency only: there is no right one.

    ``{"weights": [...], "key_share": x, "gives": bool, "people": n}``; ``people`` (how many
    the list has) may be left out. Never a name.
    """

    name: ClassVar = "own_rule"

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        return None if is_rule(answer) else "not-a-rule"


@dataclass(frozen=True)
class SelfCheck(_Whole):
    """``"done"`` or ``"not_done"``: the learner's own word, never scored."""

    options: ClassVar = ("done", "not_done")
    name: ClassVar = "self_check"

    def problem(self, answer: Any) -> str | None:
        """Code of what keeps `answer` from being judged, or None."""
        return None if answer in self.options else "unknown-option"


Kind = Choice | Multi | Match | Order | Number | Interval | OwnRule | SelfCheck


def set_of(pairs: dict[str, Any]) -> list[Any]:
    """The right keys in use, each once; what is no key stays in, to be found."""
    texts = dict.fromkeys(value for value in pairs.values() if isinstance(value, str))
    return [*texts, *(value for value in pairs.values() if not isinstance(value, str))]


def all_finite(values: Sequence[Any]) -> bool:
    """Whether each is a number, of any size."""
    return all(map(is_finite, values))
