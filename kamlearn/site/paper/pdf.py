"""Each language's book as a PDF."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.paper.document import make_document
from kamlearn.site.paper.printer import chromium, print_document, require_printer

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def write_pdfs(site: Path, exercises: Path, langs: tuple[Lang, ...] = LANGS) -> list[Path]:
    """Put ``kamlearn-LANG.pdf`` beside the books of a built site.

    Raises BadInput where what prints is missing, or does not start.
    """
    require_printer()
    # Apart: a caller may have an event loop, in which Playwright does not run.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(_write_all, site, exercises, langs).result()


def _write_all(site: Path, exercises: Path, langs: tuple[Lang, ...]) -> list[Path]:
    with chromium() as browser:
        return [_write_one(browser, site, exercises, lang) for lang in langs]


def _write_one(browser: "Browser", site: Path, exercises: Path, lang: Lang) -> Path:
    file = site / f"kamlearn-{lang}.pdf"
    file.write_bytes(print_document(browser, make_document(site / lang, lang, exercises)))
    return file
