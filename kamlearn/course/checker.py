"""The checker: from an answer to its outcome, by a table that the page can carry too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kamlearn.course.exercise import Case, Exercise, Line
from kamlearn.course.kinds import NO_ANSWER, Choice, Number
from kamlearn.course.outcome import NOT_ATTEMPTED, Outcome, broken


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
    if isinstance(variant, bool) or variant not in range(len(exercise.variants)):
        return broken("no-such-variant")
    if problem := exercise.kind.problem(answer):
        return broken(problem)
    case = exercise.case(variant)
    code = find_code(compile_table(exercise, case), answer)
    return outcome_of(exercise, case, code, answer)


def compile_table(exercise: Exercise, case: Case) -> Table:
    """The outcome table of one case."""
    meanings = [(case.answer, "right"), *((d.answer, d.code) for d in case.diagnoses)]
    match exercise.kind:
        case Choice(options=options):
            known = dict(meanings)
            return Table(
                case.otherwise, choices={key: known.get(key, case.otherwise) for key in options}
            )
        case Number(tolerance=tolerance, offers_none=offers_none):
            numbers = [(value, code) for value, code in meanings if value is not NO_ANSWER]
            nones = [code for value, code in meanings if value is NO_ANSWER]
            return Table(
                case.otherwise,
                bands=tuple(Band(v - tolerance, v + tolerance, code) for v, code in numbers),
                none=(nones or [case.otherwise])[0] if offers_none else None,
            )


def find_code(table: Table, answer: Any) -> str:
    """The code that the table gives an answer."""
    if isinstance(answer, str):
        return table.choices[answer]
    if answer is NO_ANSWER:
        return table.none or table.otherwise
    fitting = (band.code for band in table.bands if band.low <= answer <= band.high)
    return next(fitting, table.otherwise)


def score_of(case: Case, code: str) -> float:
    """Score that a code earns in this case."""
    if code == "right":
        return 1.0
    return next((d.score for d in case.diagnoses if d.code == code), 0.0)


def outcome_of(exercise: Exercise, case: Case, code: str, answer: Any) -> Outcome:
    """The outcome that a code stands for, with the figures of this answer."""
    score = score_of(case, code)
    state = "right" if code == "right" else "partial" if score else "wrong"
    return Outcome(state, score, code, figures(exercise, case, answer))


def fields_of(exercise: Exercise, case: Case) -> dict[str, float | Line]:
    """All that the texts may speak of: the case's figures and the learner's own number."""
    if isinstance(exercise.kind, Number):
        return {**case.fields, "answer": Line(0.0, exercise.kind.field_scale)}
    return dict(case.fields)


def figures(exercise: Exercise, case: Case, answer: Any) -> dict[str, float]:
    """The fields as numbers; those that need a number are left out where there is none."""
    is_number = isinstance(exercise.kind, Number) and answer is not NO_ANSWER
    return {
        name: value.at(answer) if isinstance(value, Line) else value
        for name, value in fields_of(exercise, case).items()
        if is_number or not isinstance(value, Line)
    }
