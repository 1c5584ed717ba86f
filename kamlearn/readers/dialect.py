"""Which dialect of CSV a file is in: the one in which most headings are known."""

from collections.abc import Iterator, Sequence
from itertools import islice

from kamlearn.readers.csv_rows import DELIMITERS, asked_delimiter, read_records, split_lines
from kamlearn.readers.encodings import decode
from kamlearn.readers.reading import FileRead
from kamlearn.readers.records import Record
from kamlearn.readers.table import HEADINGS_WITHIN, score


def open_csv(data: bytes, file: str) -> tuple[list[Record], Iterator[Record], FileRead]:
    """The first records of a file, the others, and what the file is."""
    text, encoding = decode(data)
    lines = split_lines(text)
    delimiter = asked_delimiter(lines)
    if delimiter:
        lines = lines[1:]
    else:
        delimiter = max(DELIMITERS, key=lambda candidate: best_score(lines, candidate))
    records = read_records(lines, delimiter)
    head = list(islice(records, HEADINGS_WITHIN))
    return head, records, FileRead(file, "csv", encoding, delimiter=delimiter)


def best_score(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """How well a delimiter brings out headings."""
    head = islice(read_records(lines, delimiter), HEADINGS_WITHIN)
    return max(map(score, head), default=(0, 0))
