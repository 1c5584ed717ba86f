"""Every published figure is either checked somewhere or left out for a reason."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

TESTS = Path(__file__).parents[1]
ORACLES = TESTS / "data" / "oracles.csv"

TAKEN_WHOLE = ("BE", "BI", "ERR", "H")
"""Families that a test takes row by row; other rows are named where they are used."""

UNUSED = {
    "C1": "customer lifetime value: no exercise and no interactive asks for it",
    "C2": "customer lifetime value",
    "GL": "customer lifetime value",
    "S1": "share of wallet: no exercise and no interactive asks for it",
}
"""Metrics that the course does not use are not in the library either (shared/contract.md)."""


def rows() -> list[str]:
    with ORACLES.open(encoding="utf-8", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)]


def is_of(name: str, families: Iterable[str]) -> bool:
    return any(name == start or name.rstrip("0123456789_") == start for start in families)


def test_every_row_is_used_or_left_out_for_a_reason() -> None:
    """A row that nobody checks would be a figure that we only hope to agree with."""
    sources = [file for file in TESTS.rglob("test_*.py") if file.name != Path(__file__).name]
    text = "\n".join(file.read_text(encoding="utf-8") for file in sources)
    single = [n for n in rows() if not is_of(n, TAKEN_WHOLE) and not is_of(n, UNUSED)]
    assert single
    assert not [name for name in single if not re.search(rf"\b{name}\b", text)]


def test_what_is_left_out_exists() -> None:
    """A reason without rows would be out of date."""
    assert not [start for start in UNUSED if not any(is_of(name, [start]) for name in rows())]
