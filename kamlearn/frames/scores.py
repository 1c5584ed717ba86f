"""Scores of many rows at once: the arithmetic of `kamlearn.core.scoring`, in the same order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kamlearn.core.rules import Missing, Rule
from kamlearn.core.scoring import EQUAL_TO, total_weight
from kamlearn.frames.amounts import Bools, Column, Floats
from kamlearn.frames.places import Whole

ROWS_AT_ONCE = 32_768
"""So many rows of all that is added up stay in the processor's cache."""


@dataclass(frozen=True)
class Scores:
    """What is found out about each row."""

    score: Floats
    """nan where nothing is known."""
    coverage: Floats
    low: Floats
    high: Floats
    keys: Whole
    """By which scores are compared: one line as the rule stands, one for each move."""


@dataclass(frozen=True)
class _Sums:
    gained: Floats
    known: Floats
    possible: Floats


def find_scores(columns: Sequence[Column], rule: Rule, size: int, moves: Sequence[float]) -> Scores:
    """Scores and bounds of all rows, and the keys of each move of one weight."""
    ways = 1 + len(columns) * len(moves)
    score, coverage, low, high = (np.empty(size) for _ in range(4))
    found = Scores(score, coverage, low, high, np.empty((ways, size), dtype=np.int64))
    total = total_weight(rule)
    with np.errstate(invalid="ignore"):  # 0/0 where nothing is known
        for start in range(0, size, ROWS_AT_ONCE):
            rows = slice(start, start + ROWS_AT_ONCE)
            _score_rows(found, columns, rule.missing, total, rows, moves)
    return found


def _score_rows(
    found: Scores,
    columns: Sequence[Column],
    missing: Missing,
    total: float,
    rows: slice,
    moves: Sequence[float],
) -> None:
    sums = _add_up(columns, rows)
    unknown = sums.known == 0
    top, bottom = _top_and_bottom(sums, missing, total)
    score = _divide(top, bottom, unknown)
    found.score[rows] = score
    found.coverage[rows] = sums.known / total
    found.low[rows] = sums.gained / total
    found.high[rows] = np.fmax(sums.possible / total, score)  # one rounding apart at most
    found.keys[0, rows] = _keys(score)
    way = 1
    for column in columns if moves else ():
        gain, share = _moved_part(column.weight, column.parts(rows), missing)
        for move in moves:
            moved = _divide(top + move * gain, bottom + move * share, unknown)
            found.keys[way, rows] = _keys(moved)
            way += 1


def _add_up(columns: Sequence[Column], rows: slice) -> _Sums:
    """What `kamlearn.core.scoring.add_up` does; a part is nan where nothing is known."""
    size = len(columns[0].amounts[rows])
    sums = _Sums(np.zeros(size), np.zeros(size), np.zeros(size))
    for column in columns:
        part = column.parts(rows)
        # A part is at least 0 and at most its weight, so these only replace nan.
        np.add(sums.gained, np.fmax(part, 0.0), out=sums.gained)
        np.add(sums.possible, np.fmin(part, column.weight), out=sums.possible)
        np.add(sums.known, np.where(np.isnan(part), 0.0, column.weight), out=sums.known)
    return sums


def _top_and_bottom(sums: _Sums, missing: Missing, total: float) -> tuple[Floats, Floats]:
    if missing == "skip":
        return sums.gained, sums.known
    top = sums.gained if missing == "worst" else sums.possible
    return top, np.full_like(top, total)


def _moved_part(weight: float, part: Floats, missing: Missing) -> tuple[Floats, Floats]:
    gap = np.isnan(part)
    gain = np.where(gap, weight if missing == "best" else 0.0, part)
    return gain, np.where(gap, 0.0 if missing == "skip" else weight, weight)


def _divide(top: Floats, bottom: Floats, unknown: Bools) -> Floats:
    score: Floats = top / bottom
    if unknown.any():
        score[unknown] = np.nan
    return score


def _keys(score: Floats) -> Floats:
    """As `kamlearn.core.scoring.score_key`; below all others where nothing is known."""
    keys: Floats = np.fmax(np.rint(score * EQUAL_TO), -1.0)
    return keys
