"""When the device, the tab or Python fails: nothing that was said to be kept is lost."""

from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from kamlearn.course.words import word
from kamlearn.workbench.saved import restore_bytes
from tests.browser.my_accounts_page import Accounts, accounts
from tests.browser.python_page import START

pytestmark = pytest.mark.browser


def crash(page: Page) -> None:
    """The tab dies as it does when memory runs out: without a word to the page."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")


def test_python_that_dies_takes_nobody_along(browser: Browser, site: str) -> None:
    """People that were only in the tab are on the desk of the next Python too."""
    with accounts(browser, site, "id") as own:
        own.type("Bu Tini\nGalih")
        own.has(2)
        own.page.workers[0].evaluate("close()")
        own.press(own.lab.get_by_role("button", name=word("runtime.restart", "id")))
        own.has(2)
        own.asked.clear()  # Python came anew


def test_a_crash_in_the_middle_loses_nothing_that_was_kept(browser: Browser, site: str) -> None:
    """What was said to be kept is there again."""
    with accounts(browser, site, "id") as own:
        own.type("Bu Tini\nGalih")
        own.tick(own.word("keeper.remember"))
        own.keeps("saved", n=2)
        own.type("Mira")
        own.keeps("saved", n=3)
        crash(own.page)
        again = Accounts(own.page.context.new_page(), site, "id")
        again.open()
        again.has(3)
        again.keeps("restored", n=3)
        assert again.asked == []


def test_a_device_that_is_really_full_is_said(browser: Browser, site: str) -> None:
    """The browser's own limit: the tab and the file have everybody, and with room it is kept."""
    with accounts(browser, site, "en") as own:
        quota = own.page.context.new_cdp_session(own.page)
        quota.send("Storage.overrideQuotaForOrigin", {"origin": site, "quotaSize": 1})
        own.type("Bu Tini\nGalih")
        own.press(own.remember)
        own.keeps("full")
        own.has(2)
        names = [p.name for p in restore_bytes(own.take(lambda: own.tap("keeper.file"))).people]
        assert names == ["Bu Tini", "Galih"]
        quota.send("Storage.overrideQuotaForOrigin", {"origin": site})
        own.tap("keeper.retry")
        own.keeps("saved", n=2)
        expect(own.remember).to_be_checked(timeout=START)
