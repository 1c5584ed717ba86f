"""Patterns: what an answer must show for a diagnosis to fit, where answers have many parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Ticks:
    """For `Multi`: all of `has` are ticked and none of `lacks`."""

    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pairs:
    """For `Match`: all these pairs are in the answer, left to right."""

    pairs: Mapping[str, str]


@dataclass(frozen=True)
class Before:
    """For `Order`: `first` stands somewhere before `second`."""

    first: str
    second: str


@dataclass(frozen=True)
class Ends:
    """For `Interval`: the given ends, within the tolerance; the other end does not matter."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class RuleCheck:
    """For `OwnRule`: what is not consistent.

    ``no-weights``: all weights are 0. ``nobody-is-key``: the share of key contacts is 0.
    ``everyone-is-key``: it is above `limit`, unless that is one person of the list.
    ``no-giving``: no criterion asks what the learner can give.
    """

    name: Literal["no-weights", "nobody-is-key", "everyone-is-key", "no-giving"]
    limit: float = 1.0
    """For ``everyone-is-key``: the largest fraction that still makes sense."""
