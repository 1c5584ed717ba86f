"""How much hangs on how few: HHI, effective number of accounts, largest share, ABC classes."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import Literal

from kamlearn.core.errors import BadInput, require_finite, require_fraction
from kamlearn.core.exact import Number, exact, exact_counts

Abc = Literal["A", "B", "C"]
WhyNone = Literal["no-accounts", "nothing-to-share"]

CUTS = (0.80, 0.95)
"""Cumulative shares at which A and B end: a convention, not a law."""


@dataclass(frozen=True)
class Concentration:
    """How unevenly an amount is spread, or the reason there is no answer."""

    reason: WhyNone | None = None
    """``no-accounts`` or ``nothing-to-share`` (the total is 0)."""
    hhi: float | None = None
    """Herfindahl-Hirschman index, above 0 to 10,000 (everything from one account)."""
    effective: float | None = None
    """As many accounts of equal size would be as concentrated, 1 or more."""
    top_share: float | None = None
    """Share of the largest, a fraction of 1."""


@dataclass(frozen=True)
class AbcClasses:
    """The class of each account, or the reason there are none."""

    reason: WhyNone | None = None
    classes: tuple[Abc, ...] = ()
    """In the order of the amounts given."""
    cumulative: tuple[float, ...] = ()
    """Each one's cumulative share, a fraction, in the order given; ties share their last."""
    first_forced: bool = False
    """The largest alone is past the line of A, and is A all the same."""


def concentration(amounts: Sequence[Number]) -> Concentration:
    """How much of a total comes from how few.

    Parameters
    ----------
    amounts : sequence of number
        Rupiah, hours or points of each account, all in one unit, each 0 or more.

    Returns
    -------
    Concentration
        A flag where one account has 10% or more is a reporting rule of IFRS 8, not a
        danger line; for customers there are no official bands.

    Raises
    ------
    BadInput
        ``negative-share`` (net returns first), ``not-a-number``.

    Notes
    -----
    ``HHI = sum((100 * s) ** 2)`` over the shares s, ``N_eff = 10,000 / HHI``.
    Source: U.S. Department of Justice, Herfindahl-Hirschman index.

    Examples
    --------
    >>> concentration([30, 30, 20, 20]).hhi
    2600.0
    >>> round(concentration([50, 30, 20]).effective, 2)
    2.63
    """
    _require_amounts(amounts)
    counted = exact_counts(amounts)
    total = sum((part * count for part, count in counted), Fraction(0))
    if reason := _why_none(amounts, total):
        return Concentration(reason)
    squares = sum(part * part * count for part, count in counted)
    return Concentration(
        hhi=float(10_000 * squares / total**2),
        effective=float(total**2 / squares),
        top_share=float(max(part for part, _ in counted) / total),
    )


def abc_classes(amounts: Sequence[Number], cuts: tuple[float, float] = CUTS) -> AbcClasses:
    """Sort accounts into A, B and C by their cumulative share.

    Parameters
    ----------
    amounts : sequence of number
        Value of each account in one unit, each 0 or more.
    cuts : pair of float
        Cumulative shares at which A and B end, 0 to 1, the first not above the second.

    Returns
    -------
    AbcClasses
        Equal amounts get the same class: that of the last of them. There is always an A:
        where the largest alone is past the first cut, it is A and `first_forced` says so.

    Raises
    ------
    BadInput
        ``negative-share``, ``not-a-number``, ``not-a-fraction``, ``cuts-crossed``.

    Notes
    -----
    In falling order A up to and with a cumulative share of 0.80, B up to 0.95, C after.
    Source: ABC analysis; the cuts differ from book to book.

    Examples
    --------
    >>> abc_classes([50, 10, 30, 10]).classes
    ('A', 'C', 'A', 'C')
    """
    _require_cuts(cuts)
    parts, total = _parts(amounts)
    if reason := _why_none(parts, total):
        return AbcClasses(reason)
    reached = _cumulative(parts, total)
    largest = max(parts)
    forced = reached[largest] > exact(cuts[0])
    of_part = {part: _class(share, cuts) for part, share in reached.items()} | {largest: "A"}
    return AbcClasses(
        classes=tuple(of_part[part] for part in parts),
        cumulative=tuple(float(reached[part]) for part in parts),
        first_forced=forced,
    )


def _parts(amounts: Sequence[Number]) -> tuple[list[Fraction], Fraction]:
    _require_amounts(amounts)
    parts = [exact(amount) for amount in amounts]
    return parts, sum(parts, Fraction(0))


def _require_amounts(amounts: Sequence[Number]) -> None:
    for amount in amounts:
        require_finite("amount", amount)
        if amount < 0:
            raise BadInput(
                "negative-share",
                f"amounts must be 0 or more, got {amount}: take returns off the sales first",
                value=amount,
            )


def _why_none(amounts: Sequence[Number], total: Fraction) -> WhyNone | None:
    if not amounts:
        return "no-accounts"
    return None if total else "nothing-to-share"


def _cumulative(parts: Sequence[Fraction], total: Fraction) -> dict[Fraction, Fraction]:
    """The share reached when all accounts of an amount, and all larger ones, are counted."""
    reached, so_far = {}, Fraction(0)
    for part, equals in groupby(sorted(parts, reverse=True)):
        so_far += sum(equals)
        reached[part] = so_far / total
    return reached


def _class(share: Fraction, cuts: tuple[float, float]) -> Abc:
    if share <= exact(cuts[0]):
        return "A"
    return "B" if share <= exact(cuts[1]) else "C"


def _require_cuts(cuts: tuple[float, float]) -> None:
    for cut in cuts:
        require_fraction("cut", cut)
    if cuts[0] > cuts[1]:
        raise BadInput(
            "cuts-crossed",
            f"A must end before B, got {cuts[0]} and {cuts[1]}: swap them",
            first=cuts[0],
            second=cuts[1],
        )
