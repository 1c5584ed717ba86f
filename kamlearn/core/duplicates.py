"""Who may be the same person: found and shown side by side, never merged silently."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from kamlearn.core.contacts import Contact

Likeness = Literal["same-phone", "same-email", "same-name", "similar-name", "same-place"]
ALIKE = 0.8
"""Two words this alike (0..1) may be one word, edited."""
SHORTEST_WORD = 4
"""Letters from which a word may be compared; shorter ones are alike by chance."""
FIRST_LETTERS = 3
"""Single names are compared where they start alike."""
LARGEST_GROUP = 40
"""So many people who share a word are too many to compare each with each."""
DIGITS = re.compile(r"\d+")
WORDS = re.compile(r"\w+")
COUNTRY = "62"


@dataclass(frozen=True)
class Duplicate:
    """Contacts that may be one person, and why."""

    likeness: Likeness
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class Addition:
    """What adding read contacts to a list came to."""

    contacts: tuple[Contact, ...]
    """The list with the new ones."""
    added: tuple[Contact, ...]
    already_there: tuple[Contact, ...]
    """Read ones that the list has, word for word."""
    undecided: tuple[Duplicate, ...]
    """An existing contact first, then a read one that may be the same: not added, not merged."""


def add_contacts(existing: Sequence[Contact], read: Iterable[Contact]) -> Addition:
    """Add read contacts to a list so that nobody is added twice.

    Examples
    --------
    >>> rara = Contact("Rara", phones=("0812-0000-0001",))
    >>> once = add_contacts([], [rara])
    >>> add_contacts(once.contacts, [rara]).added
    ()
    >>> renamed = Contact("Rara Kopi", phones=("+62 812 0000 0001",))
    >>> add_contacts([renamed], [rara]).undecided[0].likeness
    'same-phone'
    """
    there = {sameness(contact) for contact in existing}
    known: dict[tuple[Likeness, str], Contact] = {}
    for contact in existing:
        for trait in traits(contact):
            known.setdefault(trait, contact)
    already, fresh, undecided = [], [], []
    for contact in read:
        if sameness(contact) in there:
            already.append(contact)
            continue
        there.add(sameness(contact))
        alike = next((trait for trait in traits(contact) if trait in known), None)
        if alike:
            undecided.append(Duplicate(alike[0], (known[alike], contact)))
        else:
            fresh.append(contact)
    # Someone new may stand where a person stood who is still in the file, further down.
    found = {sameness(contact) for contact in already}
    found |= {sameness(pair.contacts[0]) for pair in undecided}
    gone = {str(c.source): c for c in existing if c.source and sameness(c) not in found}
    edited = [
        Duplicate("same-place", (gone[str(c.source)], c)) for c in fresh if str(c.source) in gone
    ]
    added = tuple(contact for contact in fresh if str(contact.source) not in gone)
    return Addition((*existing, *added), added, tuple(already), (*undecided, *edited))


def find_duplicates(contacts: Sequence[Contact]) -> tuple[Duplicate, ...]:
    """Groups of contacts that may be one person: a shared phone, email or name, or nearly."""
    groups: dict[tuple[Likeness, str], list[int]] = defaultdict(list)
    for at, contact in enumerate(contacts):
        for trait in traits(contact):
            groups[trait].append(at)
    found: dict[tuple[int, ...], Likeness] = {}
    for (likeness, _), members in groups.items():
        if len(members) > 1:
            found.setdefault(tuple(members), likeness)
    together = {(m[0], other) for m in found for other in m[1:]}
    for pair in similar_names(contacts):
        if pair not in together:
            found.setdefault(pair, "similar-name")
    return tuple(
        Duplicate(likeness, tuple(contacts[at] for at in members))
        for members, likeness in found.items()
    )


def sameness(contact: Contact) -> Hashable:
    """Equal for contacts that say the same, wherever they were read."""
    return (
        plain_name(contact.name),
        frozenset(map(phone_key, contact.phones)),
        frozenset(map(str.casefold, contact.emails)),
        (contact.organisation, contact.title, contact.relation, contact.last_contact),
        (contact.brings, contact.gives, contact.close, contact.harmful),
        tuple(contact.amounts.items()),
    )


def traits(contact: Contact) -> Iterator[tuple[Likeness, str]]:
    """What another contact would have to share to be the same person, surest first."""
    for phone in dict.fromkeys(map(phone_key, contact.phones)):
        yield "same-phone", phone
    for email in dict.fromkeys(map(str.casefold, contact.emails)):
        yield "same-email", email
    yield "same-name", " ".join(sorted(plain_name(contact.name).split()))


def plain_name(name: str) -> str:
    """A name without case, accents, punctuation and doubled spaces.

    >>> plain_name("Putri,  RÉNATA")
    'putri renata'
    """
    if name.isascii():
        text = name.lower()
    else:
        apart = unicodedata.normalize("NFKD", name.casefold())
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(WORDS.findall(text)) or name.strip()


def phone_key(phone: str) -> str:
    """Digits by which two writings of an Indonesian number are the same.

    >>> phone_key("+62 (0)812-0000-0001") == phone_key("0812 0000 0001")
    True
    """
    digits = "".join(DIGITS.findall(phone))
    local = digits.lstrip("0").removeprefix(COUNTRY).lstrip("0")
    return local if len(local) >= 5 else phone


def similar_names(contacts: Sequence[Contact]) -> Iterator[tuple[int, int]]:
    """Pairs whose names differ in one word, and there only a little."""
    words = [tuple(sorted(plain_name(contact.name).split())) for contact in contacts]
    sharing: dict[str, list[int]] = defaultdict(list)
    for at, parts in enumerate(words):
        for part in set(parts):
            if len(part) >= SHORTEST_WORD:
                sharing[part if len(parts) > 1 else part[:FIRST_LETTERS]].append(at)
    for group in sharing.values():
        if 1 < len(group) <= LARGEST_GROUP:
            pairs = ((a, b) for n, a in enumerate(group) for b in group[n + 1 :])
            yield from (pair for pair in pairs if nearly(words[pair[0]], words[pair[1]]))


def nearly(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
    """Whether one word was edited and the rest is the same."""
    if len(these) != len(those) or these == those:
        return False
    left, right = set(these) - set(those), set(those) - set(these)
    if len(left) != 1 or len(right) != 1:
        return False
    (a,), (b,) = left, right
    if min(len(a), len(b)) < SHORTEST_WORD or any(map(str.isdigit, a + b)):
        return False
    return SequenceMatcher(None, a, b).ratio() >= ALIKE
