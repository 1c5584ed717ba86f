"""The texts of one exercise in one language, out of its ``id.md`` or ``en.md``.

A file starts with ``# title`` and the prompt; then come sections whose headings are keys,
the same in every language: ``## answer``, ``## none``, ``## option KEY``, ``## hint``
(twice), ``## feedback CODE``, ``## solution``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kamlearn.course.exercise import Exercise
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input

HEADING = re.compile(r"^(#{1,2}) +(.+?) *$", re.MULTILINE)
KEY = re.compile(r"answer|none|hint|solution|option \S+|feedback \S+")


@dataclass(frozen=True)
class Texts:
    """Templates in Markdown, with typed placeholders such as ``{margin:percent}``."""

    title: str
    prompt: str
    hints: tuple[str, ...]
    feedback: dict[str, str]
    """By outcome code."""
    options: dict[str, str]
    """Labels of a choice, by key."""
    answer: str
    """Label of the field; empty for a choice."""
    none: str
    """Label of "there is none"; empty where it is not offered."""
    solution: str

    def templates(self) -> dict[str, str]:
        """Every template by its place, for whoever walks over all of them."""
        hints = {f"hint {n}": text for n, text in enumerate(self.hints, 1)}
        feedback = {f"feedback {code}": text for code, text in self.feedback.items()}
        options = {f"option {key}": text for key, text in self.options.items()}
        rest = {name: getattr(self, name) for name in ("title", "prompt", "answer", "none")}
        return {**rest, **options, **hints, **feedback, "solution": self.solution}


def texts_of(exercise: Exercise, lang: Lang) -> Texts:
    """The texts of an exercise; there is no fallback to the other language."""
    return read_texts(exercise.folder / f"{lang}.md", lang)


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
    named = {key: body for _, key, body in rest if key != "hint"}
    return Texts(
        title=title,
        prompt=prompt,
        hints=tuple(body for _, key, body in rest if key == "hint"),
        feedback=_under("feedback ", named),
        options=_under("option ", named),
        answer=named.get("answer", ""),
        none=named.get("none", ""),
        solution=named.get("solution", ""),
    )


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """Each heading's marks, its words and the text below it."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=True):
        yield heading[1], heading[2], text[heading.end() : end].strip()


def _under(prefix: str, named: dict[str, str]) -> dict[str, str]:
    return {key.removeprefix(prefix): body for key, body in named.items() if key.startswith(prefix)}
