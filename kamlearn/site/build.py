"""Both languages' books into one static folder."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.fingerprint import fingerprint
from kamlearn.site.parity import find_gaps
from kamlearn.site.places import PACKAGE, Places, find_checkout
from kamlearn.site.problems import COLOUR, BuildFailed, Problem, read_problems
from kamlearn.site.runtime import publish_python
from kamlearn.site.start_page import write_start_page

Progress = Callable[[str], None]
LOOKS = ("_locale", "_static", "_templates")
STEPS = ("reading sources", "writing output")


@dataclass(frozen=True)
class BookReport:
    """One language of the site."""

    lang: Lang
    pages: int
    rebuilt: bool
    """False where nothing had changed since the last build."""
    seconds: float


@dataclass(frozen=True)
class BuildReport:
    """What a build made."""

    out: Path
    books: tuple[BookReport, ...]
    seconds: float


def build(
    out: Path, *, places: Places | None = None, progress: Progress | None = None
) -> BuildReport:
    """Build what is stale into `out`/id and `out`/en.

    Raises BadInput where there is nothing to build from, BuildFailed where a page has a problem.
    """
    start = time.monotonic()
    places = places or find_checkout()
    if missing := places.runtime_missing():
        raise BadInput(
            "runtime-not-built",
            f"the pages' scripts are not built yet: {', '.join(missing)} missing in "
            "kamlearn/runtime/dist; run `make serve` once, it builds them",
            files=", ".join(missing),
        )
    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    tell = progress or _say_nothing
    with ThreadPoolExecutor(len(LANGS)) as pool:
        building = pool.map(lambda lang: _build_book(lang, out, places, tell), LANGS)
        gaps = find_gaps(places)
        results = list(building)
    if problems := [p for result in results if isinstance(result, list) for p in result] + gaps:
        raise BuildFailed(problems)
    publish_python(places.python, out)
    write_start_page(out)
    books = tuple(result for result in results if isinstance(result, BookReport))
    return BuildReport(out, books, time.monotonic() - start)


def _say_nothing(_line: str) -> None:
    """No progress asked for."""


def _build_book(
    lang: Lang, out: Path, places: Places, progress: Progress
) -> BookReport | list[Problem]:
    start = time.monotonic()
    target, cache = out / lang, _cache(places, out) / lang
    seal, made_from = cache / "made-from", fingerprint(_sources(places, lang))
    fresh = (target / "index.html").is_file() and seal.is_file() and seal.read_text() == made_from
    if not fresh:
        seal.unlink(missing_ok=True)
        if problems := _run(lang, target, cache, places, progress):
            # Sphinx tells a page's problem only when it reads the page: read all next time.
            rmtree(cache / "doctrees", ignore_errors=True)
            return problems
        seal.write_text(made_from)
    pages = sum(1 for _ in target.rglob("*.html"))
    return BookReport(lang, pages, not fresh, time.monotonic() - start)


def _cache(places: Places, out: Path) -> Path:
    """Outside the published folder, one for each such folder."""
    name = f"{out.name}-{sha256(str(out).encode()).hexdigest()[:8]}"
    return places.root / "_build" / "site" / name


def _sources(places: Places, lang: Lang) -> list[Path]:
    return [places.config, places.book / lang, *_shared(places)]


def _shared(places: Places) -> list[Path]:
    """What every page of both books is drawn with."""
    looks = (folder for folder in places.book.iterdir() if folder.name in LOOKS)
    return [*sorted(looks), places.exercises, PACKAGE]


def _run(
    lang: Lang, target: Path, cache: Path, places: Places, progress: Progress
) -> list[Problem]:
    job = {
        "source": str(places.book / lang),
        "out": str(target),
        "config": str(places.config),
        "cache": str(cache),
        # Sphinx leaves pages and style sheets as they are unless a page or a setting changed.
        "code": fingerprint(_shared(places)),
    }
    cache.mkdir(parents=True, exist_ok=True)
    log = cache / "log.txt"
    command = [sys.executable, "-m", "kamlearn.site.worker", json.dumps(job)]
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            env=_environment(),
            cwd=places.root,  # elsewhere a folder named like a module could come first
        )
        _follow(process, lang, progress)
    failed = process.returncode != 0
    return read_problems(log.read_text(encoding="utf-8"), places.root) if failed else []


def _environment() -> dict[str, str]:
    """The worker imports this very package, installed or not, and prints UTF-8."""
    paths = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}


def _follow(process: subprocess.Popen[str], lang: Lang, progress: Progress) -> None:
    """Pass on which page is being read or written."""
    with process:
        for line in process.stdout or ():
            step, _, page = COLOUR.sub("", line).strip().partition("... ")
            if step in STEPS and page:
                progress(f"{lang}: {step} {page}")
