"""The plan: what is to be done with whom, in the order of the decisions, as rows and as days."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from kamlearn.core.decided import OUTCOMES
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.people import Person
from kamlearn.writers.calendar import Day
from kamlearn.writers.tables import Cell

COLUMNS = (
    "name",
    "relation",
    "decision",
    "own",
    "near",
    "key",
    "hours",
    "gives",
    "step",
    "date",
    "review",
)
DIGITS = 12
"""Of a fingerprint: enough for the people of one calendar."""


def order_plan(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """By decision, then by rank; who has no decision is at the end."""
    return tuple(sorted(judged, key=_place))


def _place(one: Judged) -> tuple[int, float]:
    rank = one.ranked.rank if one.ranked else None
    return OUTCOMES.index(one.decided.outcome), rank or float("inf")


def counts(judged: Iterable[Judged]) -> Mapping[str, int]:
    """How many there are of each outcome; of none that nobody has."""
    found = Counter(one.decided.outcome for one in judged)
    return {name: found[name] for name in OUTCOMES if found[name]}


def say_counts(judged: Sequence[Judged], lang: Lang) -> str:
    """How many there are, and of each outcome, in a sentence."""
    found = [f"{say_outcome(name, lang)} {n}" for name, n in counts(judged).items()]
    return word("workbench_out.page_counts", lang, n=len(judged), parts=", ".join(found) or "0")


def headings(lang: Lang) -> list[str]:
    """The columns of the plan."""
    return [word(f"workbench_out.column_{column}", lang) for column in COLUMNS]


def rows(judged: Iterable[Judged], lang: Lang) -> list[list[Cell]]:
    """A row a person, in the order given; a cell is empty where there is nothing to say."""
    return [[cells[column] for column in COLUMNS] for cells in (_cells(o, lang) for o in judged)]


def _cells(one: Judged, lang: Lang) -> Mapping[str, Cell]:
    person, step = one.person, one.person.step
    return {
        "name": person.name,
        "relation": word(f"workbench_out.relation_{person.contact.relation}", lang),
        "decision": say_decision(one, lang),
        "own": _own(one, lang),
        "near": _yes(one.decided.is_near, lang),
        "key": _yes(person.is_key, lang),
        "hours": person.hours,
        "gives": person.contact.gives,
        "step": step.what if step else "",
        "date": step.on if step else None,
        "review": step.review if step else None,
    }


def say_decision(one: Judged, lang: Lang) -> str:
    """The decision in words, or why there is none."""
    if one.decided.action:
        return say_outcome(one.decided.action, lang)
    decision = one.decided.decision
    names = [say_outcome(option, lang) for option in decision.options]
    unknown = [word(f"workbench_out.score_{score}", lang) for score in decision.missing]
    said = {
        "options": word("workbench_out.or", lang).join(names),
        "unknown": ", ".join(unknown),
    }
    return word(f"workbench_out.open_{decision.state}", lang, **said)


def say_outcome(name: str, lang: Lang) -> str:
    """An outcome in a word or two."""
    return word(f"decisions.{name}", lang)


def _own(one: Judged, lang: Lang) -> str:
    """What the learner decided otherwise, and why; nothing where the lines are followed."""
    if not one.decided.is_otherwise:
        return ""
    return word(f"workbench_out.why_{one.decided.why}", lang)


def _yes(holds: bool, lang: Lang) -> str:
    return word("workbench_out.yes", lang) if holds else ""


def plan_days(judged: Iterable[Judged], lang: Lang) -> list[Day]:
    """Each next step and each review as a day of a calendar, those of harmful people left out."""
    return [day for one in open_to_others(judged) for day in _days(one.person, lang)]


def open_to_others(judged: Iterable[Judged]) -> list[Judged]:
    """Who may stand where others read along: a plan must not warn somebody who harms."""
    return [one for one in judged if not one.person.contact.harmful]


def _days(person: Person, lang: Lang) -> Iterator[Day]:
    if not person.step:
        return
    fields = {"name": person.name, "what": person.step.what}
    for kind, on in (("step", person.step.on), ("review", person.step.review)):
        said = [word(f"workbench_out.{kind}_{part}", lang, **fields) for part in ("title", "note")]
        yield Day(_uid(person, kind), on, *said)


def _uid(person: Person, kind: str) -> str:
    # The name counts too: after erasing, somebody else gets the same key, and their step
    # must not take the place of another's in the calendar.
    digest = sha256(f"{person.key} {person.name}".encode()).hexdigest()[:DIGITS]
    return f"{kind}-{digest}@kamlearn"
