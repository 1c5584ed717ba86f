"""One row of a table as a contact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kamlearn.core.contacts import Contact, Place, Relation
from kamlearn.readers import people
from kamlearn.readers.days import Order, read_day
from kamlearn.readers.headings import Columns, Field
from kamlearn.readers.reading import Reason
from kamlearn.readers.records import Cell, text_of
from kamlearn.readers.relations import read_flag, read_relation

MOST_SHOWN = 40
"""Characters of a cell that a message repeats."""


NAME_PARTS: tuple[Field, ...] = ("given", "middle", "family")


class Rejection(Exception):
    """Why a row or card, or a part of it, is not taken."""

    def __init__(self, reason: Reason, **fields: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fields = {
            name: people.tidy(value)[:MOST_SHOWN] if isinstance(value, str) else value
            for name, value in fields.items()
        }


@dataclass
class Row:
    """A row that is being read."""

    place: Place
    cells: Sequence[Cell]
    columns: Columns
    order: Order | None
    remarks: list[Rejection] = field(default_factory=list)

    def contact(self, amounts: Mapping[str, float | None]) -> Contact:
        """The contact; raises Rejection."""
        organisation = self.text("organisation")
        return Contact(
            self.name(organisation),
            phones=self.phones(),
            emails=self.emails(),
            organisation=organisation,
            title=self.text("title"),
            source=self.place,
            relation=self.relation(),
            close=self.flag("close"),
            harmful=self.flag("harmful"),
            brings=self.text("brings"),
            gives=self.text("gives"),
            last_contact=self.day(),
            amounts=amounts,
        )

    def filled(self, name: Field) -> list[Cell]:
        """The cells of a field that hold something."""
        found = self.columns.fields.get(name)
        if not found:
            return []
        return [cell for at in found if at < len(self.cells) and (cell := self.cells[at])]

    def text(self, name: Field) -> str:
        """A field's first text."""
        for cell in self.filled(name):
            text = people.tidy(text_of(cell))
            if text and not people.is_nothing(text):
                return text
        return ""

    def name(self, organisation: str) -> str:
        """The best name there is."""
        parts = people.full_name(self.text(part) for part in NAME_PARTS)
        name = people.best_name(self.text("name"), parts, self.text("nickname"), organisation)
        if not name:
            raise Rejection("no-name")
        return name

    def phones(self) -> tuple[str, ...]:
        """Every phone number; what is none becomes a remark."""
        found = []
        for cell in self.filled("phone"):
            for written in people.split_phones(text_of(cell)):
                phone, problem = people.read_phone(written)
                found.append(phone)
                if problem:
                    self.remarks.append(Rejection(problem, text=people.tidy(written)))
        return people.once(found)

    def emails(self) -> tuple[str, ...]:
        """Every email address; what is none becomes a remark."""
        found = []
        for cell in self.filled("email"):
            for email, problem in people.read_emails(text_of(cell)):
                found.append(email)
                if problem:
                    self.remarks.append(Rejection(problem, text=people.tidy(text_of(cell))))
        return people.once(found)

    def relation(self) -> Relation:
        """The relation; an unknown word becomes a remark."""
        text = self.text("relation")
        if not text:
            return "unknown"
        found = read_relation(text)
        if found is None:
            self.remarks.append(Rejection("relation-unknown", text=text))
        return found or "unknown"

    def flag(self, name: Field) -> bool:
        """Yes or no. What is neither rejects the row: a veto must not get lost."""
        text = self.text(name)
        found = read_flag(text) if text else False
        if found is None:
            raise Rejection("flag-unreadable", text=text)
        return found

    def day(self) -> date | None:
        """The last contact; a date that reads two ways rejects the row."""
        for cell in self.filled("last_contact"):
            day = read_day(cell, self.order)
            if day == "date-two-ways":
                raise Rejection("date-two-ways", text=text_of(cell))
            if isinstance(day, date):
                return day
            if day:
                self.remarks.append(Rejection("not-a-date", text=text_of(cell)))
        return None
