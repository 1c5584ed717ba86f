"""A page of the site with plain cells, for tests of Python in the page."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.site.policy import POLICY
from kamlearn.site.runtime import python_source
from tests.browser.learner import learner

Way = Literal["plain", "snapshot"]
WAYS: tuple[Way, ...] = ("plain", "snapshot")
FOLDER = "cells"
START = 60_000
"""Milliseconds that a start may take on a busy machine."""

PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
{policy}
<title>cells</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../id/_static/kam.css">
<script type="application/json" id="kam-python">{source}</script>
{head}
</head>
<body><main><h1>cells</h1><h2>cells</h2>{body}</main></body>
</html>
"""

SCRIPT = """
import { findPython, keep } from "../id/_static/lab.js";
const limits = JSON.parse(new URLSearchParams(location.search).get("limits") ?? "null");
globalThis.python = findPython(limits ? { limits } : {});
globalThis.keepPython = () => keep(python.setup);
python.watchers.add({
  progress: (loaded, total) => (globalThis.progress = [loaded, total]),
  busy: (isBusy) => (document.body.dataset.busy = isBusy),
});
globalThis.runAll = async () => {
  for (const cell of document.querySelectorAll("[data-code]")) {
    python.execute(cell.dataset.code, cell).then(
      ({ status }) => (cell.dataset.status = status),
      ({ code }) => (cell.dataset.failed = code),
    );
  }
};
runAll();
"""


@dataclass(frozen=True)
class PythonSite:
    """A site that is served, with Python that its pages may keep."""

    folder: Path
    made: Path
    """Python's files as the front end's build left them, with their manifest."""
    address: str

    def write(self, name: str, *cells: str, lang: str = "id", policy: str = POLICY) -> str:
        """Put a page with these cells beside the books; returns its address."""
        body = "".join(
            f'<div id="c{n}" data-code="{escape(code)}"></div>' for n, code in enumerate(cells)
        )
        return self._write(
            name, '<script type="module" src="cells.js"></script>', body, lang, policy
        )

    def write_labs(self, name: str, labs: str) -> str:
        """Put a page with these labs beside the books; returns its address."""
        head = (
            '<link rel="stylesheet" href="../id/_static/lab.css">'
            '<script type="module" src="../id/_static/lab.js"></script>'
        )
        return self._write(name, head, labs, "id", POLICY)

    def _write(self, name: str, head: str, body: str, lang: str, policy: str) -> str:
        folder = self.folder / FOLDER
        folder.mkdir(exist_ok=True)
        (folder / "cells.js").write_text(SCRIPT, encoding="utf-8")
        bound = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
        source = python_source(self.made, "../")
        page = PAGE.format(lang=lang, policy=bound, source=source, head=head, body=body)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
        return f"{self.address}/{FOLDER}/{name}.html"

    def prepare(self, page: Page, way: Way) -> None:
        """Before the visit that is tested: on the snapshot's way, the learner has kept it."""
        if way == "plain":
            return
        page.goto(self.write("empty"))
        page.evaluate("keepPython()")
        assert self.is_kept(page)

    def is_kept(self, page: Page) -> bool:
        """Whether the snapshot is on the device; a start that fails with it forgets it."""
        return bool(page.evaluate("localStorage.getItem('kamlearn-kept') !== null"))


class Cells:
    """The cells of an open page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __getitem__(self, number: int) -> Locator:
        return self.page.locator(f"#c{number}")

    def wait(self, status: str = "ok") -> None:
        """Until every cell has run, each with this status."""
        for cell in self.page.locator("[data-code]").all():
            expect(cell).to_have_attribute("data-status", status, timeout=START)

    def run(self, code: str, number: int = 0) -> None:
        """Run this code in a cell that is there."""
        self.page.evaluate(
            "([code, id]) => python.execute(code, document.getElementById(id))",
            [code, f"c{number}"],
        )


@contextmanager
def cells(
    browser: Browser, site: PythonSite, address: str, way: Way = "plain", *, noisy: bool = False
) -> Iterator[Cells]:
    """Open a page of cells whose Python starts on this way, and on no other.

    A complaint in the console fails the test unless it is `noisy`.
    """
    with learner(browser) as page:
        told = complaints(page)
        site.prepare(page, way)
        page.goto(address)
        yield Cells(page)
        if way == "snapshot":
            assert site.is_kept(page)
    assert noisy or told == []


def complaints(page: Page) -> list[str]:
    """What the console complains about from now on."""
    told: list[str] = []

    def listen(kind: str, text: str) -> None:
        if kind in ("error", "warning") and not re.search("Deprecation", text):
            told.append(text)

    page.on("console", lambda message: listen(message.type, message.text))
    return told
