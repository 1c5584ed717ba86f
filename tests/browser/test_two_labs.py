"""Two labs on one page share one Python; two tabs share nothing but what is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.words import word
from kamlearn.drawing.lab_form import lab_form
from tests.browser.learner import axe_violations, learner
from tests.browser.python_page import START, PythonSite, Way

pytestmark = pytest.mark.browser


def slider(page: Page, lab: str, number: int = 0) -> Locator:
    return page.locator(f"#lab-{lab} .kam-lab-alive input[type=range]").nth(number)


def says(page: Page, lab: str, key: str) -> None:
    status = page.locator(f"#lab-{lab} .kam-lab-status")
    expect(status).to_have_attribute("data-state", key, timeout=START)


@contextmanager
def two_labs(browser: Browser, site: PythonSite, way: Way) -> Iterator[Page]:
    """Both labs alive on a page of their own."""
    labs = lab_form("discount", "id") + lab_form("deposits", "id")
    with learner(browser) as page:
        site.prepare(page, way)
        page.goto(site.write_labs("two-labs", labs))
        for name in ("discount", "deposits"):
            page.locator(f"#lab-{name}").scroll_into_view_if_needed()
            expect(slider(page, name)).to_be_visible(timeout=START)
        yield page


def test_two_labs_live_on_one_python(browser: Browser, offering: PythonSite, way: Way) -> None:
    """Each moves on its own; the address follows the one that was moved last."""
    with two_labs(browser, offering, way) as page:
        assert len(page.workers) == 1
        other = slider(page, "deposits").input_value()
        slider(page, "discount").press("ArrowRight")
        page.wait_for_url("**#lab-discount?**margin=51**")
        expect(slider(page, "deposits")).to_have_value(other)
        slider(page, "deposits").press("ArrowRight")
        page.wait_for_url("**#lab-deposits?**")
        expect(slider(page, "discount")).to_have_value("51")
        assert axe_violations(page) == []


def test_a_restart_takes_both_and_keeps_both_settings(
    browser: Browser, offering: PythonSite, way: Way
) -> None:
    """Started again from either, each stands where its reader left it."""
    with two_labs(browser, offering, way) as page:
        for name in ("discount", "deposits"):
            slider(page, name).press("ArrowRight")
            slider(page, name, 1).press("ArrowRight")
        page.wait_for_url("**#lab-deposits?**")
        places = [(name, n) for name in ("discount", "deposits") for n in (0, 1)]
        stood = [slider(page, *place).input_value() for place in places]
        status = page.locator("#lab-deposits .kam-lab-status")
        status.get_by_role("button", name=word("runtime.restart", "id")).click()
        for name in ("discount", "deposits"):
            says(page, name, "preparing")
        for place, value in zip(places, stood, strict=True):
            expect(slider(page, *place)).to_have_value(value, timeout=START)
            expect(slider(page, *place)).to_be_visible()
        assert len(page.workers) == 1


def test_a_lab_in_two_tabs(browser: Browser, offering: PythonSite) -> None:
    """Each tab has its own Python and its own settings; what one keeps, the other starts from."""
    address = f"{offering.address}/id/discount-80.html#lab-discount?margin=50"
    with learner(browser) as first:
        second = first.context.new_page()
        for page in (first, second):
            page.goto(address)
            expect(slider(page, "discount")).to_be_visible(timeout=START)
        slider(first, "discount").press("ArrowRight")
        first.wait_for_url("**margin=51**")
        expect(slider(second, "discount")).to_have_value("50")
        first.get_by_role("button", name=word("runtime.keep_button", "id")).click()
        kept = first.locator(".kam-keep")
        expect(kept).to_have_attribute("data-state", "keep_done", timeout=START)
        second.reload()
        expect(slider(second, "discount")).to_be_visible(timeout=START)
        expect(second.locator(".kam-keep")).to_have_attribute("data-state", "keep_done")
        expect(slider(first, "discount")).to_have_value("51")
