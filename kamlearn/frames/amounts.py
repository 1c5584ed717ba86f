"""A table's columns as arrays, checked once, for the ranking of tables."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kamlearn.core.errors import BadInput
from kamlearn.core.ranked import Caution
from kamlearn.core.rules import Criterion, Rule, nearest
from kamlearn.core.scoring import ENDS, LIMITS, MIDDLE, Ends, require_amount

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Column:
    """One criterion's amounts, nan where not known, and how they become shares."""

    criterion: Criterion
    weight: float
    amounts: Floats
    ends: Ends | None
    """None where nothing is known."""
    caution: Caution | None

    def parts(self, rows: slice) -> Floats:
        """The weighted shares of the rows' amounts, as in `kamlearn.core.scoring`."""
        amounts = self.amounts[rows]
        low, high = self.ends or (0.0, 1.0)
        if low == high:
            return (amounts * 0 + MIDDLE) * self.weight
        shares = amounts - low
        shares /= high - low
        if self.criterion.better == "less":
            np.subtract(1.0, shares, out=shares)
        shares *= self.weight
        return shares


def read_columns(table: pd.DataFrame, rule: Rule) -> list[Column]:
    """The rule's columns of a table, each checked against its scale."""
    return [
        _column(table, criterion, weight)
        for criterion, weight in zip(rule.criteria, rule.shares, strict=True)
    ]


def require_columns(rule: Rule, known: Iterable[object]) -> None:
    """Raise ``criterion-column-missing`` or ``-twice`` unless each column is there once."""
    labels = list(known)
    names = [label for label in labels if isinstance(label, str)]
    for column in (criterion.column for criterion in rule.criteria):
        if labels.count(column) != 1:
            code = "twice" if column in labels else "missing"
            raise BadInput(
                f"criterion-column-{code}",
                f"column {column!r} is {code}; there are: {', '.join(names)}",
                column=column,
                near=nearest(column, names) or "-",
                known=", ".join(names) or "-",
            )


def _column(table: pd.DataFrame, criterion: Criterion, weight: float) -> Column:
    amounts = _as_floats(table, criterion)
    # fmin and fmax pass over nan; an endless amount comes out as an end and is refused.
    low = float(np.fmin.reduce(amounts, initial=np.inf))
    high = float(np.fmax.reduce(amounts, initial=-np.inf))
    if low > high:
        caution = Caution("all-missing", criterion.column) if len(amounts) else None
        return Column(criterion, weight, amounts, None, caution)
    smallest, largest = LIMITS[criterion.scale]
    if low < smallest or high > largest:
        off = (amounts < smallest) | (amounts > largest)
        _require(table, criterion, int(np.flatnonzero(off)[0]))
    caution = Caution("all-equal", criterion.column) if low == high else None
    return Column(criterion, weight, amounts, ENDS.get(criterion.scale, (low, high)), caution)


def _as_floats(table: pd.DataFrame, criterion: Criterion) -> Floats:
    column = table[criterion.column]
    if column.dtype.kind in "iuf":
        # A table may keep its rows together; reading a column thrice is then the slow part.
        return np.ascontiguousarray(column.to_numpy(dtype=np.float64, na_value=np.nan))
    missing = column.isna()
    amounts = np.full(len(column), np.nan)
    for place in np.flatnonzero(~missing):
        amounts[place] = _require(table, criterion, int(place))
    return amounts


def _require(table: pd.DataFrame, criterion: Criterion, place: int) -> float:
    """The amount of a row, or an error that names the row."""
    label = table["name"].iloc[place] if "name" in table.columns else table.index[place]
    return require_amount(table[criterion.column].iloc[place], criterion, str(label))
