"""Lists made from all chapters: on the start page, on the progress page, of the thread's ideas."""

import json
import re
from pathlib import Path

import pytest

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.lessons import lessons, read_lesson
from kamlearn.site.places import find_checkout
from tests.site.pages import read_page

PLACES = find_checkout(Path(__file__))
NO_IDEA = {1, 2, 21, 28}
both = pytest.mark.parametrize("lang", LANGS)


def page_text(site: Path, lang: Lang, name: str) -> str:
    """A built page."""
    return (site / lang / f"{name}.html").read_text(encoding="utf-8")


@both
def test_the_start_page_leads_to_every_chapter(built_site: Path, lang: Lang) -> None:
    """Numbered as in the course, each with its promise."""
    text = page_text(built_site, lang, "index")
    chapters = [lesson for lesson in lessons(PLACES) if lesson.lang == lang]
    for lesson in chapters:
        assert f'<a href="{lesson.slug}.html">{lesson.title}</a>' in text
        assert lesson.description
    assert '<li value="4"><a href="discount-80.html">' in text


@both
def test_every_idea_of_the_thread_has_a_row(built_site: Path, lang: Lang) -> None:
    """28 lines; the four that carry no idea say so, the others lead somewhere that exists."""
    text = page_text(built_site, lang, "thread")
    rows = re.findall(r'<tr><th scope="row">(\d+)\. [^<]+</th><td>(.*?)</td></tr>', text)
    assert [int(line) for line, _ in rows] == list(range(1, 29))
    assert {int(line) for line, told in rows if "href" not in told} >= NO_IDEA
    for _, told in rows:
        for page, exercise in re.findall(r'href="([\w-]+\.html)(?:#exercise-([\w-]+))?"', told):
            assert (built_site / lang / page).is_file()
            assert not exercise or f'id="exercise-{exercise}"' in page_text(
                built_site, lang, page.removesuffix(".html")
            )


@both
def test_progress_knows_every_exercise_of_the_book(built_site: Path, lang: Lang) -> None:
    """In reading order, with the titles of its variants."""
    (place,) = [
        tag
        for _, tag in read_page(built_site / lang / "progress.html").tags
        if tag.get("id") == "kam-progress"
    ]
    listed = json.loads(place["data-exercises"])
    found = [entry["slug"] for entry in listed]
    chapters = [
        slug for lesson in lessons(PLACES) if lesson.lang == lang for slug in lesson.exercises()
    ]
    assert [slug for slug in found if slug in chapters] == chapters
    assert sorted(found) == sorted(load_catalogue())
    for entry in listed:
        assert len(entry["titles"]) == len(load_catalogue()[entry["slug"]].variants)
        assert all(title and "{" not in title for title in entry["titles"])


def test_a_page_has_a_title_and_a_promise(tmp_path: Path) -> None:
    """The first heading, and the description at its top."""
    page = tmp_path / "bab.md"
    page.write_text(
        "---\ndescription: Janji: satu.\n---\n# Bab satu\n\n## Lagi\n", encoding="utf-8"
    )
    lesson = read_lesson(page, "id")
    assert (lesson.title, lesson.description) == ("Bab satu", "Janji: satu.")
    page.write_text("Tanpa judul.\n", encoding="utf-8")
    assert (read_lesson(page, "id").title, read_lesson(page, "id").description) == ("bab", "")
