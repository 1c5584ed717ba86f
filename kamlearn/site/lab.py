"""The notebooks for a class: copied out of the package, opened in JupyterLab."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfile

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import exercises_folder


def copy_notebooks(folder: Path) -> tuple[list[str], list[str]]:
    """Copy the lesson notebooks; a file that is there already is left as it is.

    Returns
    -------
    (copied, kept)
        Paths relative to `folder`.
    """
    source = exercises_folder() / "notebooks"
    copied: list[str] = []
    kept: list[str] = []
    for notebook in sorted(source.glob("*/*.ipynb")):
        place = notebook.relative_to(source)
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            kept.append(place.as_posix())
        else:
            copyfile(notebook, target)
            copied.append(place.as_posix())
    return copied, kept


def open_lab(folder: Path) -> int:
    """Run JupyterLab on a folder until it is stopped; returns its exit code."""
    if find_spec("jupyterlab") is None:
        raise BadInput(
            "jupyterlab-missing",
            'JupyterLab is not installed; install it with: pip install "kamlearn[notebook]"',
        )
    try:
        return subprocess.call([sys.executable, "-m", "jupyterlab", str(folder)])
    except KeyboardInterrupt:
        return 0
