"""The parity gate: both languages have the same pages, and each page the same things on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from kamlearn.course.formats import write_count
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.landmarks import Landmark, Section, landmarks, sections
from kamlearn.site.lessons import Part, read_lesson, read_pages
from kamlearn.site.places import Places
from kamlearn.site.problems import Problem


@dataclass(frozen=True)
class Text:
    """A text in one language."""

    lang: Lang
    name: str
    """Its file, relative to the checkout."""
    parts: tuple[Part, ...]


def find_gaps(places: Places) -> list[Problem]:
    """Everything that one language has and the other lacks, with the place of both."""
    pages = [read_pages(places.book / lang) for lang in LANGS]
    shared = [name for name in pages[0] if name in pages[1]]
    pairs = [[places.book / lang / f"{name}.md" for lang in LANGS] for name in shared]
    pairs += [
        [places.book / lang / "_cells" / name for lang in LANGS]
        for name in sorted({file.name for file in places.book.glob("*/_cells/*.md")})
    ]
    pairs += [
        [file.with_name(f"{lang}.md") for lang in LANGS]
        for name in shared
        for file in sorted((places.exercises / name).glob("*/exercise.py"))
    ]
    lists = [f"book/{lang}/_toc.yml" for lang in LANGS]
    entries = [[Landmark(f"the page {name}", 1) for name in names] for names in pages]
    return [
        *_compare(lists[0], lists[1], entries[0], entries[1]),
        *(gap for pair in pairs for gap in _compare_files(places, pair)),
    ]


def _compare_files(places: Places, files: Sequence[Path]) -> Iterator[Problem]:
    if missing := [file for file in files if not file.is_file()]:
        for file in missing:
            yield Problem(str(file.relative_to(places.root)), None, "this file is missing")
        return
    first, second = (_read(places, file, lang) for file, lang in zip(files, LANGS, strict=True))
    marks = landmarks(first.parts), landmarks(second.parts)
    yield from _compare(first.name, second.name, *marks)
    if [m.label for m in marks[0]] == [m.label for m in marks[1]]:
        yield from _compare_numbers(first, second)


def _read(places: Places, file: Path, lang: Lang) -> Text:
    return Text(lang, str(file.relative_to(places.root)), read_lesson(file, lang).parts)


def _compare(
    first: str, second: str, ours: Sequence[Landmark], theirs: Sequence[Landmark]
) -> Iterator[Problem]:
    labels = [mark.label for mark in ours], [mark.label for mark in theirs]
    for _, i1, i2, j1, j2 in SequenceMatcher(None, *labels, autojunk=False).get_opcodes():
        if labels[0][i1:i2] != labels[1][j1:j2]:
            yield from _missing(second, _before(theirs, j1), first, ours[i1:i2])
            yield from _missing(first, _before(ours, i1), second, theirs[j1:j2])


def _before(marks: Sequence[Landmark], at: int) -> int:
    """The line after which something is missing."""
    return marks[at - 1].line if at else 1


def _missing(file: str, line: int, other: str, marks: Sequence[Landmark]) -> Iterator[Problem]:
    for mark in marks:
        yield Problem(
            file, line, f"{mark.label} is missing after this line (it is at {other}:{mark.line})"
        )


def _compare_numbers(first: Text, second: Text) -> Iterator[Problem]:
    ours, theirs = (sections(text.parts, text.lang) for text in (first, second))
    for mine, other in zip(ours, theirs, strict=True):
        yield from _missing_numbers(second, other, first, mine)
        yield from _missing_numbers(first, mine, second, other)


def _missing_numbers(
    text: Text, section: Section, other: Text, theirs: Section
) -> Iterator[Problem]:
    if lacking := sorted(theirs.numbers - section.numbers):
        shown = ", ".join(write_count(number, text.lang, decimals=6) for number in lacking)
        place = f"{other.name}:{theirs.line}"
        yield Problem(
            text.name, section.line, f"this section lacks the numbers {shown} (of {place})"
        )
