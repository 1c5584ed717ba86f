"""The texts of one exercise in one language, out of its ``id.md`` or ``en.md``.

A file starts with ``# title`` and the prompt; then come sections whose headings are keys,
the same in every language: the labels that the kind needs (``## answer``, ``## none``,
``## option KEY``, ``## left KEY``, ``## right KEY``, ``## low``, ``## high``, ``## done``),
``## hint`` (twice), ``## feedback CODE``, ``## solution``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kamlearn.course.exercise import Exercise
from kamlearn.course.kinds import Choice, Interval, Kind, Match, Multi, Number, Order, SelfCheck
from kamlearn.course.languages import Lang
from kamlearn.course.tables import codes, compile_table
from kamlearn.course.words import bad_input

HEADING = re.compile(r"^(#{1,2}) +(.+?) *$", re.MULTILINE)
LABEL = re.compile(r"answer|none|low|high|done|(?:option|left|right) \S+")
KEY = re.compile(rf"hint|solution|feedback \S+|{LABEL.pattern}")


@dataclass(frozen=True)
class Texts:
    """Templates in Markdown, with typed placeholders such as ``{margin:percent}``."""

    title: str
    prompt: str
    hints: tuple[str, ...]
    feedback: dict[str, str]
    """By outcome code."""
    labels: dict[str, str]
    """What stands beside the controls, by section: ``answer``, ``option KEY``, ``left KEY``."""
    solution: str

    def templates(self) -> dict[str, str]:
        """Every template by its place, for whoever walks over all of them."""
        hints = {f"hint {n}": text for n, text in enumerate(self.hints, 1)}
        feedback = {f"feedback {code}": text for code, text in self.feedback.items()}
        head = {"title": self.title, "prompt": self.prompt}
        return {**head, **self.labels, **hints, **feedback, "solution": self.solution}


def texts_of(exercise: Exercise, lang: Lang) -> Texts:
    """The texts of an exercise; there is no fallback to the other language.

    Raises
    ------
    BadInput
        ``texts-missing``, ``texts-untitled``, ``texts-unknown-section``, or a label section
        that is missing or superfluous: ``texts-section-missing``, ``texts-section-spare``.
    """
    texts = read_texts(exercise.folder / f"{lang}.md", lang)
    _compare(texts.labels, label_sections(exercise.kind), (), exercise, lang)
    return texts


def check_texts(exercise: Exercise, lang: Lang) -> None:
    """Raise unless there is feedback for each outcome code of each variant, and for no other."""
    needed, spare = set[str](), set[str]()
    for variant in range(len(exercise.variants)):
        case = exercise.case(variant)
        needed |= set(codes(case, compile_table(exercise, case))) - {"not-done"}
        spare.add(f"feedback {case.otherwise}")
    sections = [f"feedback {code}" for code in sorted(needed)] + ["solution"]
    texts = texts_of(exercise, lang)
    present = [f"feedback {code}" for code in texts.feedback]
    _compare([*present, *(["solution"] * bool(texts.solution))], sections, spare, exercise, lang)


def label_sections(kind: Kind) -> tuple[str, ...]:
    """The sections that label the controls of a kind."""
    match kind:
        case Choice(options=keys) | Multi(options=keys) | Order(items=keys):
            return tuple(f"option {key}" for key in keys)
        case Match(left=left, right=right):
            return (*(f"left {key}" for key in left), *(f"right {key}" for key in right))
        case Number(offers_none=offers_none):
            return ("answer", "none") if offers_none else ("answer",)
        case Interval():
            return ("low", "high")
        case SelfCheck():
            return ("done",)
    return ()


@cache
def read_texts(file: Path, lang: Lang) -> Texts:
    """Read one text file of an exercise."""
    if not file.is_file():
        raise bad_input("texts-missing", lang, slug=file.parent.name, file=file.name)
    parts = list(_sections(file.read_text(encoding="utf-8")))
    if not parts or parts[0][0] != "#":
        raise bad_input("texts-untitled", lang, slug=file.parent.name, file=file.name)
    (_, title, prompt), *rest = parts
    for _, key, _body in rest:
        if not KEY.fullmatch(key):
            raise bad_input(
                "texts-unknown-section", lang, slug=file.parent.name, file=file.name, section=key
            )
    named = {key: body for _, key, body in rest if key != "hint" and body}
    return Texts(
        title=title,
        prompt=prompt,
        hints=tuple(body for _, key, body in rest if key == "hint"),
        feedback=_under("feedback ", named),
        labels={key: body for key, body in named.items() if LABEL.fullmatch(key)},
        solution=named.get("solution", ""),
    )


def _compare(
    present: Iterable[str],
    needed: Iterable[str],
    spare: Iterable[str],
    exercise: Exercise,
    lang: Lang,
) -> None:
    """Raise for the first section that is missing, or that nothing asks for."""
    where = {"slug": exercise.slug, "file": f"{lang}.md"}
    for section in needed:
        if section not in present:
            raise bad_input("texts-section-missing", lang, **where, section=section)
    for section in present:
        if section not in {*needed, *spare}:
            raise bad_input("texts-section-spare", lang, **where, section=section)


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """Each heading's marks, its words and the text below it."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=True):
        yield heading[1], heading[2], text[heading.end() : end].strip()


def _under(prefix: str, named: dict[str, str]) -> dict[str, str]:
    return {key.removeprefix(prefix): body for key, body in named.items() if key.startswith(prefix)}
