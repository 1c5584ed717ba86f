"""Where a supplier stands for the one who buys: the Kraljic matrix."""

from dataclasses import dataclass
from typing import Literal

from kamlearn.core.errors import require_fraction

Square = Literal["non-critical", "leverage", "bottleneck", "strategic"]


@dataclass(frozen=True)
class KraljicPlace:
    """The square of a supplier, and how near it is to another one."""

    squares: tuple[Square, ...]
    """One, or on a line both (on the crossing all four): then a person must choose."""
    distance: float
    """To the nearest line, in the unit of the ratings, 0 to 1."""


def kraljic_place(profit_impact: float, supply_risk: float, cut_off: float = 0.5) -> KraljicPlace:
    """The square in which a buyer's supplier stands.

    Parameters
    ----------
    profit_impact : float
        How much of the buyer's result hangs on what is bought, a rating from 0 to 1.
    supply_risk : float
        How hard the supplier would be to replace, a rating from 0 to 1; with one
        supplier less on the market it rises.
    cut_off : float
        Where low ends and high begins on both ratings, 0 to 1. A convention: ratings
        are opinions.

    Returns
    -------
    KraljicPlace
        ``non-critical`` (low, low), ``leverage`` (high impact, low risk), ``bottleneck``
        (low impact, high risk), ``strategic`` (high, high).

    Raises
    ------
    BadInput
        ``not-a-fraction``, ``not-a-number``.

    Notes
    -----
    Source: Kraljic, Purchasing Must Become Supply Management, HBR (1983).

    Examples
    --------
    >>> kraljic_place(profit_impact=0.8, supply_risk=0.2).squares
    ('leverage',)
    >>> kraljic_place(profit_impact=0.8, supply_risk=0.9).squares
    ('strategic',)
    """
    rated = {"profit_impact": profit_impact, "supply_risk": supply_risk, "cut_off": cut_off}
    for name, rating in rated.items():
        require_fraction(name, rating)
    squares: tuple[tuple[Square, bool], ...] = (
        ("non-critical", profit_impact <= cut_off and supply_risk <= cut_off),
        ("leverage", profit_impact >= cut_off and supply_risk <= cut_off),
        ("bottleneck", profit_impact <= cut_off and supply_risk >= cut_off),
        ("strategic", profit_impact >= cut_off and supply_risk >= cut_off),
    )
    return KraljicPlace(
        squares=tuple(square for square, holds in squares if holds),
        distance=min(abs(profit_impact - cut_off), abs(supply_risk - cut_off)),
    )
