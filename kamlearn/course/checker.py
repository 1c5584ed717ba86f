"""The checker: from an answer to its outcome, by a table that the page can carry too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from kamlearn.course.exercise import Case, Diagnosis, Exercise, Line
from kamlearn.course.kinds import NO_ANSWER, Choice, Number
from kamlearn.course.outcome import NOT_ATTEMPTED, Outcome, State, broken


@dataclass(frozen=True)
class Band:
    """Numbers from `low` to `high`, both included, that mean the same."""

    low: float
    high: float
    code: str


@dataclass(frozen=True)
class Table:
    """Which answer has which code. The page's judge works from this alone."""

    otherwise: str
    choices: Mapping[str, str] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    """The first that fits counts."""
    none: str | None = None
    """Code of "there is none"; None where it is not offered."""


def check(exercise: Exercise, variant: int, answer: Any) -> Outcome:
    """Judge one answer.

    Parameters
    ----------
    exercise : Exercise
    variant : int
        Which variant was answered, from 0.
    answer : JSON data or None
        As the exercise's kind declares; None is "not attempted".

    Returns
    -------
    Outcome
        ``broken`` where there is no such variant or the data is of another kind.
    """
    if answer is None:
        return NOT_ATTEMPTED
    if type(variant) is not int or variant not in range(len(exercise.variants)):
        return broken("no-such-variant")
    if problem := exercise.kind.problem(answer):
        return broken(problem)
    case = exercise.case(variant)
    data = float(answer) if isinstance(answer, Decimal) else answer
    code = find_code(compile_table(exercise, case), data)
    return outcome_of(exercise, case, code, data)


def compile_table(exercise: Exercise, case: Case) -> Table:
    """The outcome table of one case."""
    match exercise.kind:
        case Choice(options=options):
            return Table(case.otherwise, choices=_choices(options, case))
        case Number() as number:
            return Table(case.otherwise, bands=_bands(number, case), none=_none(number, case))


def _choices(options: tuple[str, ...], case: Case) -> dict[str, str]:
    known = {known.answer: known.code for known in meanings(case)}
    return {key: known.get(key, case.otherwise) for key in options}


def _bands(number: Number, case: Case) -> tuple[Band, ...]:
    return tuple(
        Band(known.answer - width, known.answer + width, known.code)
        for known in meanings(case)
        if known.answer is not NO_ANSWER
        for width in [number.tolerance if known.tolerance is None else known.tolerance]
    )


def _none(number: Number, case: Case) -> str | None:
    codes = (known.code for known in meanings(case) if known.answer is NO_ANSWER)
    return next(codes, case.otherwise) if number.offers_none else None


def meanings(case: Case) -> tuple[Diagnosis, ...]:
    """Every answer that a case knows, the right one first."""
    return (Diagnosis("right", case.answer, score=1.0), *case.diagnoses)


def find_code(table: Table, answer: Any) -> str:
    """The code that the table gives an answer."""
    if isinstance(answer, str):
        return table.choices[answer]
    if answer is NO_ANSWER:
        return table.none or table.otherwise
    fitting = (band.code for band in table.bands if band.low <= answer <= band.high)
    return next(fitting, table.otherwise)


def verdict(case: Case, code: str) -> tuple[State, float]:
    """State and score that a code earns in this case."""
    score = next((known.score for known in meanings(case) if known.code == code), 0.0)
    return "right" if code == "right" else "partial" if score else "wrong", score


def outcome_of(exercise: Exercise, case: Case, code: str, answer: Any) -> Outcome:
    """The outcome that a code stands for, with the figures of this answer."""
    return Outcome(*verdict(case, code), code, figures(exercise, case, answer))


def fields_of(exercise: Exercise, case: Case) -> dict[str, float | Line]:
    """All that the texts may speak of: the case's figures and the learner's own number.

    ``answer`` is that number as texts format it (a percent as its fraction), ``typed``
    the bare number in the exercise's unit.
    """
    if isinstance(exercise.kind, Number):
        own = {"answer": Line(0.0, exercise.kind.field_scale), "typed": Line(0.0, 1.0)}
        return {**case.fields, **own}
    return dict(case.fields)


def figures(exercise: Exercise, case: Case, answer: Any) -> dict[str, float]:
    """The fields as numbers; those that need a number are left out where there is none."""
    is_number = isinstance(exercise.kind, Number) and answer is not NO_ANSWER
    return {
        name: value.at(answer) if isinstance(value, Line) else value
        for name, value in fields_of(exercise, case).items()
        if is_number or not isinstance(value, Line)
    }
