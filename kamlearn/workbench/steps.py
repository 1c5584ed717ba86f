"""The next small step that a decision suggests, and when. Offers: the learner writes them anew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from kamlearn.core.decided import Decided
from kamlearn.core.next_step import NextStep, plan_step
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.people import Person

DAYS: Mapping[str, tuple[int, int]] = {
    "grow": (7, 30),
    "keep": (30, 90),
    "improve": (7, 30),
    "release": (14, 60),
    "ask": (7, 14),
}
"""Until the step, and from there until the review. Ours: there is no rule for that.

Nothing for whom no score sorts. Nor for harmful people: a plan with their name and a day in
it could be read by them.
"""


def suggest_step(card: Decided, gives: str, lang: Lang, today: date) -> NextStep | None:
    """A small step for a decision; None where the learner has to choose first, or alone.

    Parameters
    ----------
    gives : str
        What the learner can give, in a few words; empty is not known.
    """
    if card.outcome not in DAYS:
        return None
    return _suggest(card.outcome, card.decision.missing, gives.strip(), lang, today)


@lru_cache(maxsize=256)  # many people have nothing written down that I can give
def _suggest(
    outcome: str, missing: tuple[str, ...], gives: str, lang: Lang, today: date
) -> NextStep:
    in_days, review_after = DAYS[outcome]
    unknown = [word(f"workbench_decide.unknown_{score}", lang) for score in missing]
    what = word(
        f"workbench_decide.suggest_{outcome}",
        lang,
        gives=gives or word("lab_decision_board.gives_something", lang),
        missing=word("workbench_decide.and", lang).join(unknown),
    )
    return plan_step(what, today, in_days=in_days, review_after=review_after)


def count_without(judged: Iterable[Judged]) -> int:
    """How many people have no step and could be suggested one."""
    return sum(1 for one in judged if one.person.step is None and one.decided.outcome in DAYS)


def plan_everyone(
    bench: Workbench, judged: Sequence[Judged], lang: Lang, today: date
) -> tuple[Workbench, int]:
    """With the suggested step for everyone who has none, and how many that are.

    `judged` are the people of `bench` in their order; their names may be blurred.
    """
    people = tuple(
        _with_step(person, one.decided, lang, today)
        for person, one in zip(bench.people, judged, strict=True)
    )
    given = sum(1 for old, new in zip(bench.people, people, strict=True) if old is not new)
    return (replace(bench, people=people) if given else bench), given


def _with_step(person: Person, card: Decided, lang: Lang, today: date) -> Person:
    step = None if person.step else suggest_step(card, person.contact.gives, lang, today)
    return replace(person, step=step) if step else person
