"""The table "where each idea of the thread lives", made from what the exercises declare."""

from html import escape
from typing import Any

from sphinx.application import Sphinx

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.chapters import lines_without_idea, read_chapters
from kamlearn.course.languages import Lang
from kamlearn.course.words import section
from kamlearn.site.lessons import Lesson
from kamlearn.site.lists import ListDirective, exercise_links


class ThreadTableDirective(ListDirective):
    """``{thread-table}``: where each line of the thread is taught and practised."""

    def html(self, lang: Lang) -> str:
        words = section("thread", lang)
        folder = self.places().exercises
        taught = {chapter.slug: chapter.lines for chapter in read_chapters(folder)}
        lessons = self.chapters(lang)
        lines = {line for lines in taught.values() for line in lines}
        told = {line: _places_of(line, taught, lessons) or words["not_yet"] for line in lines}
        told |= dict.fromkeys(lines_without_idea(folder), words["no_idea"])
        rows = "".join(
            f'<tr><th scope="row">{line}. {escape(words[f"line_{line}"])}</th>'
            f"<td>{told[line]}</td></tr>"
            for line in sorted(told)
        )
        head = f"<thead>{_heads(words)}</thead>"
        return f'<table class="kam-thread">{head}<tbody>{rows}</tbody></table>'


def _heads(words: dict[str, str]) -> str:
    names = ("line_heading", "place_heading")
    return "<tr>" + "".join(f'<th scope="col">{escape(words[n])}</th>' for n in names) + "</tr>"


def _places_of(line: int, taught: dict[str, tuple[int, ...]], lessons: list[Lesson]) -> str:
    """Links to the chapters that teach a line, each with its exercises that practise it."""
    catalogue = load_catalogue()
    links = []
    for lesson in lessons:
        if line in taught[lesson.slug]:
            links.append(f'<a href="{lesson.slug}.html"><b>{escape(lesson.title)}</b></a>')
        links += [
            f'<a href="{link["href"]}">{escape(link["titles"][0])}</a>'
            for link in exercise_links([lesson])
            if line in catalogue[link["slug"]].thread
        ]
    return "<br>".join(links)


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("thread-table", ThreadTableDirective)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
