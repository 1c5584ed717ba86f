"""A chapter fits into eight phone screens and twelve minutes."""

import pytest
from playwright.sync_api import Browser

from kamlearn.site.lessons import Lesson, lessons
from kamlearn.site.places import find_checkout
from tests.browser.learner import learner

pytestmark = pytest.mark.browser

SCREEN = {"width": 360, "height": 740}
LARGEST = 8 * SCREEN["height"]
CHAPTERS = lessons(find_checkout())
# Chapters that are still to be cut. It must be empty in the end.
STILL_TOO_LONG: set[str] = set()


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: f"{chapter.lang} {chapter.slug}")
def test_a_chapter_is_at_most_eight_screens_long(
    browser: Browser, site: str, chapter: Lesson
) -> None:
    """On a small phone, cards alive, nothing answered yet; what is cut leaves the list."""
    with learner(browser, viewport=SCREEN) as page:
        page.goto(f"{site}/{chapter.lang}/{chapter.slug}.html")
        page.locator(".kam-actions").first.wait_for()
        height = page.evaluate("document.documentElement.scrollHeight")
    assert (height > LARGEST) == (chapter.slug in STILL_TOO_LONG), f"{height} px of {LARGEST}"
