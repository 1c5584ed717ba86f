"""What a discount asks of volume."""

from dataclasses import dataclass
from typing import Literal

from kamlearn.core.errors import BadInput, require_finite, require_not_negative, require_positive

State = Literal["possible", "impossible", "undefined"]


@dataclass(frozen=True)
class BreakEven:
    """The volume that brings the old contribution back, or the reason there is none."""

    state: State
    reason: str | None = None
    """``nothing-left`` (each unit leaves exactly 0), ``loss-on-each-unit`` (more sales, more
    loss) or ``no-margin-before`` (there was no contribution to restore)."""
    increase: float | None = None
    """Extra volume as a fraction of the old one: 4.0 is +400%. Negative after a price rise."""
    multiple: float | None = None
    """New volume over old volume: 5.0 is five times as much, the same as +400%."""


def break_even(margin: float, discount: float) -> BreakEven:
    """The volume change at which a discount leaves the contribution as it was.

    Parameters
    ----------
    margin : float
        Contribution margin before, a fraction of the price, at most 1. 0 or less is
        allowed and gives ``undefined``.
    discount : float
        Fraction taken off the price (0.2 is 20% off). Negative is a price rise.

    Returns
    -------
    BreakEven
        ``possible`` with increase and multiple; ``impossible`` exactly when the margin
        is above 0 and the discount is at least the margin; ``undefined`` when the
        margin is 0 or less.

    Raises
    ------
    BadInput
        ``margin-over-price`` above 1 (the unit cost would be negative), ``not-a-number``.

    Notes
    -----
    ``increase = d / (m - d)``, ``multiple = m / (m - d)``, for constant unit cost and
    fixed cost, every unit sold at the new price, no competitor reacting.
    Source: Nagle & Müller, The Strategy and Tactics of Pricing (2018), ``-dP / (CM + dP)``.

    Examples
    --------
    >>> break_even(margin=0.9, discount=0.8).reason is None
    True
    >>> round(break_even(margin=0.5, discount=0.2).increase, 3)
    0.667
    >>> break_even(margin=0.5, discount=0.8).reason
    'loss-on-each-unit'
    """
    require_margin(margin)
    require_finite("discount", discount)
    margin, discount = float(margin), float(discount)
    if margin <= 0:
        return BreakEven("undefined", "no-margin-before")
    if discount == margin:
        return BreakEven("impossible", "nothing-left")
    if discount > margin:
        return BreakEven("impossible", "loss-on-each-unit")
    left = margin - discount
    return BreakEven("possible", increase=discount / left, multiple=margin / left)


@dataclass(frozen=True)
class LargestDiscount:
    """The largest discount that a volume multiple pays for, or the reason there is none."""

    state: State
    reason: str | None = None
    """``no-extra-volume`` (no more is sold than would have been anyway) or ``no-margin-before``."""
    discount: float | None = None
    """Fraction of the price."""


def largest_affordable_discount(
    margin: float, multiple: float, baseline: float = 1.0
) -> LargestDiscount:
    """The discount at which an expected volume just keeps the contribution.

    Parameters
    ----------
    margin : float
        Contribution margin before, a fraction of the price, at most 1.
    multiple : float
        Expected volume with the discount over last period's, above 0 (2.0 is double).
    baseline : float
        Volume that would have come anyway over last period's, at least 0.

    Returns
    -------
    LargestDiscount
        ``impossible`` where the discount brings no volume on top of the baseline.

    Raises
    ------
    BadInput
        ``margin-over-price``, ``not-positive`` (multiple), ``negative`` (baseline),
        ``not-a-number``.

    Notes
    -----
    ``d_max = m * (1 - g / k)``, from ``k * (m - d) = g * m``. Source: as `break_even`.

    Examples
    --------
    >>> largest_affordable_discount(margin=0.5, multiple=2).discount
    0.25
    """
    require_margin(margin)
    require_positive("multiple", multiple)
    require_not_negative("baseline", baseline)
    if margin <= 0:
        return LargestDiscount("undefined", "no-margin-before")
    if multiple <= baseline:
        return LargestDiscount("impossible", "no-extra-volume")
    return LargestDiscount("possible", discount=margin * (1 - baseline / multiple))


def require_margin(margin: float) -> None:
    """Raise unless `margin` is a finite fraction of the price, at most 1."""
    require_finite("margin", margin)
    if margin > 1:
        raise BadInput(
            "margin-over-price",
            f"margin must be at most 1 (100% of the price), got {margin}: 50% is 0.5",
            value=margin,
        )
