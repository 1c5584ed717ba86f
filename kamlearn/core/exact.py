"""Exact arithmetic on amounts, so that no rupiah is lost between the lines of a ledger."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

Number = int | float | Decimal | Fraction
"""What callers may give."""
Amount = int | float
"""What they get: an int where the exact result is whole, else the float nearest to it."""
WHOLE_BELOW = 2**53
"""Below this a whole float is the number that it is written as."""


def exact(value: Number) -> Fraction:
    """`value` as a fraction; a float counts as the decimal that its shortest writing shows.

    Examples
    --------
    >>> exact(0.1) * 3 == exact(0.3)
    True
    """
    if isinstance(value, float):
        if value.is_integer() and abs(value) < WHOLE_BELOW:
            return Fraction(int(value))  # most amounts are whole, and reading text is slow
        return Fraction(repr(float(value)))  # numpy's floats write themselves otherwise
    return Fraction(value) if isinstance(value, Decimal | Fraction) else Fraction(int(value))


def exact_counts(values: Iterable[Number]) -> list[tuple[Fraction, int]]:
    """Different values as fractions, and how often each stands there.

    Thousands of people plan few different hours, and fractions are slow to add.

    Examples
    --------
    >>> exact_counts([0.5, 2, 0.5])
    [(Fraction(1, 2), 2), (Fraction(2, 1), 1)]
    """
    # By type too: a float and a decimal that are equal are not written alike.
    counted = Counter((type(value), value) for value in values)
    return [(exact(value), count) for (_, value), count in counted.items()]


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
