"""Rows of a table, whichever file they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Cell = str | float | date | None


@dataclass(frozen=True, slots=True)
class Record:
    """A row as the file has it."""

    number: int
    """As a spreadsheet numbers it, from 1."""
    cells: Sequence[Cell]
    problem: Literal["quote-open", "cell-too-long", "formula-without-value"] | None = None
    """Why its cells cannot be trusted."""


def text_of(cell: Cell) -> str:
    """A cell as text; a whole number, such as a phone's, without the point zero."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
