"""The ranking of large tables: `kamlearn.rank` on whole columns, to the same last bit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import pandas as pd

from kamlearn.core.ranked import Caution
from kamlearn.core.rules import Rule
from kamlearn.core.standing import WEIGHT_MOVES
from kamlearn.frames.amounts import Column, read_columns, require_columns
from kamlearn.frames.places import find_places
from kamlearn.frames.scores import find_scores

SCORED = "scored"
"""The column of `to_frame` that leaves family, close friends and harmful people out."""


@dataclass(frozen=True)
class RankedTable:
    """What a ranking tells of each row, and of the criteria."""

    table: pd.DataFrame
    """With the index of the table that was ranked."""
    warnings: tuple[Caution, ...]


def rank_table(table: pd.DataFrame, rule: Rule, *, ranges: bool = True) -> RankedTable:
    """Score and rank the rows of a table by a rule, as `kamlearn.rank` does contacts.

    Parameters
    ----------
    table : pandas.DataFrame
        One row for each account; the rule's columns hold numbers, missing is "not known".
        Where there is a column ``scored``, only the rows that say True are ranked.
    rule : Rule
        Criteria with weights, and what to do where an amount is not known.
    ranges : bool
        Also find the range of ranks when each weight in turn moves by 20%. That ranks
        anew twice for each criterion; a million rows do without it when time counts.

    Returns
    -------
    RankedTable
        Columns score, coverage, low, high, rank, rank_low and rank_high, in the order of
        `table`; missing (``<NA>``) where there is no score.

    Raises
    ------
    BadInput
        ``criterion-column-missing``, and as `kamlearn.rank`, naming row and column.

    Examples
    --------
    >>> from kamlearn.core.rules import Criterion
    >>> table = pd.DataFrame({"spend": [10, 30, 20]}, index=["Ani", "Budi", "Cici"])
    >>> rank_table(table, Rule("mine", [Criterion("spend", 1)])).table["rank"].to_dict()
    {'Ani': 3, 'Budi': 1, 'Cici': 2}
    """
    require_columns(rule, table.columns)
    chosen = table[table[SCORED].eq(True).fillna(False)] if SCORED in table.columns else table
    columns = read_columns(chosen, rule)
    found = _rank(columns, rule, len(chosen), ranges=ranges)
    found.index = chosen.index
    return RankedTable(
        table=found if chosen is table else found.reindex(table.index),
        warnings=tuple(column.caution for column in columns if column.caution),
    )


def _rank(columns: Sequence[Column], rule: Rule, size: int, *, ranges: bool) -> pd.DataFrame:
    found = find_scores(columns, rule, size, WEIGHT_MOVES if ranges else ())
    unknown = np.isnan(found.score)
    places, *moved = map(find_places, found.keys)
    ranks = {"rank": places}
    if ranges:
        ranks["rank_low"] = reduce(np.minimum, moved, places)
        ranks["rank_high"] = reduce(np.maximum, moved, places)
    figures = {
        "score": pd.arrays.FloatingArray(found.score, unknown),
        "coverage": found.coverage,
        "low": found.low,
        "high": found.high,
    }
    whole = {name: pd.arrays.IntegerArray(each, unknown.copy()) for name, each in ranks.items()}
    return pd.DataFrame(figures | whole, copy=False)
