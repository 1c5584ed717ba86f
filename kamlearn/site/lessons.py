"""A page of the book as a row of parts: prose, and our directives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

from kamlearn.course.chapters import read_chapters
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.places import Places

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
DESCRIPTION = re.compile(r"^description: *(.+)$", re.MULTILINE)
TITLE = re.compile(r"^# +(.+?) *$", re.MULTILINE)
DIRECTIVE = re.compile(r"^\{(?P<name>[\w-]+)\}\s*(?P<argument>.*)$")
# Our lists are plain: one page a line. Reading them needs no YAML.
LISTED = re.compile(r"^\s*(?:- )?(?:root|file): *(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A stretch of a page."""

    name: str
    """``prose``, or the directive's name."""
    argument: str
    body: str
    line: int
    """Where it starts in its file, from 1."""


@dataclass(frozen=True)
class Lesson:
    """A chapter in one language."""

    file: Path
    lang: Lang
    parts: tuple[Part, ...]
    description: str = ""
    """One line for search engines, and the chapter's promise in the list of chapters."""

    @property
    def cells(self) -> tuple[Part, ...]:
        """What only its notebook has: tables to change, from ``_cells`` beside the page."""
        file = self.file.parent / "_cells" / self.file.name
        return read_lesson(file, self.lang).parts if file.is_file() else ()

    @property
    def title(self) -> str:
        """Its first heading."""
        found = (TITLE.search(part.body) for part in self.parts)
        return next((title[1] for title in found if title), self.slug)

    @property
    def slug(self) -> str:
        return self.file.stem

    def exercises(self) -> list[str]:
        """Slugs of its exercises, in the page's order."""
        return [part.argument for part in self.parts if part.name == "exercise"]


def read_lesson(file: Path, lang: Lang) -> Lesson:
    """Read a page."""
    text = file.read_text(encoding="utf-8")
    front = FRONT_MATTER.match(text)
    skipped = front[0].count("\n") if front else 0
    body = text[front.end() :] if front else text
    description = DESCRIPTION.search(front[0]) if front else None
    parts = tuple(_parts(body, skipped))
    return Lesson(file, lang, parts, description[1] if description else "")


def lessons(places: Places) -> list[Lesson]:
    """Every chapter that the book lists, in reading order, in both languages."""
    return _listed(places, [chapter.slug for chapter in read_chapters(places.exercises)])


def workbenches(places: Places) -> list[Lesson]:
    """Pages that are no chapters and have a notebook all the same: the learner's own accounts."""
    return _listed(places, ["my-accounts"])


def _listed(places: Places, slugs: Sequence[str]) -> list[Lesson]:
    pages = {lang: read_pages(places.book / lang) for lang in LANGS}
    return [
        read_lesson(places.book / lang / f"{slug}.md", lang)
        for slug in slugs
        for lang in LANGS
        if slug in pages[lang]
    ]


def read_pages(book: Path) -> list[str]:
    """The pages of one language's book, in the order of its ``_toc.yml``."""
    return LISTED.findall((book / "_toc.yml").read_text(encoding="utf-8"))


def _parts(text: str, skipped: int) -> Iterator[Part]:
    lines = text.splitlines()
    done = 0
    for token in MarkdownIt("commonmark").parse(text):
        directive = DIRECTIVE.match(token.info) if token.type == "fence" else None
        if not (directive and token.map):
            continue
        start, end = token.map
        yield Part("prose", "", "\n".join(lines[done:start]), skipped + done + 1)
        yield Part(directive["name"], directive["argument"], token.content, skipped + start + 1)
        done = end
    yield Part("prose", "", "\n".join(lines[done:]), skipped + done + 1)
