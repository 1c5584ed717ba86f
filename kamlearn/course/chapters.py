"""The chapters in reading order, and the lines of the retold thread that each one teaches."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Chapter:
    """A chapter of the course, by the name of its page and of its folder of exercises."""

    slug: str
    lines: tuple[int, ...] = ()
    """Lines of the retold thread, from 1."""


@cache
def read_chapters(folder: Path) -> tuple[Chapter, ...]:
    """The chapters of a folder of exercises: as its ``chapters.toml`` lists them.

    Folders that are not listed, such as all those of a teacher without such a file,
    follow in the order of their names.
    """
    rows = _listed(folder).get("chapter", ())
    listed = [Chapter(row["slug"], tuple(row.get("lines", ()))) for row in rows]
    known = {chapter.slug for chapter in listed}
    found = {file.parent.parent.name for file in folder.glob("*/*/exercise.py")}
    return (*listed, *map(Chapter, sorted(found - known)))


def lines_without_idea(folder: Path) -> frozenset[int]:
    """Lines of the thread that open or close it, and that nothing can practise."""
    return frozenset(_listed(folder).get("lines_without_idea", ()))


def _listed(folder: Path) -> dict[str, Any]:
    file = folder / "chapters.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
