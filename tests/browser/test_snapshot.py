"""Keeping Python on the device: offered where it is cheap, never fetched unasked."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.site.snapshot import find_chromium
from tests.browser.learner import axe_violations, learner
from tests.browser.python_page import START, PythonSite
from tests.conftest import BROWSER_OPTIONS

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("lang", LANGS)

FETCHED = """() => performance.getEntriesByType("resource").map((entry) => entry.name)"""
DAMAGE = """async () => {
  const cache = await caches.open("kamlearn-kept");
  const kept = await cache.keys();
  for (const request of kept) await cache.put(request, new Response("x"));
  return kept.length;
}"""


def open_lab(page: Page, address: str, lang: Lang = "id") -> None:
    """The lab, alive."""
    page.goto(f"{address}/{lang}/discount-80.html#lab-discount")
    lives(page)


def lives(page: Page) -> None:
    expect(page.locator(".kam-lab-alive input[type=range]").last).to_be_visible(timeout=START)


def offer(page: Page, state: str) -> None:
    """What the offer says now."""
    expect(page.locator(".kam-keep")).to_have_attribute("data-state", state, timeout=START)


def press(page: Page, key: str, lang: Lang = "id") -> None:
    page.get_by_role("button", name=word(f"runtime.{key}", lang)).click()


def fetched(page: Page) -> list[str]:
    return [name for name in page.evaluate(FETCHED) if "snapshot" in name]


@both
def test_kept_is_said_used_and_can_be_removed(
    browser: Browser, offering: PythonSite, lang: Lang
) -> None:
    """Offer, keep, next visit, remove; axe finds nothing at any step."""
    with learner(browser) as page:
        open_lab(page, offering.address, lang)
        offer(page, "keep_offer")
        assert axe_violations(page) == []
        assert fetched(page) == []
        press(page, "keep_button", lang)
        offer(page, "keep_done")
        page.reload()
        lives(page)
        offer(page, "keep_done")
        assert axe_violations(page) == []
        press(page, "keep_remove", lang)
        offer(page, "keep_offer")
        assert not offering.is_kept(page)
        assert page.evaluate("caches.keys()") == []


def test_a_damaged_snapshot_is_forgotten(browser: Browser, offering: PythonSite) -> None:
    """Python starts the plain way, and the offer is there again."""
    with learner(browser) as page:
        open_lab(page, offering.address)
        press(page, "keep_button")
        offer(page, "keep_done")
        assert page.evaluate(DAMAGE) == 1
        page.reload()
        lives(page)
        offer(page, "keep_offer")


DEAR = [{"saveData": True}, {"metered": True}, {"type": "cellular"}, {"effectiveType": "3g"}]


@pytest.mark.parametrize("link", DEAR, ids=["save-data", "metered", "cellular", "slow"])
def test_no_offer_on_a_dear_link(
    browser: Browser, offering: PythonSite, link: dict[str, Any]
) -> None:
    """Nothing is offered, nothing is fetched, the lab lives."""
    with learner(browser) as page:
        value = json.dumps(link)
        page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{value: {value}}})")
        open_lab(page, offering.address)
        expect(page.locator(".kam-keep")).to_be_empty()
        assert fetched(page) == []


@both
def test_a_full_device_says_so(browser: Browser, offering: PythonSite, lang: Lang) -> None:
    """The browser has no room: a message with what to do, nothing half kept, the lab goes on."""
    with learner(browser) as page:
        open_lab(page, offering.address, lang)
        page.context.new_cdp_session(page).send(
            "Storage.overrideQuotaForOrigin", {"origin": offering.address, "quotaSize": 1_000_000}
        )
        press(page, "keep_button", lang)
        offer(page, "keep_failed")
        expect(page.locator(".kam-keep")).to_contain_text(word("runtime.keep_failed", lang))
        assert axe_violations(page) == []
        assert not offering.is_kept(page)
        assert page.evaluate("caches.keys()") == []
        page.locator(".kam-lab-alive input[type=range]").first.press("ArrowRight")
        page.wait_for_url("**margin=*")


def test_kept_without_a_secure_context(browser: Browser, offering: PythonSite) -> None:
    """Plain http under a name has no caches of the page's own: the browser's must do."""
    rule = "--host-resolver-rules=MAP kam.test 127.0.0.1"
    plain = browser.browser_type.launch(
        executable_path=find_chromium(), args=[*BROWSER_OPTIONS, rule]
    )
    address = offering.address.replace("127.0.0.1", "kam.test")
    with learner(plain) as page:
        open_lab(page, address)
        assert page.evaluate("isSecureContext") is False
        press(page, "keep_button")
        offer(page, "keep_done")
        page.reload()
        lives(page)
        offer(page, "keep_done")
    plain.close()


def test_one_snapshot_is_published(offering: PythonSite) -> None:
    """Old ones go."""
    kept = [place.name for place in (offering.folder / "kam").glob("snapshot-*.bin")]
    assert len(kept) == 1
