"""CSV of any usual dialect as rows of cells, one broken row at a time.

The standard reader takes everything after an unclosed quote for one cell; here such a row
is broken on its own, and its neighbours are read.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache

from kamlearn.readers.records import Record

DELIMITERS = ",;\t|"
LONGEST_RECORD = 200
"""Lines that a quoted cell may run over."""
LONGEST_CELL = 100_000
SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)", re.IGNORECASE)
"""Excel's own first line."""


def split_lines(text: str) -> list[str]:
    """Lines however they end, without cutting at the rarer breaks that cells may hold."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_records(lines: Sequence[str], delimiter: str) -> Iterator[Record]:
    """Every record that is not a blank line, in order."""
    at = number = 0
    while at < len(lines):
        line, number = lines[at], number + 1
        if '"' not in line:
            if line.strip():
                yield Record(number, line.split(delimiter))
            at += 1
            continue
        length = join_record(lines, at, delimiter)
        text = "\n".join(lines[at : at + (length or 1)])
        yield parse(number, text, delimiter) if length else Record(number, [text], "quote-open")
        at += length or 1


def join_record(lines: Sequence[str], at: int, delimiter: str) -> int | None:
    """How many lines the record at `at` takes; None where its quote is never closed."""
    closed, still_open = shapes(delimiter)
    text = lines[at]
    if not still_open.fullmatch(text):
        return 1
    for more in range(1, min(LONGEST_RECORD, len(lines) - at)):
        line = lines[at + more]
        text += f"\n{line}"
        if len(text) > LONGEST_CELL:
            return None
        if '"' not in line:
            continue
        if closed.fullmatch(text):
            return more + 1
        if not still_open.fullmatch(text):
            return None  # the quote closes in mid-cell: it belongs to another row
    return None


@cache
def shapes(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A record whose quotes are all closed, and one that ends inside an open quote."""
    d = re.escape(delimiter)
    quoted = r'[ ]*"[^"]*+(?:""[^"]*+)*+"'
    strict = rf'(?:{quoted}[ ]*|[^"{d}\n][^{d}\n]*+|)'
    loose = rf'(?:{quoted}[^{d}]*+|[^"{d}][^{d}]*+|)'
    opened = r'[ ]*"[^"]*+(?:""[^"]*+)*+'
    return (
        re.compile(rf"{strict}(?:{d}{strict})*+"),
        re.compile(rf"(?:{loose}{d})*+{opened}"),
    )


def parse(number: int, text: str, delimiter: str) -> Record:
    """A record out of its lines."""
    try:
        cells = next(csv.reader([text], delimiter=delimiter, skipinitialspace=True), [])
    except csv.Error:
        return Record(number, [text], "cell-too-long")
    return Record(number, cells)


def asked_delimiter(lines: Sequence[str]) -> str | None:
    """The delimiter that Excel's ``sep=`` line names."""
    named = SEPARATOR_LINE.fullmatch(lines[0].strip()) if lines else None
    return named[1] if named else None
