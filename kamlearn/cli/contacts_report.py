"""What was read of contacts, as the ``contacts`` command shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from kamlearn.core.contacts import Contact
from kamlearn.core.duplicates import Duplicate
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.readers import Reading
from kamlearn.readers.reading import FileRead, Finding, say_place
from kamlearn.writers.tables import Cell

COLUMNS = ("name", "phones", "emails", "organisation", "title", "source")
SHOWN = 20
"""Lines of a list in the terminal."""
MOST_ALIKE = 5
"""Possible duplicates shown side by side."""
WIDEST = 30
"""Characters of a column in the terminal."""


def as_data(reading: Reading, lang: Lang) -> dict[str, Any]:
    """What ``--json`` prints: the contract's fields, and more beside them."""
    return {
        "contacts": [contact_data(contact) for contact in reading.contacts],
        "rejected": [finding_data(finding, lang) for finding in reading.rejected],
        "format": reading.format,
        "encoding": reading.encoding,
        "remarks": [finding_data(finding, lang) for finding in reading.remarks],
        "duplicates": [
            {
                "likeness": duplicate.likeness,
                "contacts": [[c.name, str(c.source)] for c in duplicate.contacts],
            }
            for duplicate in reading.duplicates
        ],
        "files": [asdict(file) for file in reading.files],
    }


def contact_data(contact: Contact) -> dict[str, Any]:
    """A contact as JSON."""
    return {
        "name": contact.name,
        "phones": contact.phones,
        "emails": contact.emails,
        "organisation": contact.organisation,
        "title": contact.title,
        "source": str(contact.source),
        "relation": contact.relation,
        "amounts": contact.amounts,
    }


def finding_data(finding: Finding, lang: Lang) -> dict[str, Any]:
    """Something that was not taken, as JSON."""
    return {
        "file": finding.file,
        "where": finding.where,
        "reason": finding.reason,
        "message": finding.message(lang),
    }


def headings(reading: Reading, lang: Lang) -> list[str]:
    """The columns of a written table."""
    return [*(word(f"contacts.column_{name}", lang) for name in COLUMNS), *amount_columns(reading)]


def amount_columns(reading: Reading) -> list[str]:
    """The columns of figures in any of the files."""
    return list(dict.fromkeys(name for file in reading.files for name in file.amounts))


def rows(reading: Reading) -> list[list[Cell]]:
    """A row a contact."""
    figures = amount_columns(reading)
    return [
        [*cells(contact, str(contact.source)), *(contact.amounts.get(name) for name in figures)]
        for contact in reading.contacts
    ]


def cells(contact: Contact, source: str) -> list[str]:
    """A contact's texts, in the order of the columns."""
    phones, emails = "; ".join(contact.phones), "; ".join(contact.emails)
    return [contact.name, phones, emails, contact.organisation, contact.title, source]


def in_words(reading: Reading, lang: Lang) -> str:
    """What the terminal shows."""
    parts = [*(about_file(file, lang) for file in reading.files), contact_table(reading, lang)]
    for name, findings in (("rejected", reading.rejected), ("remarks", reading.remarks)):
        if findings:
            lines = [
                f"{say_place(f.place, lang)}: {f.message(lang)}" for f in findings[: SHOWN + 1]
            ]
            parts.append(listed(name, lines, len(findings), lang))
    if reading.duplicates:
        lines = [alike(duplicate, lang) for duplicate in reading.duplicates[: SHOWN + 1]]
        parts.append(listed("duplicates", lines, len(reading.duplicates), lang))
    return "\n\n".join(parts)


def about_file(file: FileRead, lang: Lang) -> str:
    """What a file is, and which of its columns were taken."""
    encoding = f", {file.encoding}" if file.encoding else ""
    kind = word(f"contacts.format_{file.format}", lang)
    lines = [word("contacts.file_line", lang, file=file.file, format=kind, encoding=encoding)]
    listed = (("amounts_taken", file.amounts), ("left_out", file.left_out))
    for name, columns in (*listed, ("ignored", file.ignored[:SHOWN])):
        if columns:
            lines.append(word(f"contacts.{name}", lang, columns=", ".join(columns)))
    return "\n".join(lines)


def contact_table(reading: Reading, lang: Lang) -> str:
    """The first contacts, in columns; empty columns are left out."""
    count = len(reading.contacts)
    lines = [word("contacts.read", lang, count=count)]
    if count:
        shown = [table_row(contact, reading, lang) for contact in reading.contacts[:SHOWN]]
        columns = zip(headings(reading, lang), *shown, strict=True)
        lines += align([column for column in columns if any(column[1:])])
    if count > SHOWN:
        lines.append(word("contacts.more", lang, count=count - SHOWN))
    return "\n".join(lines)


def table_row(contact: Contact, reading: Reading, lang: Lang) -> list[str]:
    """A contact's texts and figures as the terminal shows them."""
    source = say_place(contact.source, lang) if contact.source else ""
    amounts = (contact.amounts.get(name) for name in amount_columns(reading))
    figures = ("" if amount is None else write_count(amount, lang) for amount in amounts)
    return [*cells(contact, source), *figures]


def side_by_side(contact: Contact, lang: Lang) -> str:
    """A name and where it stands."""
    return f"{contact.name} ({say_place(contact.source, lang) if contact.source else '-'})"


def align(columns: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns as lines, each cell to the left and none too wide."""
    widths = [min(WIDEST, max(map(len, column))) for column in columns]
    for row in zip(*columns, strict=True):
        cut = (clip(cell, width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cut).rstrip()


def clip(text: str, width: int) -> str:
    """A text in so many characters."""
    return f"{text[: width - 1]}…" if len(text) > width else text.ljust(width)


def listed(name: str, lines: list[str], count: int, lang: Lang) -> str:
    """A headed list, its end left out where it is long."""
    shown = [word(f"contacts.{name}", lang, count=count), *(f"  {n}" for n in lines[:SHOWN])]
    if count > SHOWN:
        shown.append(f"  {word('contacts.more', lang, count=count - SHOWN)}")
    return "\n".join(shown)


def alike(duplicate: Duplicate, lang: Lang) -> str:
    """Who may be the same person, side by side."""
    names = " | ".join(side_by_side(contact, lang) for contact in duplicate.contacts[:MOST_ALIKE])
    likeness = word(f"contacts.likeness_{duplicate.likeness}", lang)
    return word("contacts.duplicate_line", lang, likeness=likeness, names=names)
