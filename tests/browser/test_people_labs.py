"""Labs about people alive in the page: lock before the order shows, one person at a time."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.labs import LabScene, find_lab
from tests.browser.lab_page import write_lab
from tests.browser.learner import DESKTOP, PHONE, axe_violations, learner
from tests.browser.python_page import START

pytestmark = pytest.mark.browser
RULE = "money=4&growth=3&trust=3&giving=2"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
both = pytest.mark.parametrize("lang", LANGS)


class Opened:
    """One of these labs, alive."""

    def __init__(self, page: Page, scene: LabScene, lang: Lang) -> None:
        self.page, self.scene, self.lang = page, scene, lang
        self.alive = page.locator(f"#lab-{scene.name} .kam-lab-alive")
        self.picture = self.alive.locator("svg.kam-picture")
        self.lamp = self.alive.locator(".kam-lamp")

    def slider(self, key: str) -> Locator:
        return self.alive.get_by_role("slider", name=self.word(key), exact=True)

    def list(self, key: str) -> Locator:
        return self.alive.get_by_role("combobox", name=self.word(key), exact=True)

    def press(self, key: str) -> None:
        """By keyboard."""
        button = self.alive.get_by_role("button", name=self.word(key), exact=True)
        button.focus()
        self.page.keyboard.press("Enter")

    def word(self, key: str, **fields: object) -> str:
        return self.scene.word(key, self.lang, **fields)

    def says(self, key: str, **fields: object) -> None:
        expect(self.alive).to_contain_text(self.word(key, **fields))


@contextmanager
def opened(
    browser: Browser,
    folder: Path,
    site: str,
    name: str,
    lang: Lang,
    query: str = "",
    **look: object,
) -> Iterator[Opened]:
    scene = find_lab(name, lang)
    with learner(browser, **look) as page:
        fragment = f"#lab-{name}?{query}" if query else ""
        page.goto(f"{site}/{write_lab(folder, name, lang)}{fragment}")
        lab = Opened(page, scene, lang)
        expect(lab.alive.locator("select, input").first).to_be_visible(timeout=START)
        yield lab


@both
def test_a_rule_is_locked_before_the_order_shows_and_changes_count(
    browser: Browser, built_site: Path, site: str, lang: Lang
) -> None:
    """Weigh, lock, guess, reveal, move one weight twice, go back: by keyboard only."""
    with opened(browser, built_site, site, "my-rule", lang, RULE, viewport=PHONE) as lab:
        expect(lab.picture).to_have_count(0)
        lab.press("lock")
        lab.says("locked")
        expect(lab.picture).to_have_count(0)
        lab.press("reveal")
        expect(lab.picture).to_be_visible()
        lab.says("guess_fits", name=word("people.campus", lang))
        lab.says("changes_none")
        lab.slider("money").focus()
        lab.page.keyboard.press("ArrowLeft")
        lab.page.keyboard.press("ArrowLeft")
        lab.says("changes", n=1)
        expect(lab.page).to_have_url(re.compile("[?&]money=2(&|$)"))
        lab.press("back")
        lab.says("changes_back", n=2)
        expect(lab.slider("money")).to_have_value("4")


@both
def test_each_person_gets_hours_of_their_own(
    browser: Browser, built_site: Path, site: str, lang: Lang
) -> None:
    """Choose Galih, take hours from him, and the month is no longer too full."""
    with opened(browser, built_site, site, "portfolio", lang, viewport=PHONE) as lab:
        lab.press("guess_piled")
        expect(lab.lamp).to_contain_text(lab.word("lamp_over", n=1))
        lab.list("person").select_option(label="Galih")
        expect(lab.slider("hours")).to_have_value("7")
        lab.slider("hours").focus()
        lab.page.keyboard.press("ArrowLeft")
        lab.page.keyboard.press("ArrowLeft")
        expect(lab.lamp).to_contain_text(lab.word("lamp_full"))
        lab.list("person").select_option(label="Bu Tini")
        expect(lab.slider("hours")).to_have_value("0.5")
        expect(lab.page).to_have_url(re.compile("[?&]hours3=6(&|$)"))


@both
def test_overruling_the_board_takes_one_move_and_asks_why(
    browser: Browser, built_site: Path, site: str, lang: Lang
) -> None:
    """Galih is to be released; the learner keeps him and says why."""
    with opened(browser, built_site, site, "decision-board", lang, viewport=PHONE) as lab:
        lab.press("guess_improve")
        expect(lab.lamp).to_contain_text(f"Galih: {lab.word('action_release')}.")
        lab.list("choice").select_option(label=lab.word("choice_keep"))
        expect(lab.lamp).to_contain_text(f"Galih: {lab.word('action_keep')}.")
        lab.says("note_why_none")
        lab.list("why").select_option(label=lab.word("why_owe"))
        lab.says("note_why_owe")
        lab.slider("relation").focus()
        lab.page.keyboard.press("Home")
        expect(lab.alive.locator("tbody tr").nth(1)).to_contain_text(lab.word("action_grow"))


@both
def test_the_order_changes_with_the_glasses(
    browser: Browser, built_site: Path, site: str, lang: Lang
) -> None:
    """The same eight people; the first row is another one each time."""
    with opened(browser, built_site, site, "three-glasses", lang, viewport=PHONE) as lab:
        lab.press("guess_mira")
        lab.says("guess_fits")
        for key, first in (("employee", "ratna"), ("student", "mira"), ("founder", "campus")):
            lab.alive.get_by_role("radio", name=lab.word(f"glasses_{key}"), exact=True).check()
            row = lab.alive.locator("tbody tr").first
            expect(row).to_contain_text(word(f"people.{first}", lang))


@pytest.mark.parametrize("name", ["my-rule", "portfolio", "decision-board", "three-glasses"])
def test_nothing_is_wrong_for_screen_readers_or_narrow_screens(
    browser: Browser, built_site: Path, site: str, name: str
) -> None:
    """No violation that axe knows and no sideways scrolling, once everything shows."""
    query = RULE if name == "my-rule" else ""
    with opened(browser, built_site, site, name, "id", query, viewport=PHONE) as lab:
        if lab.scene.guess:
            lab.press(f"guess_{lab.scene.guess.options[0]}")
        else:
            lab.press("lock")
            lab.press("reveal")
        expect(lab.picture.first).to_be_visible()
        # One start of Python for all looks: only style sheets ask for size and colours.
        for size, scheme in product((PHONE, DESKTOP), SCHEMES):
            lab.page.set_viewport_size(size)
            lab.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert axe_violations(lab.page) == [], (size, scheme)
            wide = lab.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, (size, scheme)
