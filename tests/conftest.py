"""What all tests share: the browser, the built site, and the account of what was left out."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kamlearn.site.snapshot import find_chromium

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
IN_CI = os.environ.get("CI", "") not in ("", "0", "false")
NO_BROWSER = (
    "no Chromium here: install it (Debian, Ubuntu: apt install chromium) "
    "or name yours in KAMLEARN_CHROMIUM"
)
# Quiet: no look-ups of its own, and it runs as root in a container.
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# How long one example takes says more about the machine than about the code.
settings.register_profile("kamlearn", deadline=None)
settings.load_profile("kamlearn")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests; each opens its own context in it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=BROWSER_OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the site, built anew, and by this run alone."""
    from kamlearn.site.build import build

    folder = tmp_path_factory.mktemp(f"site-{os.getpid()}-")
    build(folder)
    yield folder
    for cache in (ROOT / "_build" / "site").glob(f"{folder.name}-*"):
        shutil.rmtree(cache)


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """The address, without a slash at its end, at which the built site is served."""
    from kamlearn.site.serve import served

    with served(built_site) as address:
        yield address


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests last: they are slow, and Playwright's event loop then troubles no other."""
    items.sort(key=needs_browser)


def needs_browser(item: pytest.Item) -> bool:
    """Whether a test is marked `browser`."""
    return item.get_closest_marker("browser") is not None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave browser tests out where there is no browser."""
    if needs_browser(item) and not find_chromium():
        pytest.skip(NO_BROWSER)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI nothing may be left out: a skipped test has failed."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"left out, which CI may not: {skip_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests were left out, and how to get them."""
    left_out: list[pytest.TestReport] = terminalreporter.stats.get("skipped", [])
    if not left_out:
        return
    terminalreporter.section("LEFT OUT, not tested")
    for reason, count in Counter(map(skip_reason, left_out)).items():
        terminalreporter.line(f"{count} tests: {reason}")
        names = sorted({r.nodeid.split("::")[0] for r in left_out if skip_reason(r) == reason})
        terminalreporter.line(f"  in {', '.join(names)}")


def skip_reason(report: pytest.TestReport) -> str:
    """Why a test was skipped."""
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return told.removeprefix("Skipped: ")
