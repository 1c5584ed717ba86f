"""Each chapter's notebook beside its page, and the button that hands it to the reader."""

from pathlib import Path
from shutil import copyfile
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from kamlearn.site.places import Places

FOLDER = "notebooks"
"""Beside the pages, in each language's own folder: a language works alone, also from a file."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("html-page-context", offer_notebook)
    app.connect("build-finished", copy_notebooks)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def offer_notebook(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _tree: nodes.document
) -> None:
    """Tell the layout where the page's notebook is; pages without one get no button."""
    if (_notebooks(app) / f"{pagename}.ipynb").is_file():
        root = context["content_root"].removeprefix("./")
        context["notebook"] = f"{root}{FOLDER}/{pagename}.ipynb"


def copy_notebooks(app: Sphinx, problem: Exception | None) -> None:
    """Put the language's notebooks beside its pages."""
    if not problem and isinstance(app.builder, StandaloneHTMLBuilder):
        mirror(_notebooks(app), Path(app.outdir) / FOLDER)


def mirror(source: Path, target: Path) -> None:
    """Make `target` hold the notebooks of `source`, and no other file."""
    target.mkdir(exist_ok=True)
    wanted = {file.name: file for file in source.glob("*.ipynb")}
    for name, file in wanted.items():
        copyfile(file, target / name)
    for file in list(target.iterdir()):
        if file.name not in wanted:
            file.unlink()


def _notebooks(app: Sphinx) -> Path:
    places = Places(Path(app.srcdir).parent.parent)
    return places.exercises / "notebooks" / str(app.config["kam_lang"])
