"""Every lesson keeps to what JupyterLab, Notebook, VS Code and Colab all show."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.places import find_checkout


def read_cells(file: Path) -> list[dict[str, Any]]:
    """As the file has them, each with its text in one piece."""
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in cells]


FOLDER = find_checkout(Path(__file__)).exercises / "notebooks"
FILES = sorted(FOLDER.glob("*/*.ipynb"))
every_notebook = pytest.mark.parametrize(
    "cells",
    [read_cells(file) for file in FILES],
    ids=[f"{file.parent.name} {file.stem}" for file in FILES],
)
# A file beside the notebook is there in none of them: only the .ipynb is handed out.
OPENERS = {"open", "Image", "read_csv", "read_excel", "read_json", "Path", "FileLink", "IFrame"}
INSTALL = '    %pip install -q {wheel[0] if wheel else "kamlearn"}'
MAGIC = re.compile(r"^\s*[%!]", re.MULTILINE)


def tokens(cells: list[dict[str, Any]]) -> list[Token]:
    """What the notebooks' texts consist of."""
    read = MarkdownIt("commonmark").enable("table").parse
    blocks = [t for cell in cells if cell["cell_type"] == "markdown" for t in read(cell["source"])]
    return [inner for block in blocks for inner in (block, *(block.children or ()))]


def code(cells: list[dict[str, Any]]) -> list[str]:
    """The cells to run."""
    return [cell["source"] for cell in cells if cell["cell_type"] == "code"]


@every_notebook
def test_texts_hold_plain_markdown_only(cells: list[dict[str, Any]]) -> None:
    """Attachments show nowhere but in Jupyter; VS Code and Colab take scripts and styles out."""
    assert [cell for cell in cells if "attachments" in cell] == []
    assert [t.content for t in tokens(cells) if t.type.startswith("html")] == []
    assert [t.content for t in tokens(cells) if re.search(r"(?m)^:::|^\{\w", t.content)] == []


@every_notebook
def test_pictures_and_links_need_no_file_beside_the_notebook(cells: list[dict[str, Any]]) -> None:
    """Whoever downloads one notebook has that one file."""
    places = [str(t.attrs.get("src", t.attrs.get("href", "data:"))) for t in tokens(cells)]
    assert [place for place in places if not place.startswith(("data:", "https://"))] == []


@every_notebook
def test_code_asks_nothing_of_one_front_end(cells: list[dict[str, Any]]) -> None:
    """No magic but the first cell's install, no files, no display of HTML with scripts."""
    first, *others = code(cells)
    assert re.findall(r"^ *[%!].*", first, re.MULTILINE) == [INSTALL]
    for source in others:
        assert MAGIC.search(source) is None
        called = {
            getattr(node.func, "attr", getattr(node.func, "id", ""))
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Call)
        }
        assert called & OPENERS == set()
        assert "IPython" not in source


@every_notebook
def test_a_notebook_is_handed_out_without_results(cells: list[dict[str, Any]]) -> None:
    """They would be somebody's answers, and a notebook's first run shows whether it works."""
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_workbench_says_whose_computer_works(lang: Lang) -> None:
    """The site may promise that nothing leaves the device; a notebook cannot."""
    cells = read_cells(FOLDER / lang / "my-accounts.ipynb")
    at = [cell["source"] for cell in cells].index(f'lab("my-accounts", lang="{lang}")')
    assert "Colab" in cells[at - 1]["source"]
