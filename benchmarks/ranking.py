"""What ranking a million contacts costs, beside numpy's bare weighted mean; and `import kamlearn`.

    python benchmarks/ranking.py

Six criteria, 10% gaps. A ranking is everything that `rank_table` tells without the rank ranges:
scores, coverage, bounds and shared ranks, checks of every column included. The weighted mean is
the quickest of three usual ways to write one that passes over gaps, on the same arrays in the
same run, scales and ranks left out. Goals: a ranking takes at most 3 times as long; a row costs
no more in a large table than in one of 10 thousand; the import takes under 100 ms, without pandas.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from typing import Any

import numpy as np
import pandas as pd

from kamlearn.core.contacts import Contact
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.frames import rank_table

ROWS = 1_000_000
SIZES = (10_000, 100_000, ROWS)
WEIGHTS = {"spend": 5, "growth": 3, "trust": 2, "size": 1, "gives": 4, "effort": 2}
GAPS = 0.1
RUNS = 7

LIMIT_TIMES_MEAN = 3
LIMIT_GROWTH = 1.5
"""How much more a row may cost in the largest table than in the smallest."""
LIMIT_IMPORT_MS = 100
PEOPLE_IN_THE_PAGE = 2_000

RULE = Rule("bench", [Criterion(column, weight) for column, weight in WEIGHTS.items()])
IMPORT = "import time; t = time.perf_counter(); import kamlearn; print(time.perf_counter() - t); "
IMPORT += "import sys; print('pandas' in sys.modules or 'numpy' in sys.modules)"


def make_table(rows: int) -> pd.DataFrame:
    """Invented accounts: long tails as money has, and gaps."""
    rng = np.random.default_rng(2026)
    columns = {column: rng.gamma(2.0, 1e5, rows) for column in WEIGHTS}
    for amounts in columns.values():
        amounts[rng.random(rows) < GAPS] = np.nan
    return pd.DataFrame(columns)


def mean_by_column(columns: list[Any], weights: list[float]) -> Any:
    """Adds up column by column."""
    top: Any = 0.0
    bottom: Any = 0.0
    for values, weight in zip(columns, weights, strict=True):
        known = ~np.isnan(values)
        top = top + np.where(known, weight * values, 0)
        bottom = bottom + weight * known
    return top / bottom


def mean_by_matrix(columns: list[Any], weights: list[float]) -> Any:
    """Two matrix products."""
    values = np.column_stack(columns)
    known = ~np.isnan(values)
    return np.where(known, values, 0) @ weights / (known @ weights)


def mean_by_nansum(columns: list[Any], weights: list[float]) -> Any:
    """As most people write it."""
    values = np.column_stack(columns)
    bottom = np.sum(np.where(np.isnan(values), 0, weights), axis=1)
    return np.nansum(values * weights, axis=1) / bottom


MEANS = (mean_by_column, mean_by_matrix, mean_by_nansum)


def median_ms(*ways: Callable[[], object]) -> list[float]:
    """The median time of each way, taken in turns so that all meet the same noise."""
    spent: list[list[float]] = [[] for _ in ways]
    for way, times in islice(cycle(zip(ways, spent, strict=True)), RUNS * len(ways)):
        start = time.perf_counter()
        way()
        times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times) for times in spent]


def measure_size(rows: int) -> tuple[float, float]:
    """Milliseconds of a ranking, and of the quickest bare mean."""
    table = make_table(rows)
    arrays = [table[column].to_numpy() for column in WEIGHTS]
    weights = [float(weight) for weight in WEIGHTS.values()]
    ways = [lambda mean=mean: mean(arrays, weights) for mean in MEANS]
    with np.errstate(invalid="ignore"):  # where nothing is known at all
        ranking, *means = median_ms(lambda: rank_table(table, RULE, ranges=False), *ways)
    return ranking, min(means)


def measure_ranges() -> float:
    """Milliseconds of one full ranking with the range of ranks."""
    table = make_table(ROWS)
    return median_ms(lambda: rank_table(table, RULE))[0]


def measure_core() -> float:
    """Milliseconds in which the page's ranking answers, range of ranks included."""
    rows = make_table(PEOPLE_IN_THE_PAGE).astype(object).where(lambda table: table.notna(), None)
    people = [Contact(f"n{n}", amounts=row) for n, row in enumerate(rows.to_dict("records"))]
    return median_ms(lambda: rank(people, RULE))[0]


def measure_import() -> tuple[float, bool]:
    """Median milliseconds of `import kamlearn` in fresh processes; whether pandas came along."""
    spent, heavy = [], False
    for _ in range(RUNS):
        done = subprocess.run(
            [sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True
        )
        seconds, tables = done.stdout.split()
        spent.append(float(seconds) * 1000)
        heavy |= tables == "True"
    return statistics.median(spent), heavy


def main() -> int:
    """Print the figures; 1 where a goal is missed."""
    missed = []
    per_row = {}
    print(f"{'rows':>10} {'ranking ms':>11} {'mean ms':>9} {'times':>6} {'us a row':>9}")
    for rows in SIZES:
        ranking, mean = measure_size(rows)
        per_row[rows] = ranking / rows * 1000
        print(f"{rows:10,} {ranking:11.1f} {mean:9.1f} {ranking / mean:6.2f} {per_row[rows]:9.3f}")
    if ranking > LIMIT_TIMES_MEAN * mean:
        missed.append(f"more than {LIMIT_TIMES_MEAN} times the weighted mean")
    if per_row[SIZES[-1]] > LIMIT_GROWTH * per_row[SIZES[0]]:
        missed.append("not linear")
    print(f"{ROWS:,} rows with the range of ranks (12 rankings more): {measure_ranges():.0f} ms")
    print(f"{PEOPLE_IN_THE_PAGE:,} contacts in the core, ranges included: {measure_core():.0f} ms")
    spent, heavy = measure_import()
    print(f"import kamlearn: {spent:.0f} ms, pandas or numpy loaded: {heavy}")
    if spent > LIMIT_IMPORT_MS or heavy:
        missed.append("import kamlearn is heavy")
    print(f"goals missed: {', '.join(missed) or 'none'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
