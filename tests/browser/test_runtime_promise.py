"""Nothing leaves the device, proven from inside; and the same lab offline and without https."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.python_page import cells, write_page
from tests.browser.test_runtime_failures import LabPage, come, lab
from tests.conftest import BROWSER_OPTIONS, find_browser

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


TRY = '''
import js
from pyodide.code import run_js
from IPython.display import HTML, display
told = []
async def attempt(name, do):
    try:
        result = do()
        if hasattr(result, "then"): await result
        told.append(f"{name} not stopped")
    except BaseException as problem:
        told.append(f"{name} stopped")
where = "STRANGER"
await attempt("fetch", lambda: js.fetch(f"http://{where}/fetch"))
def opens(made):
    made = f"const s = {made}; s.onopen = ok; s.onerror = no;"
    return run_js(f"new Promise((ok, no) => {{ {made} }})")
post = f"fetch('http://{where}/post', {{method: 'POST', body: 'x'}})"
await attempt("post", lambda: run_js(post))
await attempt("import", lambda: run_js(f"import('http://{where}/import.js')"))
await attempt("scripts", lambda: js.importScripts(f"http://{where}/scripts.js"))
await attempt("socket", lambda: opens(f"new WebSocket('ws://{where}/socket')"))
await attempt("events", lambda: opens(f"new EventSource('http://{where}/events')"))
nested = f"fetch('http://{where}/nested').then(() => postMessage(1), () => close())"
await attempt("nested", lambda: run_js("""new Promise((ok, no) => {
  const worker = new Worker(URL.createObjectURL(new Blob([`NESTED`])));
  Object.assign(worker, { onmessage: ok, onerror: no });
  setTimeout(no, 1500);
})""".replace("NESTED", nested)))
for tag in ("img src", "script src", "iframe src", "video src", "object data"):
    display(HTML(f"<{tag}='http://{where}/{tag[:3]}'></{tag.split()[0]}>"))
display(HTML(f"<link rel=stylesheet href='http://{where}/a.css'>"))
print(*told, sep="\\n")
'''


def test_nothing_leaves_the_device(
    browser: Browser, site: str, built_site: Path, stranger: tuple[str, list[str]]
) -> None:
    """Python tries every door of its worker, and of the page: the other server hears nothing."""
    where, asked = stranger
    place = write_page(built_site, "promise", TRY.replace("STRANGER", where))
    with cells(browser, f"{site}/{place}", noisy=True) as page:
        page.wait()
        expect(page[0]).to_contain_text("nested stopped")
        expect(page[0]).not_to_contain_text("not stopped")
        page.page.wait_for_timeout(1000)
    assert asked == []


def test_offline_after_the_first_visit(browser: Browser, site: str, tmp_path: Path) -> None:
    """Python's files are kept by the browser: the second visit needs the pages only."""
    # A profile on disk: what a private window keeps has no room for Python.
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=find_browser(), args=BROWSER_OPTIONS
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
        executable_path=find_browser(), args=[*BROWSER_OPTIONS, rule]
    )
    with lab(plain) as opened:
        come(opened, site.replace("127.0.0.1", "kam.test"))
        assert opened.page.evaluate("isSecureContext") is False
        opened.lives()
        opened.alive.locator("input[type=range]").first.press("ArrowRight")
        expect(opened.page).to_have_url(re.compile("margin="))
    plain.close()
