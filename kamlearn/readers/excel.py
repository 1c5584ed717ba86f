"""Excel files (.xlsx) as rows of cells. No formula is run: what counts is the value that
Excel stored beside it; a row with a formula that has none is rejected."""

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.readers.reading import FileRead, Reading, join
from kamlearn.readers.records import Record
from kamlearn.readers.table import (
    HEADINGS_WITHIN,
    MOST_ROWS,
    find_headings,
    no_headings,
    read_table,
)

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_UNPACKED = 200_000_000
"""Bytes; a 20 MB file of contacts unpacks to about half of that."""
MOST_PARTS = 2000
MOST_COLUMNS = 300
NO_FORMULA = b"<f"


def read_xlsx(data: bytes, file: str, wanted: Sequence[str], lang: Lang) -> Reading:
    """The contacts of every sheet that has headings."""
    formulas = require_harmless(data, file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's, about styles it does not know
            return read_book(data, file, formulas, wanted, lang)
    except BadInput:
        raise
    except Exception as problem:
        raise broken(file) from problem


def require_harmless(data: bytes, file: str) -> bool:
    """Refuse what unpacks to too much; whether any sheet holds formulas."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > LARGEST_UNPACKED:
                raise BadInput(
                    "contacts-unpacks-too-large",
                    f"{file} unpacks to more than {LARGEST_UNPACKED} bytes",
                    file=file,
                )
            return any(NO_FORMULA in archive.read(p) for p in parts if "sheets/" in p.filename)
    except BadInput:
        raise
    except Exception as problem:  # zipfile too raises whatever a broken part brings
        raise broken(file) from problem


def broken(file: str) -> BadInput:
    """The error for an Excel file that cannot be opened."""
    return BadInput(
        "contacts-xlsx-broken",
        f"{file} is no whole Excel file: open it in Excel and save it again",
        file=file,
    )


def read_book(data: bytes, file: str, formulas: bool, wanted: Sequence[str], lang: Lang) -> Reading:
    """Every sheet with headings; with `wanted`, the first one that has those columns."""
    shown = open_book(data, values=True)
    behind = open_book(data, values=False) if formulas else None
    readings: list[Reading] = []
    refused: BadInput | None = None
    for sheet in shown.worksheets:
        label = file if not readings else f"{file} [{sheet.title}]"
        rows = records_of(sheet, behind[sheet.title] if behind else None)
        head = list(islice(rows, HEADINGS_WITHIN))
        if find_headings(head) is None:
            refused = refused or no_headings(head, file)
            continue
        try:
            readings.append(read_table(head, rows, FileRead(label, "xlsx", None), wanted, lang))
        except BadInput as problem:
            if problem.code != "contacts-no-column":
                raise
            refused = problem
        if wanted and readings:
            break
    if not readings:
        raise refused or no_headings([], file)
    return join(readings)


def open_book(data: bytes, *, values: bool) -> "Workbook":
    """The workbook, read as it is asked for; with stored values or with the formulas."""
    from openpyxl import load_workbook

    return load_workbook(BytesIO(data), read_only=True, data_only=values, keep_links=False)


def records_of(sheet: Any, formulas: Any) -> Iterator[Record]:
    """The sheet's rows that hold something."""
    rows = values_of(sheet)
    behind = values_of(formulas) if formulas is not None else None
    for number, row in enumerate(rows, start=1):
        asked = next(behind, ()) if behind is not None else ()
        if row.count(None) == len(row) and asked.count(None) == len(asked):
            continue
        unknown = any(a is not None and v is None for a, v in zip(asked, row, strict=False))
        if unknown or any(cell not in (None, "") for cell in row):
            yield Record(number, row, "formula-without-value" if unknown else None)


def values_of(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """The values of a sheet, row by row, no more than we read."""
    if not hasattr(sheet, "reset_dimensions"):
        return iter(())  # a sheet of its own for a chart
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    most = MOST_ROWS + HEADINGS_WITHIN + 1
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(
        max_row=most, max_col=MOST_COLUMNS, values_only=True
    )
    return rows
