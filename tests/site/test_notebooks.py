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

PLACES = find_checkout(Path(__file__))
LESSONS = lessons(PLACES)
every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda x: f"{x.lang} {x.slug}")


def cells_alone(lang: Lang) -> list[Lesson]:
    """Cells of chapters whose page is not written yet."""
    written = {lesson.slug for lesson in LESSONS}
    files = sorted((PLACES.book / lang / "_cells").glob("*.md"))
    return [read_lesson(file, lang) for file in files if file.stem not in written]


@pytest.mark.parametrize("lang", LANGS)
# ipykernel warns of unencrypted ports; here they are this machine's own.
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::DeprecationWarning")
def test_notebooks_run(lang: Lang) -> None:
    """Every cell of every lesson, in a real kernel; the exercises show as widgets."""
    own = [lesson for lesson in LESSONS if lesson.lang == lang]
    notebooks = [
        nbformat.reads(notebook_text(lesson), as_version=4) for lesson in own + cells_alone(lang)
    ]
    # One after the other in one kernel: starting one takes longer than most lessons.
    whole = notebooks[0]
    whole.cells = [cell for notebook in notebooks for cell in notebook.cells]
    nbformat.validate(whole)
    NotebookClient(whole, timeout=120, kernel_name="python3").execute()
    shown = [
        output
        for cell in whole.cells
        for output in cell.get("outputs", [])
        if "application/vnd.jupyter.widget-view+json" in output.get("data", {})
    ]
    live = [
        part
        for lesson in own
        for part in (*lesson.parts, *lesson.cells)
        if part.name in ("exercise", "lab")
    ]
    assert len(shown) == len(live)


@every_lesson
def test_text_pictures_and_exercises(lesson: Lesson) -> None:
    """What the page has, the notebook has."""
    notebook = nbformat.reads(notebook_text(lesson), as_version=4)
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    pictures = [cell for cell in notebook.cells if "(data:image/svg+xml;" in cell.source]
    for slug in lesson.exercises():
        assert f'exercise("{slug}", lang="{lesson.lang}").show()' in code
    assert len(pictures) == sum(part.name == "picture" for part in lesson.parts)
    assert "import kamlearn" in code[0]
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    assert ":::" not in text
    assert ".md)" not in text


@every_lesson
def test_cells_to_change_say_what_and_ask_first(lesson: Lesson) -> None:
    """Every chapter has tables to play with: what to change, then a guess, then the answer."""
    change, guess = {
        "id": ("# Ganti: ", "# Tebak dulu: "),
        "en": ("# Change: ", "# Guess first: "),
    }[lesson.lang]
    cells = [part.body.splitlines() for part in lesson.cells if part.name == "code-cell"]
    tables = [part for part in (*lesson.parts, *lesson.cells) if part.name == "scenarios"]
    assert len(cells) + len(tables) >= 2
    for first, second, *_ in cells:
        assert first.startswith(change)
        assert second.startswith(guess)


@pytest.mark.parametrize("lang", LANGS)
def test_tables_to_change_follow_the_lesson(lang: Lang) -> None:
    """Chapter 4 has the table of its page and one that only the notebook has."""
    lesson = read_lesson(PLACES.book / lang / "discount-80.md", lang)
    notebook = nbformat.reads(notebook_text(lesson), as_version=4)
    tables = [cell.source for cell in notebook.cells if "scenarios(margin" in cell.source]
    assert len(tables) == 1
    assert f'lang="{lang}"' in tables[0]
    assert len([cell for cell in notebook.cells if cell.source.startswith("scenarios(\n")]) == 1


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
