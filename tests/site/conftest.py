"""Books built by Jupyter Book itself, and a small book of our own to break."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kamlearn.site.places import Places

ROOT = Path(__file__).parent.parent.parent
JUPYTER_BOOK = "import sys; from jupyter_book.cli.main import main; sys.exit(main())"
TOC = "format: jb-book\nroot: index\nchapters:\n  - file: second\n"
PAGES = {"index": "# Awal\n\nHalo.\n", "second": "# Kedua\n\nIsi $x$.\n"}


def jupyter_book(out: Path, *words: str) -> Path:
    """What `jupyter-book build` makes when typed at the checkout's root."""
    command = [sys.executable, "-c", JUPYTER_BOOK, "build", *words, "--path-output", str(out)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    return out / "_build" / "html"


@pytest.fixture(scope="session", params=["id", "en"])
def plain_book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One language's book, built with Jupyter Book's own command."""
    out = tmp_path_factory.mktemp(request.param) / request.param
    return jupyter_book(out, f"book/{request.param}", "--config", "_config.yml")


@pytest.fixture(scope="session")
def root_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `jupyter-book build .` gives."""
    return jupyter_book(tmp_path_factory.mktemp("root"), ".")


@pytest.fixture
def small_book(tmp_path: Path) -> Places:
    """A checkout with two short pages in each language."""
    places = Places(tmp_path / "checkout")
    places.book.mkdir(parents=True)
    shutil.copy(ROOT / "_config.yml", places.config)
    for shared in ("_static", "_templates", "_locale"):
        shutil.copytree(ROOT / "book" / shared, places.book / shared)
    for lang in ("id", "en"):
        folder = places.book / lang
        folder.mkdir()
        (folder / "_toc.yml").write_text(TOC, encoding="utf-8")
        for name, text in PAGES.items():
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return places
