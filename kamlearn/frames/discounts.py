"""Discounts as a table of what-ifs."""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

import pandas as pd

from kamlearn.core.discounts import break_even
from kamlearn.course.languages import Lang
from kamlearn.course.words import word

COLUMNS = ("margin", "discount", "state", "increase", "multiple")


def discount_scenarios(
    margin: float | Sequence[float], discount: float | Sequence[float], lang: Lang | None
) -> pd.DataFrame:
    """What each discount asks of volume at each margin, for `kamlearn.scenarios`."""
    rows = [_row(m, d) for m, d in product(as_list(margin), as_list(discount))]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    table = table.astype({"increase": "Float64", "multiple": "Float64"})
    return table if lang is None else _in_words(table, lang)


def as_list(values: Any) -> list[Any]:
    """One value or several, as several."""
    return list(values) if isinstance(values, Iterable) else [values]


def _row(margin: float, discount: float) -> tuple[Any, ...]:
    need = break_even(margin, discount)
    return margin, discount, need.state, need.increase, need.multiple


def _in_words(table: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    states = {
        state: word(f"pictures.state_{state}", lang)
        for state in ("possible", "impossible", "undefined")
    }
    headings = {name: word(f"pictures.column_{name}", lang) for name in COLUMNS}
    return table.replace({"state": states}).rename(columns=headings)
