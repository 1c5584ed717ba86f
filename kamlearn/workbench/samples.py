"""Invented people on the workbench, to try before one's own: told apart, and gone in one go."""

from collections.abc import Iterable
from dataclasses import replace

from kamlearn.core.contacts import Contact, Place
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.people import Person

INVENTED = "kamlearn-sample"
"""Where they "were read": whatever the learner changes about them, this stays."""


def is_sample(person: Person) -> bool:
    """Whether this is one of the invented people."""
    source = person.contact.source
    return source is not None and source.file == INVENTED


def has_samples(bench: Workbench) -> bool:
    """Whether invented people are here."""
    return any(map(is_sample, bench.people))


def add_samples(bench: Workbench, contacts: Iterable[Contact]) -> Workbench:
    """With these invented people, each at most once."""
    here = {person.contact.source for person in bench.people}
    places = ((Place(INVENTED, "line", n), each) for n, each in enumerate(contacts, 1))
    fresh = [replace(each, source=place) for place, each in places if place not in here]
    return changes.add(bench, fresh)


def remove_samples(bench: Workbench) -> Workbench:
    """Without the invented people and the deals tried with them; everyone else stays."""
    gone = {person.key for person in bench.people if is_sample(person)}
    return replace(
        bench,
        people=tuple(person for person in bench.people if person.key not in gone),
        trials=tuple(trial for trial in bench.trials if trial.key not in gone),
    )
