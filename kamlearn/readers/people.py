"""Names, phones and emails out of the cells and properties that hold them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

PhoneProblem = Literal["phone-as-number", "phone-unreadable"]
EmailProblem = Literal["email-unreadable"]

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Phones put them around numbers; nobody sees them, and they break every comparison."""
UNTIDY = re.compile(r"^[' ]| $|  ")
NEUTRALISED = re.compile(r"'(?=[' \u00a0\u3000]*[=+\-@\t\r])")
"""The apostrophe that `kamlearn.writers.tables` puts before what a spreadsheet would run."""
NOTHING = {"", "-", "--", "–", "—", ".", "?", "n/a", "na", "#n/a", "null", "none", "nan", "nil"} | {
    *("tidak ada", "tdk ada", "gak ada", "kosong", "belum ada", "belum tahu", "unknown", "nihil"),
}
"""How people write that there is nothing to write."""
FORMULA_ERROR = re.compile(r"#[A-Z/0-9]+[!?]?")
JOINED = re.compile(r":::|[\r\n]")
"""Google joins several values of a kind like this; people press Alt+Enter."""
BETWEEN_PHONES = re.compile(r"[;,/|&]| (?:atau|dan|or|and) ")
BETWEEN_EMAILS = re.compile(r"[\s<>;,]|:::|mailto:")
EMAIL = re.compile(r"[^@]+@[^@]+")
AS_NUMBER = re.compile(r"[0-9][.,][0-9]+e\+?[0-9]+", re.IGNORECASE)
"""What a spreadsheet makes of a phone number; the last digits are gone."""
FEWEST_DIGITS, MOST_DIGITS = 3, 24


def tidy(text: str) -> str:
    """A cell's text as people see it: no invisible characters, single spaces."""
    if text.isascii() and text.isprintable() and not UNTIDY.search(text):
        return text
    text = text[1:] if NEUTRALISED.match(text) else text
    return " ".join(INVISIBLE.sub("", text).split())


def is_nothing(text: str) -> bool:
    """Whether a tidy text says that there is nothing."""
    return text.casefold() in NOTHING


def full_name(parts: Iterable[str]) -> str:
    """Given, middle and family name as one."""
    return " ".join(part for part in parts if part)


def best_name(*candidates: str) -> str:
    """The first that is a name; an organisation can stand for a person."""
    good = (name for name in candidates if name and not FORMULA_ERROR.fullmatch(name))
    return next((name for name in good if not is_nothing(name)), "")


def split_joined(cell: str) -> list[str]:
    """The values in a cell."""
    if ":::" in cell or "\n" in cell or "\r" in cell:
        return [value for value in map(str.strip, JOINED.split(cell)) if value]
    return [cell]


def split_phones(cell: str) -> Iterator[str]:
    """The phone numbers in a cell: "0812.../0813..." are two, "021-555 ext 12, 3" is one."""
    for value in split_joined(cell):
        parts = BETWEEN_PHONES.split(value)
        apart = len(parts) > 1 and all(len(digits(part)) >= 6 for part in parts)
        yield from parts if apart else [value]


def digits(text: str) -> str:
    """Only the digits."""
    return "".join(filter(str.isdecimal, text))


def read_phone(text: str) -> tuple[str, PhoneProblem | None]:
    """A phone number as it is written, and what is wrong with it."""
    phone = tidy(text).removeprefix("tel:")
    if is_nothing(phone):
        return "", None
    if AS_NUMBER.fullmatch(phone):
        return "", "phone-as-number"
    if not FEWEST_DIGITS <= len(digits(phone)) <= MOST_DIGITS:
        return "", "phone-unreadable"
    return phone, None


def read_emails(cell: str) -> Iterator[tuple[str, EmailProblem | None]]:
    """The email addresses in a cell, each with what is wrong with it."""
    whole = tidy(cell)
    if is_nothing(whole):
        return
    found = [part for part in BETWEEN_EMAILS.split(whole) if EMAIL.fullmatch(part)]
    if not found:
        yield "", "email-unreadable"
    yield from ((email, None) for email in found)


def once(values: Sequence[str]) -> tuple[str, ...]:
    """The values in their order, none twice, none empty."""
    return tuple(dict.fromkeys(filter(None, values)))
