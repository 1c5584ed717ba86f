"""Lists made from all chapters: the chapters themselves, and the reader's exercises."""

import json
from html import escape
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.chapters import read_chapters
from kamlearn.course.feedback import fill_case
from kamlearn.course.languages import Lang
from kamlearn.course.texts import texts_of
from kamlearn.course.words import section, word
from kamlearn.site.directives import KamDirective
from kamlearn.site.lessons import Lesson, lessons, read_lesson
from kamlearn.site.pages import require_card
from kamlearn.site.places import Places

BEFORE, AFTER = ("index",), ("more-practice",)
"""Pages with exercises that are no chapters: the first guess, and what did not fit elsewhere."""


class ListDirective(KamDirective):
    """A directive whose page is made anew when any chapter changes."""

    def places(self) -> Places:
        """The checkout of this book."""
        return Places(Path(self.env.srcdir).parent.parent)

    def chapters(self, lang: Lang) -> list[Lesson]:
        """The chapters in the book's language."""
        self.env.note_dependency(str(Path(self.env.srcdir) / "_toc.yml"))
        found = [lesson for lesson in lessons(self.places()) if lesson.lang == lang]
        for lesson in found:
            self.env.note_dependency(str(lesson.file))
        return found


class ChapterListDirective(ListDirective):
    """``{chapter-list}``: the chapters, each with its promise."""

    def html(self, lang: Lang) -> str:
        order = [chapter.slug for chapter in read_chapters(self.places().exercises)]
        rows = "".join(
            f'<li value="{order.index(lesson.slug) + 1}"><a href="{lesson.slug}.html">'
            f"{escape(lesson.title)}</a><p>{escape(lesson.description)}</p></li>"
            for lesson in self.chapters(lang)
        )
        return f'<ol class="kam-chapters">{rows}</ol>'


class ProgressDirective(ListDirective):
    """``{progress}``: the reader's own progress, filled in by the page."""

    def html(self, lang: Lang) -> str:
        require_card(self.env, self.env.docname)
        words = section("progress", lang)
        without = word("card.progress_noscript", lang)
        return (
            f'<div id="kam-progress" lang="{lang}" data-words="{_attribute(words)}" '
            f'data-exercises="{_attribute(exercise_links(self.pages(lang)))}"></div>'
            f'<noscript><p class="kam-noscript">{without}</p></noscript>'
        )

    def pages(self, lang: Lang) -> list[Lesson]:
        """Every page that may hold exercises, in reading order."""
        around = [[self.page(name, lang) for name in names] for names in (BEFORE, AFTER)]
        return [*filter(None, around[0]), *self.chapters(lang), *filter(None, around[1])]

    def page(self, name: str, lang: Lang) -> Lesson | None:
        """A page that is no chapter, where the book has it."""
        file = self.places().book / lang / f"{name}.md"
        self.env.note_dependency(str(file))
        return read_lesson(file, lang) if file.is_file() else None


def exercise_links(pages: list[Lesson]) -> list[dict[str, Any]]:
    """Every exercise with a place in the book, in reading order."""
    catalogue = load_catalogue()
    return [
        {
            "slug": slug,
            "titles": [_title(slug, lesson.lang, n) for n in range(len(catalogue[slug].variants))],
            "href": f"{lesson.slug}.html#exercise-{slug}",
        }
        for lesson in pages
        for slug in lesson.exercises()
    ]


def _title(slug: str, lang: Lang, variant: int) -> str:
    exercise = load_catalogue()[slug]
    return fill_case(exercise, variant, lang, texts_of(exercise, lang).title)


def _attribute(data: object) -> str:
    return escape(json.dumps(data, ensure_ascii=False), quote=True)


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("chapter-list", ChapterListDirective)
    app.add_directive("progress", ProgressDirective)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
