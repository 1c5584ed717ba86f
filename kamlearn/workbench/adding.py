"""People on their way in: typed, pasted or out of a file; seen first, added when accepted."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kamlearn.core.contacts import Contact
from kamlearn.core.duplicates import Duplicate, add_contacts
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.readers import FileRead, Finding, Reading, read_contacts
from kamlearn.readers.headings import field_of, recognised
from kamlearn.readers.people import tidy
from kamlearn.readers.reading import settle
from kamlearn.readers.relations import read_relation
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import OFFERED
from kamlearn.workbench.people import BOND, HIGHEST, LOWEST

CELLS = re.compile(r"[\t;,]")
SURE = 2
"""So many cells of a row that are headings make a table."""
TITLES_WITHIN = 10
"""Lines among which the headings of a pasted table stand."""
LONGEST_NAME = 200
"""Characters; a longer line is text that was pasted by mistake."""
SEPARATORS = ("\t", ";", " - ", " – ", ",")
"""Between a name and a relation on a typed line; the first that is there counts."""


@dataclass(frozen=True)
class Preview:
    """What would be added, before anything is."""

    new: tuple[Contact, ...]
    already_there: tuple[Contact, ...]
    """On the workbench word for word; added again nobody."""
    undecided: tuple[Duplicate, ...]
    """Someone of the workbench, then who was read and may be the same: the learner says."""
    alike: tuple[Duplicate, ...]
    """Among the new ones: who may be the same person twice. All of them are in `new`."""
    rejected: tuple[Finding, ...]
    remarks: tuple[Finding, ...]
    files: tuple[FileRead, ...]


def preview(bench: Workbench, reading: Reading) -> Preview:
    """What adding a reading would do."""
    own = {each.column for each in bench.criteria if each.scale == "rating"}
    rated = {*OFFERED, BOND, *own}
    read = {id(contact): _own_columns(contact, rated) for contact in reading.contacts}
    addition = add_contacts(bench.contacts, read.values())
    new = set(map(id, addition.added))
    alike = (
        Duplicate(pair.likeness, tuple(read[id(contact)] for contact in pair.contacts))
        for pair in reading.duplicates
    )
    return Preview(
        new=addition.added,
        already_there=addition.already_there,
        undecided=addition.undecided,
        alike=tuple(pair for pair in alike if new.issuperset(map(id, pair.contacts))),
        rejected=reading.rejected,
        remarks=reading.remarks,
        files=reading.files,
    )


def accept(
    bench: Workbench, seen: Preview, also: Collection[int] = (), without: Collection[int] = ()
) -> Workbench:
    """The workbench with the new people.

    Parameters
    ----------
    also : collection of int
        Places in ``seen.undecided`` of those who are somebody else after all.
    without : collection of int
        Places in ``seen.new`` of those who shall stay out.
    """
    new = [contact for place, contact in enumerate(seen.new) if place not in without]
    others = [pair.contacts[1] for place, pair in enumerate(seen.undecided) if place in also]
    return changes.add(bench, [*new, *others])


def read_pasted(text: str, lang: Lang) -> Reading:
    """A pasted table or card, or one person a line, such as ``Bu Tini - pelanggan``.

    Raises
    ------
    BadInput
        As `kamlearn.read_contacts`; ``contacts-empty`` where there is nothing.
    """
    lines = [line for line in map(tidy, text.splitlines()) if line]
    if lines and not _is_card(lines) and not _is_table(text):
        return settle(map(_typed, lines), (), ())
    return read_contacts(text.encode(), word("workbench.pasted", lang), lang=lang)


def _is_card(lines: Sequence[str]) -> bool:
    return any(line.upper().startswith("BEGIN:VCARD") for line in lines)


def _is_table(text: str) -> bool:
    """Whether one of the first lines is headings: "pemasok" after a name is none."""
    rows = [[*map(tidy, CELLS.split(line))] for line in text.strip().splitlines()[:TITLES_WITHIN]]
    if any(recognised(cells) >= SURE for cells in rows):
        return True
    return bool(rows and recognised(rows[0]) and field_of(rows[0][0]))


def _typed(line: str) -> Contact:
    """A line that somebody typed: a name, and perhaps what the person is to them."""
    shown = line[:LONGEST_NAME]
    for separator in SEPARATORS:
        name, found, rest = shown.partition(separator)
        relation = read_relation(tidy(rest)) if found else None
        if relation and name.strip():
            return Contact(tidy(name), relation=relation)
    return Contact(shown)


def _own_columns(contact: Contact, rated: Collection[str]) -> Contact:
    """Figures out of a file that are no ratings do not pass for what is rated here."""
    amounts = {
        f"{column} *" if column in rated and not _is_rating(amount) else column: amount
        for column, amount in contact.amounts.items()
    }
    return contact if [*amounts] == [*contact.amounts] else replace(contact, amounts=amounts)


def _is_rating(amount: float | None) -> bool:
    return amount is None or LOWEST <= amount <= HIGHEST
