"""From amounts to scores: each criterion on 0..1, missing ones skipped or bounded.

`kamlearn.frames.ranking` does the same arithmetic in the same order on whole columns, so
that both give the same bits; a property test holds them together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kamlearn.core.errors import BadInput, is_finite
from kamlearn.core.rules import Criterion, Missing, Rule, Scale, shorten

ENDS: Mapping[Scale, tuple[float, float]] = {"fraction": (0.0, 1.0), "rating": (1.0, 5.0)}
"""Where a scale with fixed ends begins and stops; ``minmax`` takes its ends from the data."""

LARGEST_AMOUNT = 1e15
"""Beyond this size an amount is a slip."""

LIMITS: Mapping[Scale, tuple[float, float]] = {"minmax": (-LARGEST_AMOUNT, LARGEST_AMOUNT), **ENDS}
"""What an amount must lie between."""

MIDDLE = 0.5
"""What ``minmax`` gives where everyone has the same amount."""

EQUAL_TO = 10**12
"""Scores that agree to twelve decimals are the same score: they differ by rounding only."""

WHOLE_FROM = 2.0**52
"""From here on floats have no decimals: adding it rounds to a whole number, half to even."""

Ends = tuple[float, float]
Shares = list[float | None]


@dataclass(frozen=True)
class Sums:
    """What each contact gains of the rule's weights, in the order of the contacts."""

    gained: list[float]
    """Weight times share, over the known criteria."""
    known: list[float]
    """Weight of the known criteria."""
    possible: list[float]
    """`gained`, with every unknown criterion at its best."""


def ends_of(criterion: Criterion, known: Sequence[float]) -> Ends | None:
    """The worst and best amount of a scale; None where ``minmax`` has no amount to go by."""
    if criterion.scale != "minmax":
        return ENDS[criterion.scale]
    return (min(known), max(known)) if known else None


def to_shares(amounts: Sequence[float | None], ends: Ends, criterion: Criterion) -> Shares:
    """Amounts as shares of their scale: 0 the worst, 1 the best, None not known.

    Examples
    --------
    >>> to_shares([4, None], (1.0, 5.0), Criterion("trust", 1, scale="rating"))
    [0.75, None]
    >>> to_shares([4, None], (1.0, 5.0), Criterion("effort", 1, better="less", scale="rating"))
    [0.25, None]
    """
    low, high = ends
    if low == high:
        return [None if amount is None else MIDDLE for amount in amounts]
    width = high - low
    shares = [None if amount is None else (amount - low) / width for amount in amounts]
    if criterion.better == "less":
        return [None if share is None else 1.0 - share for share in shares]
    return shares


def add_up(columns: Sequence[Shares], weights: Sequence[float], size: int) -> Sums:
    """Add up every contact's weighted criteria, in the rule's order."""
    gained, known, possible = [0.0] * size, [0.0] * size, [0.0] * size
    for shares, weight in zip(columns, weights, strict=True):
        pairs = list(zip(gained, shares, strict=True))
        gained = [so_far if x is None else so_far + weight * x for so_far, x in pairs]
        pairs = list(zip(known, shares, strict=True))
        known = [so_far if x is None else so_far + weight for so_far, x in pairs]
        pairs = list(zip(possible, shares, strict=True))
        possible = [so_far + (weight if x is None else weight * x) for so_far, x in pairs]
    return Sums(gained, known, possible)


def total_weight(rule: Rule) -> float:
    """All weights, added in the order in which `add_up` adds them.

    Not `sum`: since Python 3.12 that rounds differently, and whoever has all amounts
    shall have a coverage of exactly 1.
    """
    total = 0.0
    for weight in rule.shares:
        total += weight
    return total


def top_and_bottom(sums: Sums, missing: Missing, total: float) -> tuple[list[float], list[float]]:
    """The scores as fractions: what is gained over what could be."""
    if missing == "skip":
        return sums.gained, sums.known
    return (sums.gained if missing == "worst" else sums.possible), [total] * len(sums.known)


def moved_parts(shares: Shares, weight: float, missing: Missing) -> tuple[list[float], list[float]]:
    """What one criterion adds to the tops and the bottoms of `top_and_bottom`."""
    gap = weight if missing == "best" else 0.0
    gains = [gap if share is None else weight * share for share in shares]
    if missing != "skip":
        return gains, [weight] * len(shares)
    return gains, [0.0 if share is None else weight for share in shares]


def score_key(score: float) -> float:
    """A whole number by which scores are compared, so that rounding breaks no tie.

    Examples
    --------
    >>> score_key(0.1 + 0.2) == score_key(0.3)
    True
    """
    return float(score) * EQUAL_TO + WHOLE_FROM - WHOLE_FROM


def require_amount(amount: object, criterion: Criterion, name: str) -> float:
    """The amount as a float; an error that names contact, column and remedy otherwise."""
    if not isinstance(amount, float) and not is_finite(amount):
        raise amount_error("amount-not-a-number", amount, criterion.column, name)
    value = float(amount)  # type: ignore[arg-type]
    low, high = LIMITS[criterion.scale]
    if not low <= value <= high:
        raise amount_error(_broken_limit(value, criterion.scale), amount, criterion.column, name)
    return value


def _broken_limit(value: float, scale: Scale) -> str:
    if not is_finite(value):
        return "amount-not-a-number"
    return f"{scale}-out-of-scale" if scale in ENDS else "amount-too-large"


REMEDIES = {
    "amount-not-a-number": "give a number, or None where it is not known",
    "amount-too-large": "amounts go up to 1e15",
    "fraction-out-of-scale": 'a fraction is 0 to 1 (20% is 0.2), or choose scale="minmax"',
    "rating-out-of-scale": 'a rating is 1 to 5, or choose scale="minmax"',
}


def amount_error(code: str, amount: object, column: str, name: str) -> BadInput:
    """An amount that cannot be used."""
    shown = shorten(amount)
    message = f"{name}, column {column!r}: got {shown}; {REMEDIES[code]}"
    return BadInput(code, message, name=name, column=column, value=shown)
