"""A learner's own rule: what counts, how much, and what to do where nothing is known."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from kamlearn.core.errors import BadInput, require_finite

Better = Literal["more", "less"]
Scale = Literal["minmax", "fraction", "rating"]
Missing = Literal["skip", "worst", "best"]

LONGEST_SHOWN = 60
"""Characters of a wrong word that a message repeats."""


@dataclass(frozen=True)
class Criterion:
    """One thing that counts.

    Raises
    ------
    BadInput
        ``criterion-unnamed``, ``weight-negative`` (flip `better` instead),
        ``not-a-number`` or ``unknown-choice``.

    Examples
    --------
    >>> Criterion("late_days", weight=2, better="less").scale
    'minmax'
    """

    column: str
    """Which amount of a contact it reads."""
    weight: float
    """How much it counts beside the others, 0 or more; only proportions matter."""
    better: Better = "more"
    scale: Scale = "minmax"
    """``minmax``: from the smallest to the largest amount of those who are ranked;
    ``fraction``: 0 to 1 already; ``rating``: 1 to 5."""

    def __post_init__(self) -> None:
        if not isinstance(self.column, str) or not self.column.strip():
            raise BadInput("criterion-unnamed", "a criterion needs the name of its column")
        require_finite("weight", self.weight)
        if self.weight < 0:
            raise _negative_weight(self.column, self.weight)
        require_choice("better", self.better, get_args(Better))
        require_choice("scale", self.scale, get_args(Scale))


@dataclass(frozen=True)
class Rule:
    """Criteria with weights: the learner's own answer to "who is key to me?".

    Raises
    ------
    BadInput
        ``no-criterion``, ``criterion-twice``, ``weights-all-zero`` or ``unknown-choice``.

    Notes
    -----
    There are no right weights; they should fit a goal and be written down before the
    ranking is seen (`kamlearn.core.locked_rule`).

    Examples
    --------
    >>> rule = Rule("mine", [Criterion("spend", 5), Criterion("trust", 2, scale="rating")])
    >>> rule.shares
    (1.0, 0.4)
    """

    name: str
    criteria: Sequence[Criterion]
    """Kept as a tuple, in the order given."""
    missing: Missing = "skip"
    """Where an amount is not known: ``skip`` leaves the criterion out for that contact,
    ``worst`` and ``best`` count it as the end of its scale."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "criteria", tuple(self.criteria))
        if not self.criteria:
            raise BadInput("no-criterion", "a rule needs at least one criterion")
        require_choice("missing", self.missing, get_args(Missing))
        _require_once(criterion.column for criterion in self.criteria)
        if not any(criterion.weight for criterion in self.criteria):
            raise BadInput(
                "weights-all-zero", "all weights are 0, so nothing counts: raise at least one"
            )

    @property
    def shares(self) -> tuple[float, ...]:
        """The weights beside the heaviest: 1 is as much as that one.

        Scores do not depend on the size of weights; like this they cannot overflow.
        """
        weights = [float(criterion.weight) for criterion in self.criteria]
        heaviest = max(weights)
        return tuple(weight / heaviest for weight in weights)


def require_choice(name: str, value: object, known: tuple[str, ...]) -> None:
    """Raise ``unknown-choice``, naming the nearest, unless `value` is one of the `known`."""
    if value in known:
        return
    written = shorten(value)
    raise BadInput(
        "unknown-choice",
        f"{name} must be one of {', '.join(known)}, got {written!r}",
        name=name,
        value=written,
        known=", ".join(known),
        near=nearest(value, known),
    )


def shorten(value: object) -> str:
    """What was written, as far as a message repeats it."""
    try:
        return str(value)[:LONGEST_SHOWN]
    except ValueError:  # Python writes no whole number of more than 4,300 digits
        return "..."


def nearest(value: object, known: Iterable[str]) -> str:
    """The known word most like what was written."""
    names = list(known)
    return next(iter(difflib.get_close_matches(shorten(value), names, n=1, cutoff=0)), "")


def _require_once(columns: Iterable[str]) -> None:
    seen: set[str] = set()
    for column in columns:
        if column in seen:
            raise BadInput(
                "criterion-twice",
                f"column {column!r} counts twice: keep one criterion, with the weight of both",
                column=column,
            )
        seen.add(column)


def _negative_weight(column: str, weight: float) -> BadInput:
    return BadInput(
        "weight-negative",
        f'the weight of {column!r} must be 0 or more, got {weight}: for "less is better" '
        'turn the criterion round with better="less"',
        column=column,
        value=weight,
    )
