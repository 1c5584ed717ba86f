"""Tables as files that a spreadsheet opens: CSV and Excel."""

import csv
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

Cell = str | float | date | None
"""What a table holds; None is an empty cell."""
Rows = Iterable[Sequence[Cell]]

RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that starts like this for a formula, and would run it."""
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Control characters and halves of characters, which no Excel file may hold."""
TABLE = "kamlearn"
"""Name of the one sheet."""


def write_csv(path: str | os.PathLike[str], headings: Sequence[str], rows: Rows) -> None:
    """Write a table as `csv_bytes` gives it. The file is there whole or not at all."""
    write_whole(path, csv_bytes(headings, rows))


def write_xlsx(path: str | os.PathLike[str], headings: Sequence[str], rows: Rows) -> None:
    """Write a table as `xlsx_bytes` gives it. The file is there whole or not at all."""
    write_whole(path, xlsx_bytes(headings, rows))


def csv_bytes(headings: Sequence[str], rows: Rows) -> bytes:
    """A table as CSV that Excel opens with its accents: UTF-8 with a byte order mark.

    A text that a spreadsheet would run gets an apostrophe in front, as typing one there
    does; `kamlearn.read_contacts` takes it off again. Numbers stay numbers.
    """
    text = StringIO(newline="")
    csv.writer(text).writerows(map(neutral_row, [headings, *rows]))
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(headings: Sequence[str], rows: Rows) -> bytes:
    """A table as an Excel file of one sheet; texts and numbers as in `csv_bytes`."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(TABLE)
    for row in (headings, *rows):
        sheet.append(neutral_row(row))
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file that is there whole or not at all."""
    with replacing(Path(path)) as fresh:
        fresh.write_bytes(content)


def neutral_row(row: Sequence[Cell]) -> list[Cell]:
    """The row with every text made harmless."""
    return [neutral(cell) if isinstance(cell, str) else cell for cell in row]


def neutral(text: str) -> str:
    """A text that no spreadsheet runs.

    >>> neutral("=1+1"), neutral("+62 812"), neutral("Budi")
    ("'=1+1", "'+62 812", 'Budi')
    """
    # Spaces, also wide ones, are passed over by some spreadsheets; an apostrophe that was
    # there already is doubled, or reading the file again would take it off.
    start = UNWRITABLE.sub("", text)
    bare = start.lstrip(" \u00a0\u3000").lstrip("'")
    return f"'{start}" if start.startswith(RUNS) or bare.startswith(RUNS) else start


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when all went well."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield fresh
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
