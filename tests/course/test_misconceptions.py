"""The thirty misconceptions: each is recognised in at least one wrong answer."""

from pathlib import Path

import pytest

from kamlearn.course.catalogue import exercises_folder, load_catalogue
from kamlearn.course.chapters import read_chapters
from kamlearn.course.misconceptions import ALIASES

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "tests" / "data" / "misconceptions.txt").read_text(encoding="utf-8").splitlines()
CHAPTER_OF = dict(line.split("\t") for line in LINES if not line.startswith("#"))
# Chapters that are written while an answer is still missing. It must be empty in the end.
NOT_YET: set[str] = set()
DIAGNOSED = {
    diagnosis.code
    for exercise in load_catalogue().values()
    for variant in range(len(exercise.variants))
    for diagnosis in exercise.case(variant).diagnoses
}


def is_written(chapter: str) -> bool:
    """Whether the book has the chapter's page."""
    return (ROOT / "book" / "id" / f"{chapter}.md").is_file()


def test_every_misconception_has_a_chapter() -> None:
    """K01 to K30, each with a name or two and one chapter of the course."""
    aliases = sorted(set(ALIASES.values()))
    assert aliases == sorted(CHAPTER_OF) == [f"K{n:02}" for n in range(1, 31)]
    assert set(CHAPTER_OF.values()) <= {c.slug for c in read_chapters(exercises_folder())}


@pytest.mark.parametrize("code", ALIASES, ids=lambda code: f"{ALIASES[code]} {code}")
def test_a_misconception_is_recognised_once_its_chapter_is_written(code: str) -> None:
    """At least one wrong answer says what was probably thought; what is mended leaves the list."""
    alias = ALIASES[code]
    if is_written(CHAPTER_OF[alias]):
        assert (code in DIAGNOSED) != (alias in NOT_YET), "diagnose it, or take it off NOT_YET"
