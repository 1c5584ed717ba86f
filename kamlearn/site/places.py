"""Where the book, its shared files and the page's scripts lie."""

from dataclasses import dataclass
from pathlib import Path

from kamlearn.core.errors import BadInput

PACKAGE = Path(__file__).resolve().parent.parent

RUNTIME_FILES = ("page.js", "progress.js", "dragging.js", "card.css", "lab.js", "lab.css")
"""What pages with exercises and labs load; built into `kamlearn/runtime/dist`."""


@dataclass(frozen=True)
class Places:
    """A checkout, by the folder that holds `_config.yml`."""

    root: Path

    @property
    def config(self) -> Path:
        return self.root / "_config.yml"

    @property
    def book(self) -> Path:
        return self.root / "book"

    @property
    def exercises(self) -> Path:
        return self.root / "exercises"

    @property
    def runtime(self) -> Path:
        return PACKAGE / "runtime" / "dist"

    @property
    def python(self) -> Path:
        """Python for the pages; only `kamlearn build` publishes it."""
        return self.runtime / "python"

    def runtime_missing(self) -> list[str]:
        """The page's scripts that have not been built yet."""
        names = (*RUNTIME_FILES, "python/manifest.json")
        return [name for name in names if not (self.runtime / name).is_file()]


def _is_checkout(folder: Path) -> bool:
    return (folder / "_config.yml").is_file() and (folder / "book").is_dir()


def find_checkout(start: Path | None = None) -> Places:
    """The checkout around `start` (default: the current folder), or around this package."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, PACKAGE.parent):
        if _is_checkout(folder):
            return Places(folder)
    raise BadInput(
        "no-book-sources",
        f"no book found from {here}: the pages are not in the installed package; "
        "run this inside a checkout of kamlearn (the folder with _config.yml and book/)",
        folder=str(here),
    )
