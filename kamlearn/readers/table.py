"""The rows of a table as contacts, whichever file they stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kamlearn.core.contacts import Contact, Place
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.readers.columns import Amounts, choose_amounts
from kamlearn.readers.days import Order, find_order
from kamlearn.readers.encodings import LOST
from kamlearn.readers.headings import Columns, read_headings, recognised
from kamlearn.readers.people import tidy
from kamlearn.readers.reading import FileRead, Finding, Reading, settle
from kamlearn.readers.records import Record, text_of
from kamlearn.readers.row import Rejection, Row

MOST_ROWS = 200_000
MOST_COLUMNS = 1000
HEADINGS_WITHIN = 40
"""Rows among which the headings must stand; what comes before them is a title or a note."""


@dataclass
class Table:
    """A table on its way to a reading."""

    file: str
    columns: Columns
    amounts: Amounts
    order: Order | None
    contacts: list[Contact] = field(default_factory=list)
    rejected: list[Finding] = field(default_factory=list)
    remarks: list[Finding] = field(default_factory=list)

    def take(self, record: Record, at: int) -> None:
        """Put a row where it belongs: to the contacts or to the rejected."""
        place = Place(self.file, "row", record.number)
        try:
            require_sound(record, self.columns)
            row = Row(place, record.cells, self.columns, self.order)
            amounts = self.amounts.of(at)
            self.contacts.append(row.contact(amounts.taken))
        except Rejection as why:
            self.rejected.append(Finding(place, why.reason, why.fields))
        else:
            found = (*row.remarks, *amounts.remarks)
            self.remarks += (Finding(place, why.reason, why.fields) for why in found)


def read_table(
    head: Sequence[Record],
    rest: Iterator[Record],
    about: FileRead,
    wanted: Sequence[str],
    lang: Lang,
) -> Reading:
    """Contacts out of a table whose headings stand somewhere in `head`."""
    at = find_headings(head)
    if at is None:
        raise no_headings(head, about.file)
    if len(head[at].cells) > MOST_COLUMNS:
        raise BadInput(
            "contacts-too-many-columns",
            f"{about.file} has more than {MOST_COLUMNS} columns: keep the ones you need",
            file=about.file,
            limit=MOST_COLUMNS,
        )
    columns = read_headings([text_of(cell).strip() for cell in head[at].cells])
    records = list(islice(rest, MOST_ROWS + 1 - len(head[at + 1 :])))
    records = [*head[at + 1 :], *records]
    if len(records) > MOST_ROWS:
        raise BadInput(
            "contacts-too-many-rows",
            f"{about.file} has more than {MOST_ROWS} rows: split it",
            file=about.file,
            limit=MOST_ROWS,
        )
    amounts = choose_amounts(records, columns, wanted, about.file, lang)
    days = [
        r.cells[c]
        for c in columns.fields.get("last_contact", ())
        for r in records
        if c < len(r.cells)
    ]
    table = Table(about.file, columns, amounts, find_order(days))
    for number, record in enumerate(records):
        table.take(record, number)
    headings = columns.headings
    ignored = (headings[c] for c in columns.others if headings[c] not in amounts.columns)
    return settle(
        table.contacts,
        table.rejected,
        table.remarks,
        FileRead(
            about.file,
            about.format,
            about.encoding,
            columns.shape,
            about.delimiter,
            tuple(amounts.columns),
            columns.left_out,
            tuple(ignored),
        ),
    )


def find_headings(head: Sequence[Record]) -> int | None:
    """Which row has the most headings that we know; the fuller one where two have as many."""
    best = max(range(len(head)), key=lambda at: (score(head[at]), -at), default=None)
    return best if best is not None and score(head[best])[0] else None


def score(record: Record) -> tuple[int, int]:
    """How much a row looks like the headings."""
    texts = [text_of(cell) for cell in record.cells[:MOST_COLUMNS]]
    return (0, 0) if record.problem else (recognised(texts), len(list(filter(None, texts))))


def no_headings(head: Sequence[Record], file: str) -> BadInput:
    """The error for a table without a column of names."""
    texts = (tidy(text_of(cell)) for record in head for cell in record.cells)
    first = next(filter(None, texts), "")[:30]
    return BadInput(
        "contacts-no-headings",
        f"{file} has no heading for a column of names: add a first row with 'Name' (now {first!r})",
        file=file,
        first=first,
    )


def require_sound(record: Record, columns: Columns) -> None:
    """Reject a row whose cells cannot be trusted."""
    if record.problem:
        raise Rejection(record.problem)
    if all(cell is None or not text_of(cell).strip() for cell in record.cells):
        raise Rejection("row-empty")
    if any(isinstance(cell, str) and LOST in cell for cell in record.cells):
        raise Rejection("bytes-lost")
    width = len(columns.headings)
    if len(record.cells) > width and any(text_of(c).strip() for c in record.cells[width:]):
        raise Rejection("too-many-cells", cells=len(record.cells), columns=width)
