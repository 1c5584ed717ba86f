"""A single page on paper, printed from the browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from kamlearn.course.words import word
from tests.browser.learner import learner

pytestmark = pytest.mark.browser
CARD = "#exercise-hopeless-discount"


@pytest.fixture
def paper(browser: Browser, site: str) -> Iterator[Page]:
    """A chapter on a dark screen, one exercise answered wrongly, about to be printed."""
    with learner(browser, color_scheme="dark") as page:
        page.goto(f"{site}/id/discount-80.html")
        page.get_by_label("Jualan harus naik").first.fill("80")
        page.locator(f"{CARD} .kam-check").click()
        expect(page.locator(f"{CARD} .kam-verdict")).to_be_visible()
        page.emulate_media(media="print")
        yield page


def test_nothing_is_printed_that_only_a_screen_can_use(paper: Page) -> None:
    """No menu, no buttons, no arrows to other pages."""
    for useless in ("button", ".kam-menu", ".kam-pager", ".kam-notebook", ".kam-skip"):
        found = paper.locator(useless)
        assert found.count() > 0
        assert not any(one.is_visible() for one in found.all())


def test_an_exercise_is_an_empty_worksheet(paper: Page) -> None:
    """What was answered, and what was said about it, stays on the screen."""
    card = paper.locator(CARD)
    expect(card.locator(".kam-prompt")).to_be_visible()
    expect(card.locator(".kam-feedback")).to_be_hidden()
    expect(card.locator(".kam-solution")).to_be_hidden()
    field = card.locator("input[type=text]")
    expect(field).to_be_visible()
    expect(field).to_have_css("color", "rgba(0, 0, 0, 0)")


def test_a_lab_shows_all_its_pictures_on_white(paper: Page) -> None:
    """Each with its name; and black on white, whatever the screen was like."""
    lab = paper.locator("#lab-discount")
    assert lab.locator(".kam-still").count() == 4
    for still in lab.locator(".kam-still").all():
        expect(still.locator("summary")).to_be_visible()
        expect(still.locator("svg").first).to_be_visible()
    expect(lab.get_by_text(word("lab.positions", "id"))).to_be_hidden()
    expect(paper.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
