"""vCard 2.1, 3.0 and 4.0: the cards of a file as contacts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kamlearn.core.contacts import Contact, Place
from kamlearn.core.errors import BadInput
from kamlearn.readers import people
from kamlearn.readers.cards import Card, split_cards
from kamlearn.readers.csv_rows import split_lines
from kamlearn.readers.encodings import LOST, find_encoding, is_utf8
from kamlearn.readers.properties import components, read_properties, unescape, value_of
from kamlearn.readers.reading import FileRead, Finding, Reading, settle
from kamlearn.readers.row import Rejection

MOST_CARDS = 200_000
SENSITIVE = frozenset({"ADR", "BDAY", "GENDER", "NOTE", "PHOTO", "GEO", "LABEL", "ANNIVERSARY"})
"""Properties of which the reading says that they were left out."""
EXTENSION = re.compile(r";\s*ext=([0-9]+).*", re.IGNORECASE)

Values = dict[str, list[str]]


def read_vcards(data: bytes, file: str) -> Reading:
    """Every card of a file, each read or rejected on its own."""
    encoding = find_encoding(data)
    if encoding.startswith("utf-16"):
        data = data.decode(encoding, "replace").lstrip("\ufeff").encode()
    cards = list(split_cards(split_lines(data.decode("latin-1"))))
    if len(cards) > MOST_CARDS:
        raise BadInput(
            "contacts-too-many-rows",
            f"{file} has more than {MOST_CARDS} cards: split it",
            file=file,
            limit=MOST_CARDS,
        )
    reader = CardReader(file, not data.isascii() and is_utf8(data))
    for card in cards:
        reader.take(card)
    left_out = tuple(sorted(reader.left_out))
    about = FileRead(file, "vcard", encoding, left_out=left_out)
    return settle(reader.contacts, reader.rejected, reader.remarks, about)


class CardReader:
    """Cards on their way to a reading."""

    def __init__(self, file: str, whole_is_utf8: bool) -> None:
        self.file = file
        self.whole_is_utf8 = whole_is_utf8
        self.contacts: list[Contact] = []
        self.rejected: list[Finding] = []
        self.remarks: list[Finding] = []
        self.left_out: set[str] = set()

    def take(self, card: Card) -> None:
        """Put a card where it belongs: to the contacts or to the rejected."""
        between = card.problem in ("outside-card", "card-not-opened")
        place = Place(self.file, "line" if between else "card", card.number)
        try:
            if card.problem:
                raise Rejection(card.problem)
            self.contacts.append(self.contact(self.values(card), place))
        except Rejection as why:
            self.rejected.append(Finding(place, why.reason, why.fields))

    def values(self, card: Card) -> Values:
        """What the card says of the properties that we take; raises Rejection."""
        values: Values = defaultdict(list)
        for found in read_properties(card.lines):
            if found.name in SENSITIVE:
                self.left_out.add(found.name)
            if found.used:
                value = value_of(found, self.whole_is_utf8)
                if LOST in value:
                    raise Rejection("bytes-lost")
                values[found.name].append(value)
        return values

    def contact(self, values: Values, place: Place) -> Contact:
        """The contact; raises Rejection."""
        if any(kind.strip().lower() == "group" for kind in values["KIND"]):
            raise Rejection("group-card")
        organisation = first_text(components(v)[0] for v in values["ORG"])
        full = first_text(map(unescape, values["FN"]))
        parts = first_text(map(name_of, values["N"]))
        nickname = first_text(map(unescape, values["NICKNAME"]))
        name = people.best_name(full, parts, nickname, organisation)
        if not name:
            raise Rejection("no-name")
        return Contact(
            name,
            phones=self.phones(values["TEL"], place),
            emails=self.emails(values["EMAIL"], place),
            organisation=organisation,
            title=first_text(map(unescape, values["TITLE"])),
            source=place,
        )

    def phones(self, values: Sequence[str], place: Place) -> tuple[str, ...]:
        """Every phone number; what is none becomes a remark."""
        found = []
        for value in values:
            number = EXTENSION.sub(r" ext \1", unescape(value))
            phone, problem = people.read_phone(number)
            found.append(phone)
            if problem:
                self.remarks.append(Finding(place, problem, Rejection(problem, text=number).fields))
        return people.once(found)

    def emails(self, values: Sequence[str], place: Place) -> tuple[str, ...]:
        """Every email address; what is none becomes a remark."""
        found = []
        for value in values:
            for email, problem in people.read_emails(unescape(value)):
                found.append(email)
                if problem:
                    self.remarks.append(
                        Finding(place, problem, Rejection(problem, text=value).fields)
                    )
        return people.once(found)


def first_text(texts: Iterable[str]) -> str:
    """The first text that says something."""
    return next((text for text in map(people.tidy, texts) if not people.is_nothing(text)), "")


def name_of(value: str) -> str:
    """``Family;Given;Middle;...`` as people say it: given, middle, family."""
    family, given, middle, *_ = [*components(value), "", "", ""]
    return people.full_name(map(people.tidy, (given, middle, family)))
