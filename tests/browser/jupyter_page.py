"""JupyterLab and Notebook 7 from one server, and a lesson open in one of them."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, expect

from kamlearn.site.lab import copy_notebooks
from tests.browser.python_page import START

QUIET = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.port_retries=0",
    "--IdentityProvider.token=",
    "--LabApp.news_url=",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
    "--LanguageServerManager.autodetect=False",
)
RAN = re.compile(r"\[\d+\]")
CUT_OFF = """() => {
  const hides = (how) => ["auto", "scroll", "hidden", "clip"].includes(how);
  const cut = (box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    return box.clientWidth > 4 && (
      (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
      (hides(overflowY) && box.scrollHeight > box.clientHeight + 1));
  };
  const boxes = document.querySelectorAll(".jp-OutputArea-output, .jp-OutputArea-output *");
  return [...boxes].filter((box) => !box.closest("svg, select, input") && cut(box))
    .map((box) => `${box.tagName} ${box.className}`);
}"""


@contextmanager
def jupyter(folder: Path) -> Iterator[str]:
    """Both front ends on the lessons, with settings of their own; gives the address."""
    lessons = folder / "lessons"
    copy_notebooks(lessons)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = {f"JUPYTER_{name}_DIR": str(folder / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    command = [sys.executable, "-m", "jupyterlab", str(lessons), f"--port={port}", *QUIET]
    with (folder / "log.txt").open("w") as log:
        server = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            env={**os.environ, **places, "IPYTHONDIR": str(folder / "ipython")},
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/api/status", server, folder / "log.txt")
        yield address
    finally:
        server.terminate()  # it ends its kernels
        server.wait(30)


def _wait(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(START // 250):
        if server.poll() is not None:
            break
        try:
            urlopen(address).close()  # noqa: S310 (this machine's own)
        except URLError:
            time.sleep(0.25)
        else:
            return
    raise AssertionError(log.read_text())


class Notebook:
    """A lesson in a front end."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.toolbar = page.locator(".jp-NotebookPanel-toolbar")
        self.problems: list[str] = []
        page.on("pageerror", self._note_error)
        page.on("console", self._note)

    def open(self, lesson: str) -> None:
        """Until its kernel waits for work."""
        self.page.goto(f"{self.address}/{lesson}?reset")
        expect(self.toolbar).to_contain_text("Python 3", timeout=START)
        status = self.toolbar.locator(".jp-Notebook-ExecutionIndicator")
        expect(status).to_have_attribute("data-status", "idle", timeout=START)

    def run_all(self) -> None:
        """From the menu, until the last cell has its number."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.locator("[data-command='runmenu:run-all']").click()
        last = self.page.locator(".jp-CodeCell .jp-InputPrompt").last
        last.scroll_into_view_if_needed()
        expect(last).to_contain_text(RAN, timeout=START)

    def cut_off(self) -> list[str]:
        """What in the outputs has more content than it shows."""
        found: list[str] = self.page.evaluate(CUT_OFF)
        return [box for box in found if "kam-spoken" not in box]

    def _note_error(self, problem: Error) -> None:
        # The front ends have errors of their own, from their own scripts.
        if "/static/" not in (problem.stack or ""):
            self.problems.append(str(problem))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "/static/" not in message.location["url"]:
            self.problems.append(message.text)


@contextmanager
def notebook(window: BrowserContext, address: str, lesson: str) -> Iterator[Notebook]:
    """A lesson, opened and run; any error that is not the front end's own fails the test."""
    opened = Notebook(window.new_page(), address)
    opened.open(lesson)
    opened.run_all()
    yield opened
    assert opened.cut_off() == []
    assert opened.problems == []
    opened.page.close()
