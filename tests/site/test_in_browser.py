"""What a reader's browser makes of the frame around the pages."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from kamlearn.site.lessons import read_pages
from kamlearn.site.places import find_checkout
from tests.browser.learner import axe_violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BOOK = find_checkout(Path(__file__)).book
PAGES = [
    f"{lang}/{name}.html"
    for lang in ("id", "en")
    for name in (*read_pages(BOOK / lang), "search", "genindex")
]
READ = ("index", "glossary", "thread", "progress", "search")
"""Pages beside the chapters."""
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
MODES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@contextmanager
def reader(browser: Browser, **settings: object) -> Iterator[Page]:
    """A reader with an empty browser."""
    context = browser.new_context(**{"viewport": PHONE, "locale": "id-ID", **settings})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_quiet_and_stays_home(browser: Browser, site: str, name: str) -> None:
    """No complaint in the console, nothing asked of another origin, no sideways scrolling."""
    with reader(browser) as page:
        told: list[str] = []
        asked: list[str] = []
        page.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else 0)
        page.on("pageerror", lambda problem: told.append(str(problem)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site}/{name}")
        page.wait_for_load_state("networkidle")
        assert not told
        assert not [url for url in asked if not url.startswith((site, "data:", "blob:"))]
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_pages_beside_the_chapters_are_accessible(browser: Browser, site: str, lang: str) -> None:
    """Nothing for axe to say, by day and by night; chapters are tried with their cards."""
    with reader(browser) as page:
        for name in READ:
            page.goto(f"{site}/{lang}/{name}.html")
            page.wait_for_load_state("networkidle")
            for mode in MODES:
                page.emulate_media(color_scheme=mode, reduced_motion="reduce")
                assert axe_violations(page) == [], (name, mode)


def test_sources_are_open_on_paper(browser: Browser, site: str) -> None:
    """Folded on the screen; nobody can unfold a sheet of paper."""
    with reader(browser) as page:
        page.goto(f"{site}/id/discount-80.html")
        text = page.locator(".kam-sources-text")
        expect(text).to_be_hidden()
        page.emulate_media(media="print")
        expect(text).to_be_visible()


def test_a_term_leads_to_its_meaning(browser: Browser, site: str) -> None:
    """One tap on a word of a chapter, and the glossary shows it."""
    with reader(browser) as page:
        page.goto(f"{site}/id/discount-80.html")
        page.locator("main a.kam-term", has_text="harga acuan").click()
        page.wait_for_url("**/glossary.html#term-reference-price")
        expect(page.locator("#term-reference-price")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("locale", "lang"), [("id-ID", "id"), ("en-GB", "en"), ("fr-FR", "id"), ("ms-MY", "id")]
)
def test_start_page_follows_the_browser(
    browser: Browser, site: str, locale: str, lang: str
) -> None:
    """Indonesian unless the browser asks for English."""
    with reader(browser, locale=locale) as page:
        page.goto(f"{site}/")
        page.wait_for_url(f"{site}/{lang}/index.html")


def test_start_page_remembers_the_language_read_last(browser: Browser, site: str) -> None:
    """Somebody with an Indonesian phone who reads in English gets English again."""
    with reader(browser) as page:
        page.goto(f"{site}/en/discount-80.html")
        page.goto(f"{site}/")
        page.wait_for_url(f"{site}/en/index.html")


def test_language_switch_shows_on_a_phone(browser: Browser, site: str) -> None:
    """One tap, no menu; only the other language's name."""
    with reader(browser) as page:
        page.goto(f"{site}/id/discount-80.html")
        expect(page.get_by_text("Bahasa Indonesia", exact=True)).to_be_hidden()
        page.get_by_role("link", name="English").click()
        page.wait_for_url(f"{site}/en/discount-80.html")
        expect(page.get_by_role("link", name="Bahasa Indonesia")).to_be_in_viewport()


def test_colour_mode_is_kept(browser: Browser, site: str) -> None:
    """Chosen once, dark on the next page too; back to the device after a full round."""
    with reader(browser) as page:
        page.goto(f"{site}/id/index.html")
        button = page.locator(".kam-mode")
        button.click()
        button.click()
        expect(button).to_have_accessible_name("Tampilan: gelap")
        page.goto(f"{site}/id/search.html")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.locator(".kam-mode").click()
        assert page.locator("html").get_attribute("data-theme") is None


def test_searching_in_indonesian_finds_the_chapter(browser: Browser, site: str) -> None:
    """The field, Enter, the chapter; results are announced in Indonesian."""
    with reader(browser) as page:
        page.goto(f"{site}/id/search.html")
        page.get_by_label("Kata yang dicari").fill("marginnya")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Hasil pencarian")).to_be_visible()
        link = page.locator("#search-results a[href^='discount-80']").first
        expect(link).to_be_visible()


def test_search_says_when_nothing_is_found(browser: Browser, site: str) -> None:
    """And what to try; typed text is text, not HTML."""
    with reader(browser) as page:
        page.goto(f"{site}/id/search.html?q=%3Cimg+src%3Dx%3E+zzzzqqq")
        expect(page.locator("#search-results")).to_contain_text("Belum ketemu")
        assert page.locator("#search-results img").count() == 0


def test_chapters_stand_open_on_a_desk_and_closed_on_a_phone(browser: Browser, site: str) -> None:
    """The list is beside the text where there is room."""
    for size, shown in ((DESK, True), (PHONE, False)):
        with reader(browser, viewport=size) as page:
            page.goto(f"{site}/id/discount-80.html")
            chapters = page.get_by_role("navigation", name="Bab-bab")
            expect(chapters).to_be_visible(visible=shown)


def test_frame_works_without_script(browser: Browser, site: str) -> None:
    """The list of chapters opens, the switch is there, no button that does nothing."""
    with reader(browser, java_script_enabled=False) as page:
        page.goto(f"{site}/")
        page.get_by_role("link", name="Bahasa Indonesia").click()
        page.get_by_text("Daftar isi", exact=True).click()
        chapters = page.get_by_role("navigation", name="Bab-bab")
        chapters.get_by_role("link", name="Diskon 80%", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Diskon 80%")
        expect(page.locator(".kam-mode")).to_be_hidden()
