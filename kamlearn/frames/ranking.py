"""The ranking of large tables: `kamlearn.rank` on whole columns, to the same last bit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kamlearn.core.ranked import Caution
from kamlearn.core.ranking import WEIGHT_MOVES
from kamlearn.core.rules import Missing, Rule
from kamlearn.core.scoring import EQUAL_TO, total_weight
from kamlearn.frames.amounts import Bools, Column, Floats, read_columns, require_columns
from kamlearn.frames.places import Whole, find_places

ROWS_AT_ONCE = 16_384
"""So many rows of all that is added up stay in the processor's cache."""

SCORED = "scored"
"""The column of `to_frame` that leaves family, close friends and harmful people out."""


@dataclass(frozen=True)
class RankedTable:
    """What a ranking tells of each row, and of the criteria."""

    table: pd.DataFrame
    """With the index of the table that was ranked."""
    warnings: tuple[Caution, ...]


@dataclass(frozen=True)
class _Sums:
    gained: Floats
    known: Floats
    possible: Floats


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
    sums = _add_up(columns, size)
    total = total_weight(rule)
    unknown = sums.known == 0
    top, bottom = _top_and_bottom(sums, rule.missing, total)
    score = _divide(top, bottom, unknown)
    low, high = sums.gained / total, sums.possible / total
    np.fmax(high, score, out=high)  # one rounding apart at most
    places = find_places(_keys(score, unknown))
    least, most = places, places
    if ranges:
        for moved in _moved_places(columns, top, bottom, unknown, rule.missing):
            least, most = np.minimum(least, moved), np.maximum(most, moved)
    ranks = {"rank": places, "rank_low": least, "rank_high": most}
    if not ranges:
        del ranks["rank_low"], ranks["rank_high"]
    return pd.DataFrame(
        {
            "score": pd.arrays.FloatingArray(score, unknown),
            "coverage": sums.known / total,
            "low": low,
            "high": high,
        }
        | {name: pd.arrays.IntegerArray(each, unknown.copy()) for name, each in ranks.items()}
    )


def _add_up(columns: Sequence[Column], size: int) -> _Sums:
    """What `kamlearn.core.scoring.add_up` does, for all rows."""
    sums = _Sums(np.zeros(size), np.zeros(size), np.zeros(size))
    for start in range(0, size, ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        gained, known, possible = sums.gained[rows], sums.known[rows], sums.possible[rows]
        for column in columns:
            part = column.weight * column.shares(rows)
            # A part is at least 0 and at most its weight, so these only replace nan.
            gained += np.fmax(part, 0.0)
            possible += np.fmin(part, column.weight)
            known += np.where(np.isnan(part), 0.0, column.weight)
    return sums


def _top_and_bottom(sums: _Sums, missing: Missing, total: float) -> tuple[Floats, Floats]:
    if missing == "skip":
        return sums.gained, sums.known
    top = sums.gained if missing == "worst" else sums.possible
    return top, np.full_like(top, total)


def _moved_places(
    columns: Sequence[Column], top: Floats, bottom: Floats, unknown: Bools, missing: Missing
) -> Iterator[Whole]:
    """The ranks after each move of one weight, as in `kamlearn.core.ranking`."""
    for column in columns:
        gain, part = _moved_part(column, missing)
        for move in WEIGHT_MOVES:
            score = _divide(top + move * gain, bottom + move * part, unknown)
            yield find_places(_keys(score, unknown))


def _moved_part(column: Column, missing: Missing) -> tuple[Floats, Floats]:
    gain = column.weight * column.shares(slice(None))
    gap = np.isnan(gain)
    part = np.where(gap, 0.0 if missing == "skip" else column.weight, column.weight)
    gain[gap] = column.weight if missing == "best" else 0.0
    return gain, part


def _divide(top: Floats, bottom: Floats, unknown: Bools) -> Floats:
    """The scores; nan where nothing is known."""
    with np.errstate(invalid="ignore"):
        score = top / bottom
    if unknown.any():
        score[unknown] = np.nan
    return score


def _keys(score: Floats, unknown: Bools) -> Whole:
    """As `kamlearn.core.scoring.score_key`; below all others where nothing is known."""
    keys = np.rint(score * EQUAL_TO)
    if unknown.any():
        keys[unknown] = -1
    return keys.astype(np.int64)
