"""What a learner does on the workbench: each function gives the workbench after it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.core.locked_rule import LockedRule, lock
from kamlearn.core.next_step import NextStep
from kamlearn.core.portfolio import Action, CutOffs
from kamlearn.core.rules import Criterion, Rule
from kamlearn.workbench.desk import Trial, Workbench, number
from kamlearn.workbench.goals import Goal, suggest
from kamlearn.workbench.people import Person

FEWEST, MOST = 3, 5
"""Criteria in a rule: fewer say too little, with more none of them decides."""


def add(bench: Workbench, contacts: Sequence[Contact]) -> Workbench:
    """With these people at the end."""
    fresh = number(contacts, bench.added)
    return replace(bench, people=(*bench.people, *fresh), added=bench.added + len(fresh))


def remove(bench: Workbench, key: int) -> Workbench:
    """Without this person, and without the deals tried with them."""
    bench.find(key)
    people = tuple(person for person in bench.people if person.key != key)
    trials = tuple(trial for trial in bench.trials if trial.key != key)
    return replace(bench, people=people, trials=trials)


def describe(bench: Workbench, key: int, **fields: Any) -> Workbench:
    """With other fields of `Contact` for this person, such as ``name`` or ``gives``."""
    person = bench.find(key)
    return _put(bench, replace(person, contact=replace(person.contact, **fields)))


def rate(bench: Workbench, key: int, column: str, rating: float | None) -> Workbench:
    """With a rating from 1 to 5, or None for "not known"."""
    return _put(bench, bench.find(key).rate(column, rating))


def place(bench: Workbench, key: int, **fields: Any) -> Workbench:
    """With another ``horizon``, ``risk`` or ``hours``, or marked by ``is_key``."""
    return _put(bench, replace(bench.find(key), **fields))


def choose(bench: Workbench, key: int, action: Action | None, why: str = "none") -> Workbench:
    """With the learner's own decision and why; None follows the lines again."""
    said = why if action else "none"
    return _put(bench, replace(bench.find(key), chosen=action, why=said))


def move_lines(bench: Workbench, cutoffs: CutOffs) -> Workbench:
    """With other lines between good and so-so, and between much and little."""
    return replace(bench, cutoffs=cutoffs)


def have_hours(bench: Workbench, capacity: float) -> Workbench:
    """With so many hours a month for everyone."""
    return replace(bench, capacity=capacity)


def plan(bench: Workbench, key: int, step: NextStep | None) -> Workbench:
    """With a next step, or none."""
    return _put(bench, replace(bench.find(key), step=step))


def aim(bench: Workbench, goal: Goal) -> Workbench:
    """With another goal; before the lock also with the criteria that we suggest for it."""
    if bench.locked is not None:
        return replace(bench, goal=goal)
    return replace(bench, goal=goal, criteria=suggest(goal))


def weigh(
    bench: Workbench, criteria: Iterable[Criterion], before: LockedRule | None = None
) -> Workbench:
    """With other criteria or weights. After the reveal this is a change of the rule.

    Parameters
    ----------
    before : LockedRule, optional
        The lock when this change began: the many steps of a drag are one change.
    """
    changed = replace(bench, criteria=tuple(criteria))
    locked = before or bench.locked
    if locked is None or changed.rule is None:
        return changed
    return replace(changed, locked=locked.change(changed.rule))


def lock_rule(bench: Workbench) -> Workbench:
    """With the rule written down.

    Raises
    ------
    BadInput
        ``criteria-count`` unless three to five criteria count.
    """
    return replace(bench, locked=lock(require_rule(bench)))


def reveal(bench: Workbench) -> Workbench:
    """With the ranking seen; a rule that was not locked is locked first."""
    locked = bench.locked or lock(require_rule(bench))
    return replace(bench, locked=locked.reveal())


def try_deal(bench: Workbench, trial: Trial) -> Workbench:
    """With a deal under a name; this person's deal of that name is replaced, in its place.

    Raises
    ------
    BadInput
        ``trial-without-name``, ``nobody-with-key``.
    """
    bench.find(trial.key)
    if not trial.name.strip():
        raise BadInput("trial-without-name", "a deal that is kept needs a name: a word will do")
    found = _find_trial(bench, trial.key, trial.name)
    if found is None:
        return replace(bench, trials=(*bench.trials, trial))
    return replace(bench, trials=tuple(trial if each is found else each for each in bench.trials))


def drop_trial(bench: Workbench, key: int, name: str) -> Workbench:
    """Without this person's deal of this name."""
    found = _find_trial(bench, key, name)
    return replace(bench, trials=tuple(each for each in bench.trials if each is not found))


def rename_trial(bench: Workbench, key: int, name: str, other: str) -> Workbench:
    """With this person's deal under another name.

    Raises
    ------
    BadInput
        ``trial-without-name``, ``trial-name-taken``.
    """
    found = _find_trial(bench, key, name)
    if found is None or other == name:
        return bench
    if _find_trial(bench, key, other):
        message = f"{other!r} is another deal: give a new name"
        raise BadInput("trial-name-taken", message, name=other)
    renamed = try_deal(drop_trial(bench, key, name), replace(found, name=other)).trials[-1]
    return replace(bench, trials=tuple(renamed if t is found else t for t in bench.trials))


def _find_trial(bench: Workbench, key: int, name: str) -> Trial | None:
    return next((each for each in bench.trials if (each.key, each.name) == (key, name)), None)


def require_rule(bench: Workbench) -> Rule:
    """The rule, or ``criteria-count`` where too few or too many criteria count."""
    counting = sum(1 for criterion in bench.criteria if criterion.weight)
    if bench.rule is None or not FEWEST <= counting <= MOST:
        raise BadInput(
            "criteria-count",
            f"a rule needs {FEWEST} to {MOST} criteria with a weight, got {counting}",
            count=counting,
            fewest=FEWEST,
            most=MOST,
        )
    return bench.rule


def _put(bench: Workbench, person: Person) -> Workbench:
    people = tuple(person if each.key == person.key else each for each in bench.people)
    return replace(bench, people=people)
