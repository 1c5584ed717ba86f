"""Exact arithmetic on amounts, so that no rupiah is lost between the lines of a ledger."""

from decimal import Decimal
from fractions import Fraction

Number = int | float | Decimal | Fraction
"""What callers may give."""
Amount = int | float
"""What they get: an int where the exact result is whole, else the float nearest to it."""


def exact(value: Number) -> Fraction:
    """`value` as a fraction; a float counts as the decimal that its shortest writing shows.

    Examples
    --------
    >>> exact(0.1) * 3 == exact(0.3)
    True
    """
    if isinstance(value, float):  # numpy's floats are floats too, but write themselves otherwise
        return Fraction(repr(float(value)))
    return Fraction(value) if isinstance(value, Decimal | Fraction) else Fraction(int(value))


def shown(value: Fraction) -> Amount:
    """The int that `value` is, or the float nearest to it.

    Examples
    --------
    >>> shown(exact(299_999.7) + exact(0.3)), shown(Fraction(5, 2))
    (300000, 2.5)
    """
    if value.denominator == 1:
        return value.numerator
    try:
        return float(value)
    except OverflowError:
        return round(value)  # too large for a float, and for its decimals to matter
