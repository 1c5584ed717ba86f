"""The one error for input that cannot be used, and the checks that raise it."""

import math
from decimal import Decimal
from fractions import Fraction
from numbers import Real


class BadInput(ValueError):
    """Input that breaks a rule, said in plain words.

    Parameters
    ----------
    code : str
        Name of the broken rule, such as ``price-not-positive``. Whoever talks to a
        reader looks the words up under this name, in the reader's language.
    message : str
        English text for the programmer: what, rule, value received, remedy.
    **fields
        Values that the words speak of.
    """

    def __init__(self, code: str, message: str, **fields: object) -> None:
        super().__init__(message)
        self.code = code
        self.fields = fields


def is_finite(value: object) -> bool:
    """Whether `value` is a real number that a float can hold: not inf, nan, a bool or text."""
    if type(value) is float:  # nearly always, and asking the abstract classes takes time
        return math.isfinite(value)
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def require_finite(name: str, value: object) -> None:
    """Raise ``not-a-number`` unless `value` is a finite number."""
    if not is_finite(value):
        raise BadInput(
            "not-a-number",
            f"{name} must be a finite number, got {value!r}",
            name=name,
            value=value,
        )


def require_not_negative(name: str, value: int | float | Decimal | Fraction) -> None:
    """Raise ``negative`` unless `value` is a finite number of at least 0."""
    require_finite(name, value)
    if value < 0:
        raise BadInput(
            "negative",
            f"{name} must be 0 or more, got {value}: give the amount without a minus sign",
            name=name,
            value=value,
        )


def require_positive(name: str, value: int | float | Decimal | Fraction) -> None:
    """Raise ``not-positive`` unless `value` is a finite number above 0."""
    require_finite(name, value)
    if value <= 0:
        raise BadInput(
            "not-positive", f"{name} must be above 0, got {value}", name=name, value=value
        )


def require_fraction(name: str, value: int | float | Decimal | Fraction) -> None:
    """Raise ``not-a-fraction`` unless `value` is a number from 0 to 1."""
    require_finite(name, value)
    if not 0 <= value <= 1:
        raise BadInput(
            "not-a-fraction",
            f"{name} must be between 0 and 1 (20% is 0.2), got {value}",
            name=name,
            value=value,
        )
