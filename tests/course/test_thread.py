"""The retold thread: what a chapter teaches of it, an exercise practises."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kamlearn.course.catalogue import exercises_folder, load_catalogue
from kamlearn.course.chapters import Chapter, lines_without_idea, read_chapters
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import section

BOOK = Path(__file__).parents[2] / "book"
CHAPTERS = read_chapters(exercises_folder())
NO_IDEA = lines_without_idea(exercises_folder())
WRITTEN = [chapter for chapter in CHAPTERS if (BOOK / "id" / f"{chapter.slug}.md").is_file()]


def practised(chapter: str) -> Mapping[int, list[str]]:
    """The exercises of a chapter by the lines that they practise."""
    found: dict[int, list[str]] = {}
    for exercise in load_catalogue().values():
        for line in exercise.thread if exercise.chapter == chapter else ():
            found.setdefault(line, []).append(exercise.slug)
    return found


def test_lines_that_carry_no_idea_are_listed() -> None:
    """The opening question, two invitations, the closing: nothing to practise."""
    assert sorted(NO_IDEA) == [1, 2, 21, 28]
    assert not NO_IDEA & {
        line for exercise in load_catalogue().values() for line in exercise.thread
    }


@pytest.mark.parametrize("chapter", WRITTEN, ids=lambda chapter: chapter.slug)
def test_what_a_chapter_teaches_it_practises(chapter: Chapter) -> None:
    """Every line of the chapter has an exercise there, and no exercise names a line of another."""
    lines = practised(chapter.slug)
    taught = set(chapter.lines) - NO_IDEA
    assert sorted(taught - set(lines)) == [], "taught and not practised"
    assert sorted(set(lines) - taught) == [], "practised and not taught: exercises/chapters.toml"


@pytest.mark.parametrize("lang", LANGS)
def test_each_line_is_told_in_our_own_words(lang: Lang) -> None:
    """All 28, none quoted at length: the longest is shorter than a message."""
    words = section("thread", lang)
    lines = [words[f"line_{line}"] for line in range(1, 29)]
    assert len(set(lines)) == 28
    assert max(map(len, lines)) <= 80
