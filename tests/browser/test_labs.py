"""Every lab alive in the page: what the learner moves, draws anew; by keyboard and by touch."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.lab_settings import Options, Setting
from kamlearn.drawing.labs import LABS, LabScene, find_lab
from kamlearn.views.labs import OWN_VIEWS
from tests.browser.lab_page import write_lab
from tests.browser.learner import DESKTOP, PHONE, axe_violations, learner
from tests.browser.python_page import START

pytestmark = pytest.mark.browser
PLAIN = [name for name in LABS if name not in OWN_VIEWS]
ROLES: dict[str, Literal["button", "group", "combobox"]] = {
    "flip": "button",
    "row": "group",
    "list": "combobox",
}
LOOKS: dict[Lang, dict[str, Any]] = {
    "id": {"viewport": PHONE, "color_scheme": "light", "has_touch": True},
    "en": {"viewport": DESKTOP, "color_scheme": "dark"},
}


class Opened:
    """A lab of controls above a scene."""

    def __init__(self, page: Page, scene: LabScene, lang: Lang) -> None:
        self.page, self.scene, self.lang = page, scene, lang
        self.alive = page.locator(f"#lab-{scene.name} .kam-lab-alive")

    def control(self, setting: Setting | Options) -> Locator:
        label = self.scene.word(setting.name, self.lang)
        if isinstance(setting, Setting):
            return self.alive.get_by_role("slider", name=label, exact=True)
        return self.alive.get_by_role(ROLES[setting.look], name=label, exact=True)

    def guess(self, key: str) -> None:
        label = self.scene.word(f"guess_{key}", self.lang)
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


@pytest.fixture(
    scope="module",
    params=[(name, lang) for name in PLAIN for lang in LANGS],
    ids="-".join,
)
def lab(
    request: pytest.FixtureRequest, browser: Browser, built_site: Path, site: str
) -> Iterator[Opened]:
    """A lab that has been guessed at, opened once: Indonesian on a phone, English on a desk."""
    name, lang = request.param
    scene = find_lab(name, lang)
    with learner(browser, **LOOKS[lang]) as page:
        page.goto(f"{site}/{write_lab(built_site, name, lang)}")
        opened = Opened(page, scene, lang)
        expect(opened.control(scene.settings[0])).to_be_visible(timeout=START)
        if scene.guess:
            expect(opened.alive.locator("svg")).to_have_count(0)
            opened.guess(scene.guess.options[0])
        expect(opened.alive.locator("svg").first).to_be_visible()
        yield opened


def test_every_control_moves_by_keyboard_and_the_address_keeps_it(lab: Opened) -> None:
    """One step each; the page shows what the library works out for where they then stand."""
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


def test_nothing_is_wrong_for_screen_readers_or_narrow_screens(lab: Opened) -> None:
    """No violation that axe knows, and no sideways scrolling."""
    assert axe_violations(lab.page) == []
    assert lab.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_verdict_stays_in_view_while_controls_move(lab: Opened) -> None:
    """The controls may fill the screen; what they change must not hide below."""
    first = lab.control(lab.scene.settings[0])
    first.scroll_into_view_if_needed()
    lab.page.evaluate("scrollBy(0, -100)")
    expect(first).to_be_in_viewport()
    expect(lab.alive.locator(".kam-lamp")).to_be_in_viewport(ratio=1)
