"""Coming back: what the progress page suggests, and what its links open."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from tests.browser.learner import Card, axe_violations, learner

pytestmark = pytest.mark.browser
SLUG = "hopeless-discount"
EXERCISE = load_catalogue()[SLUG]
both = pytest.mark.parametrize("lang", LANGS)


def no_number(page: Page, site: str, lang: Lang, query: str = "") -> Card:
    """Answer "there is none", which is right in every variant."""
    page.goto(f"{site}/{lang}/discount-80.html{query}#exercise-{SLUG}")
    card = Card(page, SLUG, lang)
    card.none.check()
    card.check()
    expect(card.feedback).to_contain_text(word("card.right", lang))
    expect(card.root.locator(".kam-kept")).to_have_text(word("card.saved", lang))
    return card


@both
def test_the_day_after_another_variant_is_offered(browser: Browser, site: str, lang: Lang) -> None:
    """Nothing today; tomorrow a link that opens the sibling question, empty."""
    with learner(browser) as page:
        no_number(page, site, lang)
        page.goto(f"{site}/{lang}/progress.html")
        expect(page.get_by_text(word("progress.review_warm_up", lang))).to_be_visible()
        expect(page.get_by_text(word("progress.again_tomorrow", lang))).to_be_visible()
        page.clock.set_fixed_time(datetime.now() + timedelta(days=1))
        page.reload()
        expect(page.get_by_text(word("progress.review_due", lang))).to_be_visible()
        assert axe_violations(page) == []
        page.locator(".kam-review a").click()
        page.wait_for_url(f"**/discount-80.html?variant=2#exercise-{SLUG}")
        card = Card(page, SLUG, lang)
        expect(card.root.locator(".kam-variant")).to_have_text(
            word("card.variant", lang, n=2, all=len(EXERCISE.variants))
        )
        expect(card.none).not_to_be_checked()
        expect(card.root).to_be_in_viewport()


def test_a_retake_starts_empty_and_counts(browser: Browser, site: str) -> None:
    """The same right answer once more is an attempt of today."""
    with learner(browser) as page:
        no_number(page, site, "id")
        page.goto(f"{site}/id/discount-80.html?variant=1#exercise-{SLUG}")
        card = Card(page, SLUG, "id")
        expect(card.button("check")).to_be_visible()
        expect(card.none).not_to_be_checked()
        no_number(page, site, "id", "?variant=1")
        page.goto(f"{site}/id/progress.html")
        expect(page.get_by_text(word("progress.attempts", "id", count=2))).to_be_visible()


@pytest.mark.parametrize("query", ["?variant=99", "?variant=x", "?variant=0", "?variant="])
def test_a_link_to_no_variant_opens_the_first(browser: Browser, site: str, query: str) -> None:
    """A mistyped address does no harm."""
    with learner(browser) as page:
        page.goto(f"{site}/id/discount-80.html{query}#exercise-{SLUG}")
        counter = Card(page, SLUG, "id").root.locator(".kam-variant")
        expect(counter).to_have_text(word("card.variant", "id", n=1, all=len(EXERCISE.variants)))
