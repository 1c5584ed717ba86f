"""What the values of a deal must be, and which of them need one another."""

from collections.abc import Mapping

from kamlearn.core.errors import (
    BadInput,
    require_finite,
    require_fraction,
    require_not_negative,
    require_positive,
)
from kamlearn.core.exact import Number

LARGEST = 10**15
"""Rupiah or units; beyond it a number is a slip, and no longer exact in a browser."""

MAY_BE_UNKNOWN = (
    "new_unit_cost",
    "growth_share",
    "quantity",
    "other_contribution",
    "shelf_price",
    "new_shelf_price",
)
OF_ANY_SIGN = ("fixed_cost", "market_growth")
FRACTIONS = ("growth_share", "cannibalised_share")
ABOVE_ZERO = ("price", "shelf_price")
BESIDE = {
    "fixed_cost": "quantity",
    "market_growth": "growth_share",
    "cannibalised_share": "other_contribution",
    "shelf_price": "new_shelf_price",
    "new_shelf_price": "shelf_price",
}
"""What a value other than 0 needs beside it, because no guess would be fair."""


def check_deal(given: Mapping[str, Number | None]) -> None:
    """Raise `BadInput` for the first value of a deal that cannot be used."""
    for name, value in given.items():
        if value is not None:
            _check_value(name, value)
        elif name not in MAY_BE_UNKNOWN:
            require_finite(name, value)
    for name, other in BESIDE.items():
        if given[name] and given[other] is None:
            raise BadInput(
                "goes-together",
                f"{name} needs {other} beside it: give both, or neither",
                name=name,
                other=other,
            )


def _check_value(name: str, value: Number) -> None:
    require_finite(name, value)
    if not -LARGEST <= value <= LARGEST:
        raise BadInput(
            "number-too-large",
            f"{name} must be at most {LARGEST:,} in size, got {value}: check its zeros",
            name=name,
            value=value,
        )
    if name == "quantity" and value == 0:
        raise BadInput(
            "no-sales-before",
            "quantity is last period's and must be above 0, got 0: for a new buyer give the "
            "expected units as quantity, with multiple 1 and baseline 0",
            name=name,
        )
    if name == "market_growth" and value < -1:
        raise BadInput(
            "market-below-zero",
            f"market_growth must be at least -1 (the whole market gone), got {value}",
            name=name,
            value=value,
        )
    _check_sign(name, value)


def _check_sign(name: str, value: Number) -> None:
    if name in FRACTIONS:
        require_fraction(name, value)
    elif name in ABOVE_ZERO:
        require_positive(name, value)
    elif name not in OF_ANY_SIGN:
        require_not_negative(name, value)
