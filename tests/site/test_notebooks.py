"""Lesson notebooks: valid, the same as the page, and they run."""

from pathlib import Path
from shutil import copytree

import nbformat
import pytest
from nbclient import NotebookClient

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.lessons import Lesson, lessons, read_lesson
from kamlearn.site.notebooks import notebook_text, stale_notebooks, write_notebooks
from kamlearn.site.places import Places, find_checkout

LESSONS = lessons(find_checkout(Path(__file__)))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.lang} {lesson.slug}")
# ipykernel warns of unencrypted ports; here they are this machine's own.
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::DeprecationWarning")
def test_notebooks_run(lesson: Lesson) -> None:
    """Every cell of every lesson, in a real kernel; the exercises show as widgets."""
    notebook = nbformat.reads(notebook_text(lesson), as_version=4)
    nbformat.validate(notebook)
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    shown = [
        output
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if "application/vnd.jupyter.widget-view+json" in output.get("data", {})
    ]
    live = [part for part in lesson.parts if part.name in ("exercise", "lab")]
    assert len(shown) == len(live)


@pytest.mark.parametrize("lang", LANGS)
def test_text_pictures_exercises_and_a_table_to_change(lang: Lang) -> None:
    """What the page has, the notebook has."""
    (lesson,) = (le for le in LESSONS if (le.slug, le.lang) == ("discount-80", lang))
    notebook = nbformat.reads(notebook_text(lesson), as_version=4)
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    pictures = [cell for cell in notebook.cells if "(data:image/svg+xml;" in cell.source]
    for slug in lesson.exercises():
        assert f'exercise("{slug}", lang="{lang}").show()' in code
    assert any(source.startswith("scenarios(") for source in code)
    assert len(pictures) == sum(part.name == "picture" for part in lesson.parts)
    assert "import kamlearn" in code[0]
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    assert ":::" not in text
    assert ".md)" not in text


def test_a_changed_page_makes_its_notebook_stale(tmp_path: Path) -> None:
    """Only that one; writing mends it."""
    root = find_checkout(Path(__file__)).root
    for folder in ("book", "exercises"):
        copytree(root / folder, tmp_path / folder)
    places = Places(tmp_path)
    write_notebooks(places)
    page = tmp_path / "book" / "id" / "discount-80.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nBaru.\n", encoding="utf-8")
    wanted = [tmp_path / "exercises" / "notebooks" / "id" / "discount-80.ipynb"]
    assert stale_notebooks(places) == wanted
    assert write_notebooks(places) == wanted
    assert stale_notebooks(places) == []


def test_an_unknown_directive_is_named_with_its_line(tmp_path: Path) -> None:
    """So that no part of a page is lost silently."""
    page = tmp_path / "bab.md"
    page.write_text("# Bab\n\nTeks.\n\n```{mystery} x\n```\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"bab\.md, baris 5"):
        notebook_text(read_lesson(page, "id"))


def test_sources_keep_their_heading(tmp_path: Path) -> None:
    """Folded on the page; in a notebook a part like any other, its links to pages as words."""
    page = tmp_path / "bab.md"
    page.write_text("# Bab\n\n```{sources}\n- [Ini](lain.md), 2018.\n```\n", encoding="utf-8")
    assert "## Sumber" in notebook_text(read_lesson(page, "id"))
    assert "- Ini, 2018." in notebook_text(read_lesson(page, "id"))
