"""Python from a kept snapshot does what Python started plainly does."""

import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page, expect

from kamlearn.course.words import word
from kamlearn.site.places import PACKAGE
from kamlearn.site.runtime import publish_python, python_source
from kamlearn.site.serve import make_server
from kamlearn.site.snapshot import add_snapshot
from tests.browser.learner import learner

pytestmark = pytest.mark.browser

MADE = PACKAGE / "runtime" / "dist" / "python"
LAB = "id/discount-80.html#lab-discount"
START = 60_000
FETCHED = """() => performance.getEntriesByType("resource").map((entry) => entry.name)"""


@pytest.fixture(scope="module")
def folder(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with a snapshot, apart from the other tests' site."""
    here = tmp_path_factory.mktemp("snapshot")
    made, out = here / "python", here / "site"
    copytree(MADE, made)
    with ThreadPoolExecutor(1) as apart:  # Playwright of the tests has a loop in this thread
        apart.submit(add_snapshot, made).result()
    copytree(built_site, out)
    publish_python(made, out)
    page = out / "id" / "discount-80.html"
    text = page.read_text(encoding="utf-8")
    old, new = python_source(MADE, "../"), python_source(made, "../")
    assert old in text or new in text
    page.write_text(text.replace(old, new), encoding="utf-8")
    return out


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where that site is served."""
    server = make_server(folder, "127.0.0.1", 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def open_lab(page: Page, address: str) -> None:
    """The lab, alive."""
    page.goto(f"{address}/{LAB}")
    expect(page.locator(".kam-lab-alive input[type=range]").first).to_be_visible(timeout=START)


def keep(page: Page) -> None:
    """The learner keeps Python; the next start is from the snapshot."""
    page.get_by_role("button", name=word("runtime.keep_button", "id")).click()
    expect(page.locator(".kam-keep")).to_have_attribute("data-state", "keep_done", timeout=START)


@pytest.fixture(params=["plain", "snapshot"])
def lab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The lab on both ways."""
    with learner(browser) as page:
        open_lab(page, address)
        if request.param == "snapshot":
            keep(page)
            open_lab_again(page)
            expect(page.locator(".kam-keep")).to_have_attribute("data-state", "keep_done")
        yield page


def open_lab_again(page: Page) -> None:
    """As on the next visit."""
    page.reload()
    expect(page.locator(".kam-lab-alive input[type=range]").first).to_be_visible(timeout=START)


def guess(page: Page) -> None:
    """What the lab asks for before it shows a result."""
    page.get_by_role("button", name=word("lab_discount.guess_gain", "id"), exact=True).click()
    expect(page.locator(".kam-lab-alive .kam-guess")).to_be_visible()


def test_a_slider_moves_the_result(lab: Page) -> None:
    guess(lab)
    result = lab.locator(".kam-lab-alive .kam-guess + *")
    before = result.inner_html()
    lab.locator(".kam-lab-alive input[type=range]").first.press("ArrowRight")
    expect(lab.locator(".kam-lab-alive")).not_to_contain_text("Traceback")
    expect(result).not_to_have_js_property("innerHTML", before)


def test_restart_keeps_the_settings(lab: Page) -> None:
    slider = lab.locator(".kam-lab-alive input[type=range]").first
    slider.press("ArrowRight")
    value = slider.input_value()
    expect(lab).to_have_url(re.compile("margin="))
    lab.get_by_role("button", name=word("runtime.restart", "id")).click()
    expect(lab.locator(".kam-lab-alive input[type=range]").first).to_have_value(
        value, timeout=START
    )


def test_a_damaged_snapshot_is_forgotten(browser: Browser, address: str) -> None:
    """Python starts the plain way, and the offer is there again."""
    with learner(browser) as page:
        open_lab(page, address)
        keep(page)
        page.evaluate("""async () => {
            const cache = await caches.open("kamlearn-kept");
            for (const request of await cache.keys()) await cache.put(request, new Response("x"));
        }""")
        open_lab_again(page)
        expect(page.locator(".kam-keep")).to_have_attribute("data-state", "keep_offer")
        guess(page)


def test_nothing_is_fetched_unasked(browser: Browser, address: str) -> None:
    with learner(browser) as page:
        open_lab(page, address)
        assert not [name for name in page.evaluate(FETCHED) if "snapshot" in name]


def test_no_offer_on_a_dear_link(browser: Browser, address: str) -> None:
    with learner(browser) as page:
        page.add_init_script(
            "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
        )
        open_lab(page, address)
        expect(page.locator(".kam-keep")).to_have_count(0)


def test_one_snapshot_is_published(folder: Path) -> None:
    kept = [place.name for place in (folder / "kam").glob("snapshot-*.bin")]
    assert len(kept) == 1
