"""Answer sheets: a learner's answers as data, read with care, judged without running anything."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

# jsonschema: the reference validator, and its errors carry the place.
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.exercise import Exercise
from kamlearn.course.feedback import feedback
from kamlearn.course.kinds import SelfCheck
from kamlearn.course.languages import Lang, require_lang
from kamlearn.course.outcome import Outcome, broken
from kamlearn.course.words import all_words, bad_input, word

FORMAT = "kamlearn-answers"
VERSION = 1
LARGEST_FILE = 5_000_000
"""Bytes; a sheet of the whole course has a few thousand."""


@dataclass(frozen=True)
class Answer:
    """One answer of a sheet."""

    exercise: str
    answer: Any
    """JSON data, as the exercise's kind takes it."""
    revision: int | None = None
    """None: of today's exercise."""
    variant: int = 0
    attempts: int = 0
    at: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a learner hands in."""

    answers: tuple[Answer, ...]
    lang: Lang | None = None
    learner: str = ""
    """A code that the learner chose."""


@dataclass(frozen=True)
class Result:
    """The verdict on one answer of a sheet."""

    exercise: str
    outcome: Outcome
    message: str
    scored: bool = True
    """False for the learner's own word, such as "done"."""


def load_sheet(file: Path, lang: str | None = None) -> Sheet:
    """Read and validate an answer sheet.

    Parameters
    ----------
    file : Path
        A file written by "Save my answers".
    lang : "id" or "en", optional
        Language of error messages.

    Raises
    ------
    BadInput
        Naming the file, the place and the remedy: ``file-missing``, ``file-too-large``,
        ``file-unreadable``, ``sheet-not-json``, ``sheet-wrong-format``,
        ``sheet-wrong-version`` or ``sheet-invalid``.
    """
    spoken = require_lang(lang)
    data = _parse(_read(file, spoken), file, spoken)
    _validate(data, file, spoken)
    return Sheet(
        answers=tuple(Answer(**_known(entry)) for entry in data["answers"]),
        lang=data.get("lang"),
        learner=data.get("learner", ""),
    )


def save_sheet(sheet: Sheet, file: Path) -> None:
    """Write an answer sheet."""
    entries = [
        {name: value for name, value in vars(answer).items() if value not in (None, "")}
        for answer in sheet.answers
    ]
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION, "learner": sheet.learner}
    if sheet.lang:
        data["lang"] = sheet.lang
    text = json.dumps({**data, "answers": entries}, ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8")


def check_sheet(sheet: Sheet, lang: Lang, exercises: Path | None = None) -> list[Result]:
    """Judge every answer of a sheet; one that cannot be judged is ``broken``, with its reason.

    Parameters
    ----------
    sheet : Sheet
    lang : "id" or "en"
    exercises : Path, optional
        A teacher's own exercises; the course's own by default.
    """
    catalogue = load_catalogue(exercises)
    return [_judge(answer, catalogue, lang) for answer in sheet.answers]


def total(results: Iterable[Result]) -> tuple[float, int]:
    """Score and highest possible score: the best answer to each scored exercise counts once."""
    best: dict[str, float] = {}
    for result in (result for result in results if result.scored):
        best[result.exercise] = max(best.get(result.exercise, 0.0), result.outcome.score)
    return sum(best.values()), len(best)


def _judge(answer: Answer, catalogue: Mapping[str, Exercise], lang: Lang) -> Result:
    exercise = catalogue.get(answer.exercise)
    if exercise is None:
        outcome = broken("unknown-exercise")
        return Result(answer.exercise, outcome, word(f"card.{outcome.code}", lang))
    if answer.revision not in (None, exercise.revision):
        outcome = broken("other-revision")
    else:
        outcome = check(exercise, answer.variant, answer.answer)
    message = feedback(exercise, answer.variant, outcome, lang)
    return Result(answer.exercise, outcome, message, not isinstance(exercise.kind, SelfCheck))


def _known(entry: dict[str, Any]) -> dict[str, Any]:
    """The parts of an answer that we know; what others add is theirs."""
    names = {field.name for field in fields(Answer)}
    return {name: value for name, value in entry.items() if name in names}


def _read(file: Path, lang: Lang) -> str:
    try:
        if file.stat().st_size > LARGEST_FILE:
            limit = f"{LARGEST_FILE // 1_000_000} MB"
            raise bad_input("file-too-large", lang, file=file.name, limit=limit)
        return file.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise bad_input("file-missing", lang, file=str(file)) from None
    except (OSError, UnicodeDecodeError):
        raise bad_input("file-unreadable", lang, file=str(file)) from None


def _parse(text: str, file: Path, lang: Lang) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as problem:
        place = word("errors.place_line", lang, line=problem.lineno, column=problem.colno)
    except (RecursionError, ValueError):  # nested too deeply; a number of too many digits
        place = word("errors.place_whole", lang)
    raise bad_input("sheet-not-json", lang, file=file.name, place=place)


def _validate(data: Any, file: Path, lang: Lang) -> None:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise bad_input("sheet-wrong-format", lang, file=file.name)
    if data.get("version") != VERSION:
        version = str(data.get("version"))[:20]
        raise bad_input("sheet-wrong-version", lang, file=file.name, value=version)
    problem = best_match(_validator().iter_errors(data))
    if problem is not None:
        raise _invalid(problem, file, lang)


def _invalid(problem: ValidationError, file: Path, lang: Lang) -> BadInput:
    place = problem.json_path.removeprefix("$").lstrip(".")
    key = f"errors.rule_{problem.validator}"
    rule = word(key if key in all_words(lang) else "errors.rule_other", lang)
    return bad_input("sheet-invalid", lang, file=file.name, place=place or "{}", rule=rule)


@cache
def _validator() -> Draft202012Validator:
    schema = files("kamlearn").joinpath("answers.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(schema))
