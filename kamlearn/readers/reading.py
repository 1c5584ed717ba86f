"""What came of reading files of contacts, and what did not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from kamlearn.core.contacts import Contact, Place
from kamlearn.core.duplicates import Duplicate, find_duplicates, sameness
from kamlearn.course.languages import Lang
from kamlearn.course.words import word

Reason = Literal[
    "bytes-lost",
    "card-broken-line",
    "card-not-closed",
    "card-not-opened",
    "cell-too-long",
    "date-two-ways",
    "email-unreadable",
    "flag-unreadable",
    "formula-without-value",
    "group-card",
    "no-name",
    "not-a-date",
    "not-a-number",
    "number-two-ways",
    "outside-card",
    "phone-as-number",
    "phone-unreadable",
    "quote-open",
    "relation-unknown",
    "repeated",
    "row-empty",
    "too-many-cells",
]
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True)
class Finding:
    """Something that was not taken: where it stands, why, and what helps."""

    place: Place
    reason: Reason
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file's name."""
        return self.place.file

    @property
    def where(self) -> str:
        """The place in the file, such as ``row 17``."""
        return self.place.where

    def message(self, lang: Lang) -> str:
        """Why it was not taken and what to do, in the reader's language."""
        said = {
            name: say_place(value, lang) if isinstance(value, Place) else value
            for name, value in self.fields.items()
        }
        return word(f"contacts.reason_{self.reason}", lang, **said)


def say_place(place: Place, lang: Lang) -> str:
    """A place in the reader's language: "kontak.csv, baris 17"."""
    return f"{place.file}, {word(f'contacts.place_{place.kind}', lang, number=place.number)}"


@dataclass(frozen=True)
class FileRead:
    """What one file turned out to be."""

    file: str
    format: Literal["csv", "vcard", "xlsx"]
    encoding: str | None
    """None in Excel files, which keep that to themselves."""
    shape: str = "own"
    """Which address book wrote it: ``google``, ``outlook``, ``linkedin``, ``thunderbird``."""
    delimiter: str | None = None
    amounts: tuple[str, ...] = ()
    """Columns taken as figures."""
    left_out: tuple[str, ...] = ()
    """Columns or properties not taken because they are sensitive."""
    ignored: tuple[str, ...] = ()
    """Columns that hold neither contact fields nor figures."""


@dataclass(frozen=True)
class Reading:
    """Everything in the files: each row or card is in `contacts` or in `rejected`, once."""

    contacts: tuple[Contact, ...] = ()
    rejected: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()
    """Parts of contacts that could not be taken, such as a phone number without digits."""
    files: tuple[FileRead, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    """Who may be the same person, side by side; nobody was merged."""

    @property
    def format(self) -> str:
        """``csv``, ``vcard`` or ``xlsx``; several with commas."""
        return ", ".join(dict.fromkeys(file.format for file in self.files))

    @property
    def encoding(self) -> str | None:
        """``utf-8``, ``utf-16-le``, ``cp1252``, ...; several with commas; None in Excel files."""
        named = dict.fromkeys(file.encoding for file in self.files if file.encoding)
        return ", ".join(named) or None


def settle(
    contacts: Iterable[Contact],
    rejected: Iterable[Finding],
    remarks: Iterable[Finding],
    *files: FileRead,
) -> Reading:
    """A reading in which nobody stands twice: rows that say the same again are rejected."""
    first: dict[object, Contact] = {}
    repeated = list(repeats(contacts, first))
    kept = tuple(first.values())
    late = sorted(repeated, key=lambda finding: finding.place.number)
    dropped = {finding.place for finding in repeated}
    return Reading(
        kept,
        tuple(sorted([*rejected, *late], key=lambda finding: finding.place.number)),
        tuple(remark for remark in remarks if remark.place not in dropped),
        files,
        find_duplicates(kept),
    )


def repeats(contacts: Iterable[Contact], first: dict[object, Contact]) -> Iterator[Finding]:
    """Fill `first` with each contact once; give the ones that say nothing new."""
    for contact in contacts:
        known = first.setdefault(sameness(contact), contact)
        if known is not contact and contact.source and known.source:
            fields = {"name": known.name, "place": known.source}
            yield Finding(contact.source, "repeated", fields)


def join(readings: Iterable[Reading]) -> Reading:
    """Several readings as one, again with nobody twice."""
    all_of = list(readings)
    if len(all_of) == 1:
        return all_of[0]
    contacts = [contact for reading in all_of for contact in reading.contacts]
    first: dict[object, Contact] = {}
    repeated = list(repeats(contacts, first))
    kept = tuple(first.values())
    return Reading(
        kept,
        (*(finding for reading in all_of for finding in reading.rejected), *repeated),
        tuple(remark for reading in all_of for remark in reading.remarks),
        tuple(file for reading in all_of for file in reading.files),
        find_duplicates(kept),
    )
