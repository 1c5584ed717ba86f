"""Every lab alive in the page: what the learner moves, draws anew; by keyboard and by touch."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.lab_settings import Options, Setting
from kamlearn.drawing.labs import LABS, LabScene, find_lab
from kamlearn.views.labs import OWN_VIEWS
from tests.browser.lab_page import write_lab
from tests.browser.learner import DESKTOP, PHONE, axe_violations, learner

pytestmark = pytest.mark.browser
START = 60_000
"""Milliseconds that Python may take to start on a busy machine."""
PLAIN = [name for name in LABS if name not in OWN_VIEWS]
each = pytest.mark.parametrize("name", PLAIN)
both = pytest.mark.parametrize("lang", LANGS)


class Opened:
    """A lab of controls above a scene."""

    def __init__(self, page: Page, scene: LabScene, lang: Lang) -> None:
        self.page, self.scene, self.lang = page, scene, lang
        self.alive = page.locator(f"#lab-{scene.name} .kam-lab-alive")

    def control(self, setting: Setting | Options) -> Locator:
        label = self.scene.word(setting.name, self.lang)
        if isinstance(setting, Setting):
            return self.alive.get_by_role("slider", name=label, exact=True)
        role = "button" if setting.look == "flip" else "group"
        return self.alive.get_by_role(role, name=label, exact=True)

    def guess(self) -> None:
        """Whatever: it is the moves that count here."""
        assert self.scene.guess
        label = self.scene.word(f"guess_{self.scene.guess.options[0]}", self.lang)
        self.alive.get_by_role("button", name=label, exact=True).click()

    def move(self, setting: Setting | Options) -> None:
        """By keyboard only."""
        control = self.control(setting)
        if isinstance(setting, Options) and setting.look == "row":
            control = control.get_by_role("radio", checked=True)
        control.focus()
        self.page.keyboard.press("Enter" if is_flip(setting) else "ArrowRight")

    def shows(self, **given: float) -> None:
        """Every figure of the scene that the library draws at these settings."""
        html = self.scene.html(self.scene.complete(given), self.lang)
        for figure in re.findall(r"<td>([^<]+)</td>", html):
            expect(self.alive.locator("table td", has_text=figure).first).to_be_visible()


def is_flip(setting: Setting | Options) -> bool:
    return isinstance(setting, Options) and setting.look == "flip"


@contextmanager
def opened(
    browser: Browser, folder: Path, site: str, name: str, lang: Lang, **settings: object
) -> Iterator[Opened]:
    scene = find_lab(name, lang)
    with learner(browser, **settings) as page:
        page.goto(f"{site}/{write_lab(folder, name, lang)}")
        lab = Opened(page, scene, lang)
        expect(lab.control(scene.settings[0])).to_be_visible(timeout=START)
        yield lab


@each
@both
def test_every_control_moves_by_keyboard_and_the_address_keeps_it(
    browser: Browser, built_site: Path, site: str, name: str, lang: Lang
) -> None:
    """One step each; the page shows what the library works out for where they then stand."""
    with opened(browser, built_site, site, name, lang, viewport=PHONE) as lab:
        expect(lab.alive.locator("svg")).to_have_count(0)
        lab.guess()
        start = lab.scene.complete(lab.scene.positions[0])
        lab.shows(**start)
        moved = dict(start)
        for setting in lab.scene.settings:
            lab.move(setting)
            step = setting.step if isinstance(setting, Setting) else 1
            moved[setting.name] = setting.take(start[setting.name] + step)
        lab.shows(**moved)
        for setting_name, value in moved.items():
            expect(lab.page).to_have_url(re.compile(f"[?&]{setting_name}={value:g}(&|$)"))


@each
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "1280"])
def test_nothing_is_wrong_for_screen_readers_or_narrow_screens(
    browser: Browser, built_site: Path, site: str, name: str, scheme: str, size: dict[str, int]
) -> None:
    """No violation that axe knows, and no sideways scrolling; also after a guess."""
    look = {"color_scheme": scheme, "viewport": size}
    with opened(browser, built_site, site, name, "id", **look) as lab:
        lab.guess()
        expect(lab.alive.locator("svg").first).to_be_visible()
        assert axe_violations(lab.page) == []
        wide = lab.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0


@each
def test_the_verdict_stays_in_view_while_controls_move(
    browser: Browser, built_site: Path, site: str, name: str
) -> None:
    """On a phone the sliders fill the screen; what they change must not hide below."""
    with opened(browser, built_site, site, name, "id", viewport=PHONE, has_touch=True) as lab:
        lab.guess()
        lab.control(lab.scene.settings[0]).scroll_into_view_if_needed()
        lab.page.evaluate("scrollBy(0, -100)")
        expect(lab.alive.locator(".kam-lamp")).to_be_in_viewport(ratio=1)
