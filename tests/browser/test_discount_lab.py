"""The discount lab alive in the page: guess, move, see; by pointer, keyboard and number field."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.discount_scene import LAB, work_out
from tests.browser.learner import DESKTOP, PHONE, axe_violations, learner
from tests.browser.python_page import START, PythonSite, Way

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("lang", LANGS)


class Lab:
    """The lab of the chapter."""

    def __init__(self, page: Page, lang: Lang) -> None:
        self.page, self.lang = page, lang
        self.alive = page.locator("#lab-discount .kam-lab-alive")
        self.result = self.alive.locator(".kam-figures")

    def slider(self, name: str) -> Locator:
        return self.alive.get_by_role(
            "slider", name=word(f"lab_discount.{name}", self.lang), exact=True
        )

    def field(self, name: str) -> Locator:
        return self.alive.get_by_role("textbox", name=word(f"lab_discount.{name}", self.lang))

    def guess(self, key: str) -> None:
        self.alive.get_by_role("button", name=word(f"lab_discount.guess_{key}", self.lang)).click()

    def shows(self, **settings: float) -> None:
        """The figures are those that the library works out."""
        effect = work_out(LAB.complete(settings)).effect
        for value in (effect.first_month, effect.first_year, effect.for_ever):
            expect(self.result).to_contain_text(write_rupiah(round(value, -3), self.lang))


@contextmanager
def lab(
    browser: Browser, site: PythonSite, way: Way, lang: Lang, query: str, size: dict[str, int]
) -> Iterator[Lab]:
    with learner(browser, viewport=size) as page:
        site.prepare(page, way)
        page.goto(f"{site.address}/{lang}/discount-80.html#lab-discount?{query}")
        opened = Lab(page, lang)
        page.locator("#lab-discount").scroll_into_view_if_needed()
        expect(opened.slider("margin")).to_be_visible(timeout=START)
        yield opened
        if way == "snapshot":
            assert site.is_kept(page)


@both
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "1280"])
def test_guess_then_move_then_see(
    browser: Browser, offering: PythonSite, way: Way, lang: Lang, size: dict[str, int]
) -> None:
    """No result before the guess; then every move shows, and the address keeps the settings."""
    settings = {"margin": 50, "discount": 20, "volume": 1, "chance": 50, "share": 0, "rate": 1}
    query = "&".join(f"{name}={value}" for name, value in settings.items())
    with lab(browser, offering, way, lang, query, size) as opened:
        expect(opened.result).to_have_count(0)
        opened.guess("gain")
        opened.shows(**settings)
        expect(opened.alive).to_contain_text(word("lab_discount.guess_was_gain", lang))
        opened.slider("discount").fill("80")
        opened.shows(**settings | {"discount": 80})
        expect(opened.alive).to_contain_text(word("lab_discount.lamp_impossible_name", lang))
        expect(opened.page).to_have_url(re.compile("discount=80"))
        assert axe_violations(opened.page) == []


@both
def test_keyboard_and_number_field(
    browser: Browser, offering: PythonSite, way: Way, lang: Lang
) -> None:
    """Arrow keys move one step; a typed number is read by the language; nonsense is said."""
    with lab(browser, offering, way, lang, "margin=50&discount=20", DESKTOP) as opened:
        slider, field = opened.slider("discount"), opened.field("discount")
        slider.focus()
        opened.page.keyboard.press("ArrowRight")
        expect(field).to_have_value("21")
        expect(slider).to_have_attribute("aria-valuetext", f"21 {word('card.percent', lang)}")
        field.fill("35%")
        opened.page.keyboard.press("Enter")
        expect(slider).to_have_value("35")
        field.fill("<b>tiga</b>")
        opened.page.keyboard.press("Enter")
        expect(opened.alive).to_contain_text("<b>tiga</b>")
        expect(slider).to_have_value("35")
        volume = opened.field("volume")
        volume.fill("1,5" if lang == "id" else "1.5")
        opened.page.keyboard.press("Enter")
        expect(opened.slider("volume")).to_have_value("1.5")
        volume.fill("500")
        opened.page.keyboard.press("Enter")
        expect(volume).to_have_value("20")


def test_a_hostile_address_opens_an_ordinary_lab(
    browser: Browser, offering: PythonSite, way: Way
) -> None:
    """Only numbers are taken, and only within their range."""
    query = (
        "margin=999&discount=abc&volume=__import__('os')&rate=NaN&evil=<img src=x onerror=alert(1)>"
    )
    with lab(browser, offering, way, "id", query, PHONE) as opened:
        expect(opened.slider("margin")).to_have_value("100")
        expect(opened.slider("discount")).to_have_value("20")
        expect(opened.slider("rate")).to_have_value("1")
        assert opened.page.locator("#lab-discount img").count() == 0


def test_restart_keeps_the_settings(browser: Browser, offering: PythonSite, way: Way) -> None:
    """Stopped and started again, on either way, the sliders stand where they stood."""
    with lab(browser, offering, way, "id", "margin=50&discount=20", PHONE) as opened:
        opened.slider("margin").press("ArrowRight")
        expect(opened.page).to_have_url(re.compile("margin=51"))
        opened.page.get_by_role("button", name=word("runtime.restart", "id")).click()
        expect(opened.alive).to_be_hidden()
        expect(opened.slider("margin")).to_have_value("51", timeout=START)
        expect(opened.slider("discount")).to_have_value("20")
