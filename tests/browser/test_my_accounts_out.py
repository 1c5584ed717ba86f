"""Out of the workbench in the page: a file in, a check, answers without names, a page to print."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING, offered
from kamlearn.workbench.saved import restore, save
from tests.browser.learner import PHONE, learner
from tests.browser.python_page import START

pytestmark = pytest.mark.browser
BAD = "<img src=x onerror=alert(1)>"
PHONE_NUMBER = "+62 800 0000 0000"


def desk() -> Workbench:
    """Ten people with phones, one of them key, one decided otherwise without a reason."""
    rated = {"money": 4.0, "trust": 5.0, GIVING: 4.0, "bond": 5.0}
    people = [
        Contact(f"{BAD} {n}", gives="kabar", phones=(PHONE_NUMBER,), amounts=rated)
        for n in range(10)
    ]
    rule = [offered(column, 2) for column in ("money", "trust", GIVING)]
    bench = changes.weigh(changes.add(Workbench(), people), rule)
    return changes.choose(changes.place(bench, 1, is_key=True), 3, "release")


class Own:
    """The workbench of an open page."""

    def __init__(self, page: Page, site: str, lang: Lang) -> None:
        self.page, self.lang = page, lang
        page.goto(f"{site}/{lang}/my-accounts.html")
        lab = page.locator("#lab-my-accounts")
        lab.scroll_into_view_if_needed()
        self.alive = lab.locator(".kam-lab-alive")
        expect(self.alive.get_by_label(self.word("people.type"))).to_be_visible(timeout=START)

    def word(self, key: str, **fields: object) -> str:
        return word(f"workbench_{key}", self.lang, **fields)

    def go(self, step: str) -> None:
        row = self.alive.locator(".kam-choice-row").first
        row.get_by_text(word(f"workbench.step_{step}", self.lang), exact=True).tap()

    def button(self, key: str, **fields: object) -> Locator:
        return self.alive.get_by_role("button", name=self.word(key, **fields), exact=True)

    def download(self, key: str) -> bytes:
        with self.page.expect_download() as download:
            self.button(key).tap()
        return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("lang", LANGS)
def test_a_desk_comes_back_is_checked_and_leaves_no_name(
    browser: Browser, site: str, lang: Lang, tmp_path: Path
) -> None:
    """By touch on a phone: restored, checked, opened at the person, put into the answers."""
    saved = tmp_path / "desk.json"
    saved.write_text(save(desk()), encoding="utf-8")
    with learner(browser, viewport=PHONE, has_touch=True, accept_downloads=True) as page:
        own = Own(page, site, lang)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        own.go("out")
        own.alive.get_by_label(own.word("out.restore")).set_input_files(saved)
        expect(own.alive).to_contain_text(own.word("out.restored", n=10))
        assert restore(own.download("out.get_json").decode()) == desk()
        own.button("out.print_show").tap()
        frame = page.frame_locator(f"iframe[title='{own.word('out.print_title')}']")
        expect(frame.locator("tbody tr")).to_have_count(10)
        expect(frame.locator("img")).to_have_count(0)
        own.go("check")
        own.button("check.put").tap()
        expect(own.alive).to_contain_text(own.word("check.put_done"))
        own.button("check.open", name=f"{BAD} 2").tap()
        arrived = word("workbench.arrived", lang, step=word("workbench.step_decide", lang))
        expect(own.alive.locator(".kam-note:focus")).to_have_text(arrived)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert [address for address in asked if not address.startswith("blob:")] == []
        assert own.alive.locator("img").count() == 0
        page.goto(f"{site}/{lang}/your-own-rule.html")
        card = page.locator("#exercise-own-rule")
        expect(card).to_have_attribute("data-state", "right")
        page.goto(f"{site}/{lang}/progress.html")
        label = word("progress.save", lang)
        with page.expect_download() as download:
            page.get_by_role("button", name=label, exact=True).click()
        sheet = Path(download.value.path()).read_text(encoding="utf-8")
        assert '"own-rule"' in sheet
        assert not [secret for secret in ("onerror", PHONE_NUMBER, "kabar") if secret in sheet]
