"""The site with a snapshot to keep, and the two ways in which Python starts there."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree

import pytest

from kamlearn.site.places import PACKAGE
from kamlearn.site.runtime import has_snapshot, publish_python, python_source
from kamlearn.site.serve import served
from kamlearn.site.snapshot import add_snapshot
from tests.browser.python_page import WAYS, PythonSite, Way

MADE = PACKAGE / "runtime" / "dist" / "python"
SOURCE = re.compile(r'<script [^>]*id="kam-python"[^>]*>.*?</script>')


@pytest.fixture(scope="session")
def offering(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PythonSite]:
    """The site with a snapshot to keep, apart from the other tests' site, and served."""
    here = tmp_path_factory.mktemp("offering")
    made, out = here / "python", here / "site"
    copytree(MADE, made)
    with ThreadPoolExecutor(1) as apart:  # Playwright of the tests has a loop in this thread
        apart.submit(add_snapshot, made).result()
    assert has_snapshot(made)
    copytree(built_site, out)
    publish_python(made, out)
    for page in out.glob("*/*.html"):
        _name_snapshot(page, made)
    with served(out) as address:
        yield PythonSite(out, made, address)


def _name_snapshot(page: Path, made: Path) -> None:
    """As pages.py writes it where there is a snapshot."""
    data = python_source(made, "../").replace("<", "\\u003c")
    script = f'<script data-snapshot="yes" id="kam-python" type="application/json">{data}</script>'
    text = page.read_text(encoding="utf-8")
    page.write_text(SOURCE.sub(lambda _: script, text), encoding="utf-8")


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    """How Python starts: plainly, or from the snapshot that the learner kept."""
    chosen: Way = request.param
    return chosen
