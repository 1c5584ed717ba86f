"""A learner with a phone or a desktop: what the browser tests do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from kamlearn.course.languages import Lang
from kamlearn.course.words import word

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
AXE = (
    Path(__file__).parents[2] / "kamlearn" / "runtime" / "node_modules" / "axe-core" / "axe.min.js"
)


@contextmanager
def learner(browser: Browser, **settings: Any) -> Iterator[Page]:
    """A page in a browser without memory; any error of the page's own fails the test."""
    context = browser.new_context(**{"viewport": PHONE, **settings})
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    yield page
    context.close()
    assert not problems, problems


class Card:
    """One exercise on the page."""

    def __init__(self, page: Page, slug: str, lang: Lang) -> None:
        self.page, self.lang = page, lang
        self.root: Locator = page.locator(f"#exercise-{slug}")
        self.field = self.root.locator("input[type=text]")
        self.none = self.root.locator("input[type=checkbox]")
        self.feedback = self.root.locator(".kam-feedback")

    def button(self, key: str) -> Locator:
        return self.root.get_by_role("button", name=word(f"card.{key}", self.lang))

    def check(self) -> None:
        self.button("check").click()

    def answer(self, typed: str) -> None:
        self.field.fill(typed)
        self.check()

    def choose(self, key: str) -> None:
        self.root.locator(f"input[value={key}]").check()
        self.check()


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it is now."""
    # Run in the page's isolated world the script would be blocked by the page's own policy.
    page.evaluate(AXE.read_text(encoding="utf-8") + "; undefined")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found["violations"]]
