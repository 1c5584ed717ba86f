"""The lab when Python cannot start, comes incomplete, stalls or runs away: words, and a way on."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from tests.browser.learner import axe_violations, learner
from tests.browser.python_page import START, PythonSite, Way, cells

pytestmark = pytest.mark.browser


class LabPage:
    """The chapter's lab."""

    def __init__(self, page: Page, lang: Lang) -> None:
        self.page, self.lang = page, lang
        self.root = page.locator("#lab-discount")
        self.status = self.root.locator(".kam-lab-status")
        self.still = self.root.locator(".kam-lab-still")
        self.alive = self.root.locator(".kam-lab-alive")

    def says(self, key: str, timeout: float = START) -> None:
        expect(self.status).to_contain_text(word(f"runtime.{key}", self.lang), timeout=timeout)

    def press(self, key: str) -> None:
        self.status.get_by_role("button", name=word(f"runtime.{key}", self.lang)).click()

    def is_usable_without_python(self) -> None:
        """Another position is chosen and shows."""
        self.still.get_by_role("radio").nth(1).check()
        expect(self.still.locator(".kam-still:visible")).to_have_count(1)
        expect(self.still.locator(".kam-still").nth(1)).to_be_visible()

    def lives(self) -> None:
        self.says("alive")
        expect(self.alive.locator("input[type=range]").first).to_be_visible(timeout=START)
        expect(self.still).to_be_hidden()


@contextmanager
def lab(browser: Browser, lang: Lang = "id") -> Iterator[LabPage]:
    """A browser for the chapter's lab; `come` opens it."""
    with learner(browser) as page:
        yield LabPage(page, lang)


def come(opened: LabPage, site: str, fragment: str = "") -> None:
    """Open the chapter and scroll to its lab."""
    opened.page.goto(f"{site}/{opened.lang}/discount-80.html{fragment}")
    opened.root.scroll_into_view_if_needed()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_lab_comes_alive_quietly(browser: Browser, site: str, lang: Lang, mode: str) -> None:
    """Nothing in the console, nothing asked of another origin, nothing for axe to find."""
    told: list[str] = []
    asked: list[str] = []
    with learner(browser, color_scheme=mode) as page:
        page.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else 0)
        page.on("request", lambda request: asked.append(request.url))
        opened = LabPage(page, lang)
        come(opened, site)
        opened.lives()
        assert axe_violations(page) == []
        assert told == []
        assert [url for url in asked if not url.startswith((site, "data:", "blob:"))] == []
        other = next(code for code in LANGS if code != lang)
        assert [url for url in asked if f"words-{other}" in url] == []


def test_nothing_below_the_lab_moves(browser: Browser, site: str) -> None:
    """Preparing, alive: no layout shift that a reader did not cause."""
    watch = """() => { globalThis.moved = 0; new PerformanceObserver((list) => {
      for (const e of list.getEntries()) if (!e.hadRecentInput) globalThis.moved += e.value;
    }).observe({ type: "layout-shift" }); }"""
    with lab(browser) as opened:
        opened.page.goto(f"{site}/id/discount-80.html")
        # The cards have come alive by now; here it is about the lab.
        expect(opened.page.locator(".kam-card .kam-check").last).to_be_visible()
        opened.page.evaluate(watch)
        opened.root.scroll_into_view_if_needed()
        opened.lives()
        assert opened.page.evaluate("moved") < 0.02


def test_a_page_without_a_lab_fetches_no_python(browser: Browser, site: str) -> None:
    """Nor does a page with a lab that is far away."""
    asked: list[str] = []
    with learner(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        for name in ("index", "discount-80"):
            page.goto(f"{site}/id/{name}.html")
            page.wait_for_load_state("networkidle")
        assert [url for url in asked if "/kam/" in url] == []


def test_the_chosen_position_stays(browser: Browser, site: str) -> None:
    """What was chosen as a picture is where the sliders start."""
    with lab(browser) as opened:
        come(opened, site)
        opened.is_usable_without_python()
        chosen = opened.page.evaluate(
            "JSON.parse(document.querySelector('.kam-lab .kam-data').textContent).positions[1]"
        )
        opened.lives()
        expect(opened.alive.locator("input[type=range]").first).to_have_value(
            f"{chosen['margin']:g}"
        )


def test_settings_come_with_the_address_and_stay_in_it(browser: Browser, site: str) -> None:
    """Numbers only; a move is written back."""
    with lab(browser) as opened:
        come(opened, site, "#lab-discount?margin=33&discount=<b>&rate=x")
        opened.lives()
        slider = opened.alive.locator("input[type=range]").first
        expect(slider).to_have_value("33")
        slider.press("ArrowRight")
        expect(opened.page).to_have_url(re.compile("margin=34"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_browser_without_workers(browser: Browser, site: str, lang: Lang) -> None:
    """A message, the stills go on; retry works once workers are allowed."""
    block = "const real = Worker; Worker = class { constructor() { throw new Error('no'); } };"
    with lab(browser, lang) as opened:
        opened.page.add_init_script(f"{block} globalThis.allow = () => {{ Worker = real; }};")
        come(opened, site)
        opened.says("blocked")
        opened.is_usable_without_python()
        assert axe_violations(opened.page) == []
        opened.page.evaluate("allow()")
        opened.press("retry")
        opened.lives()


FILES = [
    "pyodide.asm.wasm",
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "python_stdlib-",
    "library-",
    "words-",
]
BUNDLES = ["kernel-*.js", "kernel-*.css"]


@pytest.mark.parametrize("name", [*FILES, *BUNDLES])
def test_a_file_that_does_not_come(browser: Browser, site: str, name: str) -> None:
    """Answered with 404: a message; once it is there, retry works."""
    with lab(browser) as opened:
        pattern = f"**/{name}*"
        opened.page.route(pattern, lambda route: route.fulfill(status=404, body="gone"))
        come(opened, site)
        expect(opened.status.get_by_role("button")).to_be_visible(timeout=START)
        if name not in ("pyodide.mjs", "pyodide.asm.mjs"):
            opened.says("missing_file")
        opened.is_usable_without_python()
        opened.page.unroute(pattern)
        opened.press("retry")
        opened.lives()


@pytest.mark.parametrize("name", [*FILES, "kernel-*.js"])
def test_half_a_file(browser: Browser, site: str, name: str) -> None:
    """A download that broke off and looks whole: a message; retry fetches it anew."""

    def halve(route: Route) -> None:
        response = route.fetch()
        body = response.body()
        headers = {"content-type": response.headers["content-type"]}
        # As a server says that gave half a file for ever.
        headers["cache-control"] = "public, max-age=31536000, immutable"
        route.fulfill(status=200, body=body[: len(body) // 2], headers=headers)

    with lab(browser) as opened:
        pattern = f"**/{name}*"
        opened.page.route(pattern, halve)
        come(opened, site)
        expect(opened.status.get_by_role("button")).to_be_visible(timeout=START)
        opened.is_usable_without_python()
        opened.page.unroute(pattern)
        opened.press("retry")
        opened.lives()


def test_a_start_that_stalls(browser: Browser, offering: PythonSite) -> None:
    """No news for as long as the page waits: it says so, and a later start works."""
    address = offering.write("stall", "print('hi')")
    with cells(browser, offering, "about:blank", noisy=True) as page:
        page.page.route("**/library-*", lambda route: None)
        page.page.goto(f'{address}?limits={{"stalled":9000,"runaway":10000}}')
        expect(page[0]).to_have_attribute("data-failed", "stalled", timeout=START)
        page.page.unroute("**/library-*")
        page.page.evaluate("runAll()")
        page.wait()


def test_a_cell_that_never_ends_is_noticed_and_stopped(
    browser: Browser, offering: PythonSite, way: Way
) -> None:
    """Also when it waits behind one that sleeps; another Python runs after the stop."""
    sleeps, runs_away = "import asyncio; await asyncio.sleep(1)", "while True: pass"
    address = offering.write("runaway", sleeps, runs_away)
    limits = '?limits={"stalled":90000,"runaway":1500}'
    with cells(browser, offering, address + limits, way) as page:
        expect(page.page.locator("body")).to_have_attribute("data-busy", "true", timeout=START)
        page.page.evaluate("python.stop()")
        page.run("print('again')")
        expect(page[0]).to_have_text("again\n", timeout=START)
        for _ in range(50):  # a worker that never pauses is given two seconds to end
            if len(page.page.workers) > 1:
                page.page.wait_for_timeout(100)
        assert len(page.page.workers) == 1


def test_a_lab_that_runs_away_is_restarted_with_its_settings(browser: Browser, site: str) -> None:
    """The message, the button, and the slider where it was."""
    with lab(browser) as opened:
        come(opened, site)
        opened.lives()
        slider = opened.alive.locator("input[type=range]").first
        slider.press("ArrowRight")
        expect(opened.page).to_have_url(re.compile("margin="))
        value = slider.input_value()
        opened.page.workers[0].evaluate("setTimeout(() => { for (;;); }), undefined")
        slider.press("ArrowRight")
        opened.says("runaway")
        opened.press("restart")
        opened.says("preparing")
        expect(opened.still).to_be_visible()
        opened.lives()
        expect(opened.alive.locator("input[type=range]").first).to_have_value(value)
