"""Tables of what-ifs for lessons."""

from collections.abc import Sequence
from itertools import product
from numbers import Real
from typing import Any

import pandas as pd

from kamlearn.core.discounts import break_even
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang, require_lang
from kamlearn.course.words import explain, word

COLUMNS = ("margin", "discount", "state", "increase", "multiple")


def scenarios(
    margin: float | Sequence[float], discount: float | Sequence[float], lang: str | None = None
) -> pd.DataFrame:
    """A table of what-ifs: what each discount asks of volume at each margin.

    Parameters
    ----------
    margin : float or list of float
        Contribution margin, a fraction of the price, at most 1 (0.5 is 50%).
    discount : float or list of float
        Fraction taken off the price (0.2 is 20% off); negative is a price rise.
    lang : "id" or "en", optional
        Write headings and states in this language. Without it they are the library's
        own names (``state`` is possible, impossible or undefined).

    Returns
    -------
    pandas.DataFrame
        One row for each pair, in the order given. The increase (a fraction) and the
        multiple are missing (``<NA>``) where there is none, never inf or a marker.

    Raises
    ------
    BadInput
        As `kamlearn.break_even`.

    Examples
    --------
    >>> scenarios(margin=0.5, discount=[0.2, 0.8])[["discount", "state"]].values.tolist()
    [[0.2, 'possible'], [0.8, 'impossible']]
    """
    spoken = None if lang is None else require_lang(lang)
    try:
        rows = [_row(m, d) for m, d in product(_as_list(margin), _as_list(discount))]
    except BadInput as problem:
        if spoken is None:
            raise
        raise BadInput(problem.code, explain(problem, spoken), **problem.fields) from None
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    table = table.astype({"increase": "Float64", "multiple": "Float64"})
    return table if spoken is None else _in_words(table, spoken)


def _row(margin: float, discount: float) -> tuple[Any, ...]:
    need = break_even(margin, discount)
    return margin, discount, need.state, need.increase, need.multiple


def _as_list(values: float | Sequence[float]) -> list[float]:
    return [float(values)] if isinstance(values, Real) else list(values)  # type: ignore[arg-type]


def _in_words(table: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    states = {
        state: word(f"pictures.state_{state}", lang)
        for state in ("possible", "impossible", "undefined")
    }
    headings = {name: word(f"pictures.column_{name}", lang) for name in COLUMNS}
    return table.replace({"state": states}).rename(columns=headings)
