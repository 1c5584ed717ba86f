"""The chapters' pages: their order, and what a page consists of."""

from pathlib import Path

import pytest

from kamlearn.course.chapters import read_chapters
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.lessons import lessons, read_lesson, read_pages
from kamlearn.site.places import find_checkout

PLACES = find_checkout(Path(__file__))


@pytest.mark.parametrize("lang", LANGS)
def test_the_book_lists_its_chapters_in_the_courses_order(lang: Lang) -> None:
    """The list of pages and the list of chapters cannot drift apart."""
    order = [chapter.slug for chapter in read_chapters(PLACES.exercises)]
    pages = [name for name in read_pages(PLACES.book / lang) if name in order]
    assert pages
    assert pages == sorted(pages, key=order.index)
    assert pages == [lesson.slug for lesson in lessons(PLACES) if lesson.lang == lang]


def test_pages_are_read_from_a_list_with_parts(tmp_path: Path) -> None:
    """Parts and sections may group them; comments are no pages."""
    text = "format: jb-book\nroot: index\nparts:\n- caption: A\n  chapters:\n  - file: one\n"
    more = "    sections:\n    - file: two  # - file: gone\n"
    (tmp_path / "_toc.yml").write_text(text + more, encoding="utf-8")
    assert read_pages(tmp_path) == ["index", "one", "two"]


def test_a_page_is_prose_and_directives_with_their_lines(tmp_path: Path) -> None:
    """Front matter is no part of it, and counts as lines."""
    page = tmp_path / "bab.md"
    page.write_text("---\ndescription: x\n---\n# Bab\n\n```{lab} discount\n```\n", encoding="utf-8")
    parts = read_lesson(page, "id").parts
    assert [(part.name, part.argument, part.line) for part in parts] == [
        ("prose", "", 4),
        ("lab", "discount", 6),
        ("prose", "", 8),
    ]
