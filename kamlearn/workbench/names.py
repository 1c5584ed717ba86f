"""Names that say less: nicknames to keep, and numbers to show on a projector."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.desk import Trial, Workbench
from kamlearn.workbench.people import Person

TITLES = frozenset(
    "bu ibu pak bapak kak kakak mas mbak bang abang dik adik om tante mr mrs ms dr prof".split()
)
"""Words before a name that stay whole."""


def suggest_nickname(name: str, taken: Collection[str] = ()) -> str:
    """A shorter name: title and first name, then initials until nobody else has it.

    >>> suggest_nickname("Pak Budi Santoso"), suggest_nickname("Tini Hartati", {"Tini"})
    ('Pak Budi', 'Tini H.')
    """
    words = name.split()
    head = next((n for n, w in enumerate(words) if w.strip(".").casefold() not in TITLES), 0)
    first, rest = words[: head + 1], words[head + 1 :]
    for count in range(len(rest) + 1):
        nickname = " ".join([*first, *(f"{word[0]}." for word in rest[:count])])
        if nickname not in taken:
            return nickname
    return name


def use_nicknames(bench: Workbench) -> Workbench:
    """With a nickname for everybody, no two alike where the names differ."""
    taken = {person.name for person in bench.people}
    people = []
    for person in bench.people:
        taken.discard(person.name)
        nickname = suggest_nickname(person.name, taken)
        taken.add(nickname)
        people.append(replace(person, contact=replace(person.contact, name=nickname)))
    return replace(bench, people=tuple(people))


def blur(person: Person, lang: Lang) -> Person:
    """The same for eyes that should not read along: a number for the name, and no notes.

    Only to look at: whoever saves the result has lost the name.
    """
    contact = replace(
        person.contact,
        name=word("workbench.blurred", lang, number=person.key),
        brings="",
        gives="",
        organisation="",
        title="",
        phones=(),
        emails=(),
    )
    step = person.step and replace(person.step, what=word("workbench.blurred_step", lang))
    return replace(person, contact=contact, step=step)


def blur_trials(trials: Iterable[Trial], lang: Lang) -> tuple[Trial, ...]:
    """The same deals under numbers: a name for a deal may hold a person's."""
    return tuple(
        replace(each, name=word("workbench.blurred_trial", lang, number=number))
        for number, each in enumerate(trials, 1)
    )
