"""Tables in the terminal and in files: what ``--csv`` and ``--xlsx`` write."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from kamlearn.writers.tables import Cell, write_csv, write_xlsx

Command = Callable[..., Any]


def table_files(function: Command) -> Command:
    """The two options for a table's files, as ``csv`` and ``xlsx``."""
    file = click.Path(path_type=Path, dir_okay=False)
    return click.option("--csv", type=file)(click.option("--xlsx", type=file)(function))


def write_tables(
    csv: Path | None, xlsx: Path | None, headings: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> None:
    """Write the table to the files that were asked for."""
    for path, write in ((csv, write_csv), (xlsx, write_xlsx)):
        if path:
            try:
                write(path, headings, rows)
            except OSError as problem:  # which names a passing file beside the one asked for
                raise OSError(problem.errno, problem.strerror, str(path)) from None


def lay_out(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The table as aligned text: the first column to the left, the others to the right.

    >>> print(lay_out(["", "old"], [["price", "Rp10"]]))
             old
    price   Rp10
    """
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    lines = []
    for row in (headings, *rows):
        cells = [
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("   ".join(cells).rstrip())
    return "\n".join(lines)
