"""What other programs read in the files of the plan."""

import csv
import io

from icalendar import Calendar
from openpyxl import load_workbook

Table = list[list[str]]


def read_csv(data: bytes) -> Table:
    """The cells of a CSV file with a byte order mark."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data: bytes) -> Table:
    """The texts of the one sheet; no formula, no link."""
    (sheet,) = load_workbook(io.BytesIO(data)).worksheets
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}
    assert not any(cell.hyperlink for cell in cells)
    return [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]


def read_ics(data: bytes) -> list[dict[str, str]]:
    """Each entry's fields."""
    found = Calendar.from_ical(data).walk("VEVENT")
    return [{key.lower(): str(value) for key, value in event.items()} for event in found]
