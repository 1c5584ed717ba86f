"""Dates as people write them; a column shows whether the day or the month comes first."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

Order = Literal["day", "month"]
ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[t ].*)?")
BY_NUMBERS = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})(?: .*)?")
BY_NAME = re.compile(
    r"(?:(\d{1,2})[ -]([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2})),?[ -](\d{4}|\d{2})"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan januari january", "feb februari february pebruari", "mar maret march"),
            *("apr april", "mei may", "jun juni june", "jul juli july"),
            *("agu agustus aug august ags agt", "sep september sept", "okt oktober oct october"),
            *("nov november nop nopember", "des desember dec december"),
        ),
        start=1,
    )
    for name in names.split()
}


def find_order(cells: Iterable[object]) -> Order | None:
    """What comes first in a column's dates; None where no cell shows it, or they disagree."""
    seen: set[Order] = set()
    for cell in cells:
        if isinstance(cell, str) and (found := BY_NUMBERS.fullmatch(cell.strip())):
            first, second = int(found[1]), int(found[2])
            if max(first, second) > 12:
                seen.add("day" if first > 12 else "month")
    return seen.pop() if len(seen) == 1 else None


def read_day(cell: object, order: Order | None) -> date | str | None:
    """The date in a cell, None in an empty one, or ``not-a-date`` or ``date-two-ways``."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date) or cell is None:
        return cell
    text = str(cell).strip().lower()
    if not text or text == "-":
        return None
    try:
        return read_written_day(text, order)
    except ValueError:
        return "not-a-date"


def read_written_day(text: str, order: Order | None) -> date | str:
    """The same for a text; raises ValueError where it is no date."""
    if found := ISO.fullmatch(text):
        return date(*map(int, found.groups()))
    if found := BY_NAME.fullmatch(text):
        day, name, name_first, day_after, year = found.groups()
        month = MONTHS.get(name or name_first, 0)
        return date(full_year(year), month, int(day or day_after))
    found = BY_NUMBERS.fullmatch(text)
    if not found:
        return "not-a-date"
    first, second, year = (int(part) for part in found.groups())
    if not order and first != second and max(first, second) <= 12:
        return "date-two-ways"
    day_first = order == "day" if order else first > 12 or first == second
    if first > 12 or second > 12:
        day_first = first > 12
    day, month = (first, second) if day_first else (second, first)
    return date(full_year(str(year)), month, day)


def full_year(year: str) -> int:
    """26 is 2026: nobody here has been in touch since before 2000."""
    return int(year) + (2000 if int(year) < 100 else 0)
