"""What prints: Chromium, steered by playwright, and pypdf to read what it printed.

Chromium and not WeasyPrint: it draws our MathML, SVG and style sheets as the pages do.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from kamlearn.core.errors import BadInput
from kamlearn.site.snapshot import QUIET, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FILL = """pages => {
  for (const place of document.querySelectorAll("[data-page-of]"))
    place.textContent = pages[place.dataset.pageOf] ?? "";
}"""


def require_printer() -> None:
    """Refuse, before anything long is begun, where what prints is missing."""
    if not (find_chromium() and find_spec("playwright") and find_spec("pypdf")):
        raise BadInput("no-pdf-printer", "a PDF needs Chromium, playwright and pypdf")


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A browser for as long as something is printed."""
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as play:
            yield play.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
    except Error as problem:
        reason = str(problem).splitlines()[0]
        raise BadInput("pdf-failed", f"no PDF: {reason}", problem=reason) from None


def print_document(browser: "Browser", html: str) -> bytes:
    """A document as PDF: once to learn on which page each place is, once with these numbers."""
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.set_content(html)
        page.evaluate(FILL, page_numbers(_print(page)))
        return _print(page)


def _print(page: "Page") -> bytes:
    return page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True)


def page_numbers(pdf: bytes) -> dict[str, int]:
    """The page, from 1, of every place in a PDF that a link leads to."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    found = reader.named_destinations.items()
    numbers = ((name, reader.get_destination_page_number(place)) for name, place in found)
    return {name.removeprefix("/"): n + 1 for name, n in numbers if n is not None}
