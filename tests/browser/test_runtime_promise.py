"""Nothing leaves the device, proven from inside; and the same lab offline and without https."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kamlearn.site.snapshot import find_chromium
from tests.browser.learner import learner
from tests.browser.python_page import WAYS, Cells, PythonSite, Way
from tests.browser.test_runtime_failures import LabPage, come, lab
from tests.conftest import BROWSER_OPTIONS

pytestmark = pytest.mark.browser


@pytest.fixture
def stranger() -> Iterator[tuple[str, list[str]]]:
    """Another server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()

        do_POST = do_OPTIONS = do_GET

        def log_message(self, *_words: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


# What JavaScript in a worker can do. The page's policy forbids eval, so Python starts it as a
# worker of its own from a blob, which the policy allows and binds.
IN_NESTED = """
const at = (name) => "http://WHERE/" + name;
const doors = {
  fetch: () => fetch(at("fetch")),
  post: () => fetch(at("post"), { method: "POST", body: "x" }),
  blind: () => fetch(at("blind"), { mode: "no-cors", method: "POST", body: "x" }),
  request: () => { const r = new XMLHttpRequest(); r.open("GET", at("request")); r.send(); },
  import: () => import(at("import")),
  scripts: () => importScripts(at("scripts")),
  socket: () => new WebSocket("ws://WHERE/socket"),
  events: () => new EventSource(at("events")),
  beacon: () => navigator.sendBeacon(at("beacon"), "x"),
  image: () => { new Image().src = at("image"); },
};
for (const open of Object.values(doors)) {
  try { Promise.resolve(open()).catch(() => undefined); } catch { /* stopped, or not there */ }
}
postMessage("tried " + Object.keys(doors).length);
"""
TRY = """
import asyncio, js
from pyodide.ffi import to_js
where, code = "WHERE", NESTED
for make in (
    lambda: js.WebSocket.new(f"ws://{where}/js-socket"),
    lambda: js.EventSource.new(f"http://{where}/js-events"),
    lambda: js.importScripts(f"http://{where}/js-scripts"),
):
    try: make()
    except Exception: pass
try: await js.fetch(f"http://{where}/js-fetch")
except Exception: pass
tried = asyncio.Event()
worker = js.Worker.new(js.URL.createObjectURL(js.Blob.new(to_js([code]))))
worker.onmessage = lambda event: (print(event.data), tried.set())
await tried.wait()
await asyncio.sleep(1)
""".replace("NESTED", repr(IN_NESTED))
IN_WORKER = (
    *("js-socket", "js-events", "js-fetch"),
    *("fetch", "post", "blind", "request", "import", "scripts", "socket", "events"),
)
"""Doors that today's browsers give a worker: no beacon and no picture, but both are tried."""
FROM_PAGE = """(where) => {
  const at = (name) => `http://${where}/${name}`;
  const elements = [["img", "src"], ["script", "src"], ["iframe", "src"], ["video", "src"],
    ["embed", "src"], ["object", "data"]].map(([tag, key]) => [tag, { [key]: at(tag) }]);
  elements.push(["link", { rel: "stylesheet", href: at("style") }]);
  for (const [tag, values] of elements) document.body.append(
    Object.assign(document.createElement(tag), values));
  navigator.sendBeacon(at("page-beacon"), "x");
  fetch(at("page-fetch")).catch(() => undefined);
}"""
IN_PAGE = (
    *("img", "script", "iframe", "video", "embed", "object"),
    *("style", "page-beacon", "page-fetch"),
)
"""What a page could load; Python reaches these doors by what it shows."""


@pytest.mark.parametrize("way", WAYS)
def test_nothing_leaves_the_device(
    browser: Browser, offering: PythonSite, way: Way, stranger: tuple[str, list[str]]
) -> None:
    """Python tries every door of its worker and of the page: the other server hears nothing."""
    where, asked = stranger
    address = offering.write("promise", TRY.replace("WHERE", where))
    with learner(browser) as page:
        offering.prepare(page, way)
        page.goto(address)
        told = Cells(page)
        told.wait()
        expect(told[0]).to_contain_text("tried 10")
        page.evaluate(FROM_PAGE, where)
        page.wait_for_timeout(500)
    assert asked == []


def test_without_the_policy_all_of_it_leaves(
    browser: Browser, offering: PythonSite, stranger: tuple[str, list[str]]
) -> None:
    """The control: the very same requests, from a page without the policy, are heard."""
    where, asked = stranger
    address = offering.write("no-promise", TRY.replace("WHERE", where), policy="")
    with learner(browser) as page:
        page.goto(address)
        Cells(page).wait()
        page.evaluate(FROM_PAGE, where)
        page.wait_for_timeout(500)
    heard = {path.strip("/").removesuffix(".js") for path in asked}
    assert heard == {*IN_WORKER, *IN_PAGE}


def test_offline_after_the_first_visit(browser: Browser, site: str, tmp_path: Path) -> None:
    """Python's files are kept by the browser: the second visit needs the pages only."""
    # A profile on disk: what a private window keeps has no room for Python.
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=find_chromium(), args=BROWSER_OPTIONS
    )
    opened = LabPage(context.pages[0], "id")
    come(opened, site)
    opened.lives()
    opened.page.goto(f"{site}/id/discount-80.html")
    context.set_offline(True)
    opened.root.scroll_into_view_if_needed()
    opened.lives()
    context.close()


def test_plain_http_under_a_name(browser: Browser, site: str) -> None:
    """As in a room's network: no secure context, and everything works."""
    rule = "--host-resolver-rules=MAP kam.test 127.0.0.1"
    plain = browser.browser_type.launch(
        executable_path=find_chromium(), args=[*BROWSER_OPTIONS, rule]
    )
    with lab(plain) as opened:
        come(opened, site.replace("127.0.0.1", "kam.test"))
        assert opened.page.evaluate("isSecureContext") is False
        opened.lives()
        opened.alive.locator("input[type=range]").first.press("ArrowRight")
        expect(opened.page).to_have_url(re.compile("margin="))
    plain.close()
