"""What each part of a saved workbench may hold: whatever stands in a file, nothing else gets in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamlearn.core.contacts import Contact, Place
from kamlearn.core.errors import BadInput, is_finite
from kamlearn.core.locked_rule import LockedRule
from kamlearn.core.next_step import NextStep
from kamlearn.core.portfolio import CutOffs
from kamlearn.core.rules import Criterion, Rule
from kamlearn.workbench.desk import Trial, Workbench
from kamlearn.workbench.people import Person

Take = Callable[[Any, str], Any]
"""Gives the value of a part at a place, or raises what `build` turns into ``workbench-damaged``."""


@dataclass(frozen=True)
class Shape:
    """A dataclass and how each of its fields is taken; a field that is absent has its default."""

    make: Callable[..., Any]
    fields: Mapping[str, Take]


def build(shape: Shape, part: Any, place: str) -> Any:
    """The dataclass that `part` describes; raises ``workbench-damaged``."""
    try:
        given = {
            name: shape.fields[name](value, f"{place}.{name}".lstrip("."))
            for name, value in part.items()
        }
        return shape.make(**given)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as problem:
        if isinstance(problem, BadInput) and problem.code == "workbench-damaged":
            raise
        where = place or "kamlearn-workbench"
        message = f"{where} does not fit: take the copy that was saved, unedited"
        raise BadInput("workbench-damaged", message, place=where) from problem


def of(shape: Shape) -> Take:
    """A part of this shape."""
    return lambda part, place: build(shape, part, place)


def maybe(take: Take) -> Take:
    """The same, or None."""
    return lambda part, place: None if part is None else take(part, place)


def many(take: Take) -> Take:
    """A list, as a tuple."""

    def taken(part: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(part, list):
            raise TypeError(place)
        return tuple(take(each, f"{place}[{n}]") for n, each in enumerate(part))

    return taken


def figures(take: Take) -> Take:
    """An object from texts to values."""
    return lambda part, place: {key: take(each, place) for key, each in part.items()}


def exactly(kind: type) -> Take:
    """A value of this type; a bool is no number."""

    def taken(part: Any, place: str) -> Any:
        if type(part) is not kind:
            raise TypeError(place)
        return part

    return taken


def number(part: Any, place: str) -> float:
    """A finite number."""
    if not is_finite(part):
        raise TypeError(place)
    found: float = part
    return found


def day(part: Any, place: str) -> date:
    """A date as ISO writes it."""
    return date.fromisoformat(part)


text, whole, yes_or_no = exactly(str), exactly(int), exactly(bool)
PLACE = Shape(Place, {"file": text, "kind": text, "number": whole})
CONTACT = Shape(
    Contact,
    {
        **dict.fromkeys(("name", "relation", "brings", "gives", "organisation", "title"), text),
        **dict.fromkeys(("close", "harmful", "score_anyway"), yes_or_no),
        "last_contact": maybe(day),
        "amounts": figures(maybe(number)),
        "phones": many(text),
        "emails": many(text),
        "source": maybe(of(PLACE)),
    },
)
STEP = Shape(NextStep, {"what": text, "on": day, "review": day})
PERSON = Shape(
    Person,
    {
        "key": whole,
        "contact": of(CONTACT),
        **dict.fromkeys(("horizon", "risk", "why"), text),
        "hours": maybe(number),
        "is_key": yes_or_no,
        "chosen": maybe(text),
        "step": maybe(of(STEP)),
    },
)
CRITERION = Shape(
    Criterion, {"column": text, "weight": number, **dict.fromkeys(("better", "scale"), text)}
)
RULE = Shape(Rule, {"name": text, "criteria": many(of(CRITERION)), "missing": text})
LOCKED = Shape(
    LockedRule,
    {
        "rule": of(RULE),
        "fingerprint": text,
        "revealed": yes_or_no,
        "changes": whole,
        "original": maybe(of(RULE)),
    },
)
TRIAL = Shape(Trial, {"name": text, "key": whole, "lab": text, "settings": figures(number)})
WORKBENCH = Shape(
    Workbench,
    {
        "people": many(of(PERSON)),
        "added": whole,
        "goal": text,
        "criteria": many(of(CRITERION)),
        "missing": text,
        "locked": maybe(of(LOCKED)),
        "cutoffs": of(Shape(CutOffs, {"relation": number, "worth": number})),
        "capacity": number,
        "trials": many(of(TRIAL)),
    },
)
