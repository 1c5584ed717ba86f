"""Nothing moves under the reader's eyes: cards, labs and offers have their room from the start."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.lessons import lessons
from kamlearn.site.places import find_checkout
from tests.browser.learner import DESKTOP, PHONE, learner
from tests.browser.python_page import START, PythonSite

pytestmark = pytest.mark.browser

MOST = 0.02
"""Of a chapter, read to its end. A learner notices 0.1; what is left is rounding."""
SUM = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500);
})"""
"""Every shift since navigation that the reader did not cause."""

REMEMBER = """() => {
  const seen = [...document.querySelectorAll("main > *, main section > *, .kam-form > *")];
  window.stood = seen.map((one) => [one, one.getBoundingClientRect().top]);
}"""
MOVED = """() => window.stood
  .filter(([one, top]) => one.isConnected && Math.abs(one.getBoundingClientRect().top - top) > 1)
  .map(([one]) => one.outerHTML.slice(0, 80))"""
"""What no longer stands where it stood, also outside the window."""

CHAPTERS = [lesson for lesson in lessons(find_checkout()) if lesson.exercises()]
PAGES = sorted({f"{lesson.lang}/{lesson.slug}" for lesson in CHAPTERS})
PAGES += [f"{lang}/more-practice" for lang in LANGS]

both = pytest.mark.parametrize("lang", LANGS)
sizes = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "1280"])


def read_to_the_end(page: Page) -> None:
    """As with a wheel, a little at a time."""
    for _ in range(0, page.evaluate("document.documentElement.scrollHeight"), 500):
        page.mouse.wheel(0, 500)
        page.wait_for_timeout(30)


def lab_lives(page: Page) -> None:
    expect(page.locator(".kam-lab-alive input[type=range]").last).to_be_visible(timeout=START)
    # The offer comes with it.
    expect(page.locator(".kam-keep")).to_have_attribute("data-state", "keep_offer")


@both
@sizes
def test_a_chapter_stands_still(
    browser: Browser, offering: PythonSite, lang: Lang, size: dict[str, int]
) -> None:
    """Cards coming alive, the lab, and the offer below it, while the chapter is read."""
    with learner(browser, viewport=size) as page:
        page.goto(f"{offering.address}/{lang}/discount-80.html")
        read_to_the_end(page)
        page.locator("#lab-discount").scroll_into_view_if_needed()
        lab_lives(page)
        assert page.evaluate(SUM) < MOST


@both
@sizes
def test_a_lab_opened_by_its_address_stands_still(
    browser: Browser, offering: PythonSite, lang: Lang, size: dict[str, int]
) -> None:
    """The reader looks at the lab while pictures turn into sliders."""
    with learner(browser, viewport=size) as page:
        page.goto(f"{offering.address}/{lang}/discount-80.html#lab-discount?margin=50&discount=20")
        lab_lives(page)
        page.locator(".kam-keep").scroll_into_view_if_needed()
        assert page.evaluate(SUM) < MOST


@pytest.mark.parametrize("at", PAGES)
def test_cards_stand_still_when_their_script_comes(browser: Browser, site: str, at: str) -> None:
    """Counters and buttons enter the room that was kept for them, on every page with a card."""
    held: list[Route] = []
    with learner(browser) as page:
        page.route("**/page.js*", lambda route: held.append(route))  # noqa: PLW0108 (not marked)
        page.goto(f"{site}/{at}.html", wait_until="commit")
        page.locator(".kam-footer").wait_for()  # it is drawn without its script
        page.evaluate(REMEMBER)
        assert page.locator("[data-alive]").count() == 0
        held.pop().continue_()
        cards = page.locator(".kam-card").count()
        expect(page.locator(".kam-card[data-alive]")).to_have_count(cards)
        assert page.evaluate(MOVED) == []


def test_a_shift_would_be_noticed(browser: Browser, site: str) -> None:
    """The sum counts what the tests above look for."""
    with learner(browser) as page:
        page.goto(f"{site}/id/discount-80.html")
        page.evaluate("document.querySelector('main').style.marginTop = '200px'")
        page.wait_for_timeout(200)
        assert page.evaluate(SUM) > MOST
