"""The checker: from an answer to its outcome, by a table that the page can carry too."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kamlearn.course.exercise import Case, Exercise, Line
from kamlearn.course.kinds import NO_ANSWER, Interval, Match, Multi, Number, Order, OwnRule
from kamlearn.course.outcome import NOT_ATTEMPTED, Outcome, State, broken, incomplete
from kamlearn.course.own_rules import breaks
from kamlearn.course.tables import Box, Pattern, Table, compile_table, facts_of, meanings


def check(exercise: Exercise, variant: int, answer: Any) -> Outcome:
    """Judge one answer.

    Parameters
    ----------
    exercise : Exercise
    variant : int
        Which variant was answered, from 0.
    answer : JSON data or None
        As the exercise's kind declares; None, and an empty list of ticks, is "not attempted".

    Returns
    -------
    Outcome
        ``broken`` where there is no such variant or the data is of another kind;
        ``not_attempted`` with the code ``incomplete`` where places are still empty.
    """
    if answer is None:
        return NOT_ATTEMPTED
    if type(variant) is not int or variant not in range(len(exercise.variants)):
        return broken("no-such-variant")
    kind = exercise.kind
    if problem := kind.problem(answer):
        return broken(problem)
    if isinstance(kind, Multi) and not answer:
        return NOT_ATTEMPTED
    if missing := kind.missing(answer):
        return incomplete(missing)
    return _judge(exercise, exercise.case(variant), plain(answer))


def plain(answer: Any) -> Any:
    """An answer with floats in place of decimals."""
    if isinstance(answer, list | tuple):
        return [plain(part) for part in answer]
    return float(answer) if isinstance(answer, Decimal) else answer


def _judge(exercise: Exercise, case: Case, answer: Any) -> Outcome:
    table = compile_table(exercise, case)
    code = find_code(exercise, table, answer)
    parts = measure(exercise, table, answer)
    return Outcome(*verdict(exercise, case, code, parts), code, figures(exercise, case, parts))


def find_code(exercise: Exercise, table: Table, answer: Any) -> str:
    """The code that the table gives an answer."""
    match exercise.kind:
        case Multi() | Match() | Order() as kind:
            facts = facts_of(kind, answer)
            fitting = (known.code for known in table.patterns if _holds(known, facts))
        case Interval():
            fitting = (box.code for box in table.boxes if _lies_in(box, *answer))
        case OwnRule():
            fitting = (code for rule, code in table.rules if breaks(rule, answer))
        case Number() if answer is NO_ANSWER:
            return table.none or table.otherwise
        case Number():
            fitting = (band.code for band in table.bands if band.low <= answer <= band.high)
        case _:
            return table.choices[answer]
    return next(fitting, table.otherwise)


def _holds(known: Pattern, facts: frozenset[str]) -> bool:
    return known.fitting(facts) == known.total


def _lies_in(box: Box, low: float, high: float) -> bool:
    ends = ((box.low, low), (box.high, high))
    return all(wanted is None or wanted[0] <= end <= wanted[1] for wanted, end in ends)


def measure(exercise: Exercise, table: Table, answer: Any) -> dict[str, float]:
    """The learner's own numbers in an answer, by the names that a `Line` may be `of`."""
    match exercise.kind:
        case Number() if answer is not NO_ANSWER:
            return {"answer": answer}
        case Interval():
            return {"low": answer[0], "high": answer[1]}
        case Multi() | Match() | Order() as kind:
            right = table.patterns[0]
            return {"fitting": right.fitting(facts_of(kind, answer)), "total": right.total}
        case OwnRule():
            used = sum(weight > 0 for weight in answer["weights"])
            return {"key_share": answer["key_share"], "criteria": used}
    return {}


def verdict(
    exercise: Exercise, case: Case, code: str, parts: Mapping[str, float]
) -> tuple[State, float]:
    """State and score that a code earns in this case."""
    if exercise.kind.name == "self_check":
        return ("right" if code == "right" else "not_attempted"), 0.0
    if is_graded(exercise, case, code):
        score = parts["fitting"] / parts["total"]
    else:
        score = next((known.score for known in meanings(case) if known.code == code), 0.0)
    return "right" if code == "right" else "partial" if score else "wrong", score


def is_graded(exercise: Exercise, case: Case, code: str) -> bool:
    """Whether this code's score is the share of places that fit."""
    unknown = all(known.code != code for known in meanings(case))
    return unknown and isinstance(exercise.kind, Match | Order)


def fields_of(exercise: Exercise, case: Case) -> dict[str, float | Line]:
    """All that the texts may speak of: the case's figures and the learner's own numbers.

    ``answer`` (of an interval ``low`` and ``high``) is such a number as texts format it (a
    percent as its fraction), ``typed`` (``typed_low``, ``typed_high``) the bare number in
    the exercise's unit. ``fitting`` of ``total`` parts are in place.
    """
    return {**case.fields, **_own_fields(exercise)}


def _own_fields(exercise: Exercise) -> dict[str, Line]:
    match exercise.kind:
        case Number(field_scale=scale):
            return {"answer": Line(0.0, scale), "typed": Line(0.0, 1.0)}
        case Interval(field_scale=scale):
            ends = ("low", "high")
            written = {name: Line(0.0, scale, of=name) for name in ends}
            return written | {f"typed_{name}": Line(0.0, 1.0, of=name) for name in ends}
        case Multi() | Match() | Order():
            return {name: Line(0.0, 1.0, of=name) for name in ("fitting", "total")}
        case OwnRule():
            return {name: Line(0.0, 1.0, of=name) for name in ("key_share", "criteria")}
    return {}


def figures(exercise: Exercise, case: Case, parts: Mapping[str, float]) -> dict[str, float]:
    """The fields as numbers; those that need a number are left out where there is none."""
    return {
        name: value.at(parts[value.of]) if isinstance(value, Line) else value
        for name, value in fields_of(exercise, case).items()
        if not isinstance(value, Line) or value.of in parts
    }
