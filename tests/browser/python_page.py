"""A page of the site with plain cells, for tests of Python in the page."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.site.places import PACKAGE
from kamlearn.site.policy import POLICY
from kamlearn.site.runtime import python_source
from tests.browser.learner import learner

MADE = PACKAGE / "runtime" / "dist" / "python"
FOLDER = "cells"
START = 60_000
"""Milliseconds that a start may take on a busy machine."""

PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>cells</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../id/_static/kam.css">
<script type="application/json" id="kam-python">{source}</script>
<script type="module" src="cells.js"></script>
</head>
<body><main><h1>cells</h1>{cells}</main></body>
</html>
"""

SCRIPT = """
import { findPython } from "../id/_static/lab.js";
const limits = JSON.parse(new URLSearchParams(location.search).get("limits") ?? "null");
globalThis.python = findPython(limits ? { limits } : {});
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


def write_page(site: Path, name: str, *cells: str, lang: str = "id") -> str:
    """Put a page with these cells beside the books; returns its place in the site."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / "cells.js").write_text(SCRIPT, encoding="utf-8")
    body = "".join(f'<div id="c{n}" data-code="{escape(c)}"></div>' for n, c in enumerate(cells))
    page = PAGE.format(lang=lang, policy=POLICY, source=python_source(MADE, "../"), cells=body)
    (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return f"{FOLDER}/{name}.html"


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
def cells(browser: Browser, address: str, *, noisy: bool = False) -> Iterator[Cells]:
    """Open a page of cells; a complaint in the console fails the test unless it is `noisy`."""
    told: list[str] = []
    with learner(browser) as page:
        page.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else 0)
        page.goto(address)
        yield Cells(page)
    if not noisy:
        assert [text for text in told if not re.search("Deprecation", text)] == []
