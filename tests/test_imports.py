"""Imports stay light and run downward only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {
    "IPython",
    "anywidget",
    "click",
    "ipywidgets",
    "markdown_it",
    "numpy",
    "openpyxl",
    "pandas",
}
FLOORS = ["kamlearn.core", "kamlearn.course"]


def modules_in(room: str) -> list[str]:
    """Every module of a room, by its dotted name."""
    folder = ROOT / room.replace(".", "/")
    names = [path.relative_to(ROOT).with_suffix("").parts for path in folder.rglob("*.py")]
    return sorted(".".join(parts).removesuffix(".__init__") for parts in names)


def python(*words: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_kamlearn_loads_nothing_heavy() -> None:
    """`import kamlearn` brings neither tables nor widgets: those load when they are used."""
    loaded = set(python("-c", "import sys, kamlearn; print(*sys.modules)").split())
    assert "kamlearn" in loaded
    assert not HEAVY & loaded


@pytest.mark.parametrize("room", FLOORS)
def test_the_lower_rooms_need_the_standard_library_only(room: str) -> None:
    """core and course run in the page on bare Pyodide, so every module loads without packages."""
    names = modules_in(room)
    assert room in names
    # -S: no site-packages; -I: no environment; so only the checkout and the standard library.
    lines = [f"import sys; sys.path.insert(0, {str(ROOT)!r})", *(f"import {n}" for n in names)]
    python("-I", "-S", "-c", "; ".join(lines))
