"""What reading a page costs over the wire, per page and language, in a real browser.

    python benchmarks/page_weight.py _site

Serves the built site with gzip on loopback, opens each page in Chromium with an empty cache,
waits until nothing is asked for any more, and sums the gzip sizes of all answers.
"""

import gzip
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from shutil import which

from playwright.sync_api import Browser, sync_playwright

from kamlearn.site.serve import SiteHandler

LIMIT_KB = 200
"""What a chapter page may cost, in kB of 1000 bytes."""


@cache
def compressed(path: Path, _changed: float) -> bytes:
    """A file as a web host keeps it ready."""
    return gzip.compress(path.read_bytes(), 6)


class GzipHandler(SiteHandler):
    """The site's handler, answering as a web host with gzip does."""

    sent: Counter[str] = Counter()  # noqa: RUF012 (shared on purpose: one run, one tally)

    def do_GET(self) -> None:
        """Send the whole file compressed, whatever it is."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = compressed(path, path.stat().st_mtime)
        self.sent[self.path.split("?")[0]] += len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def gzip_server(folder: Path) -> Iterator[str]:
    """The folder on a free port of loopback; gives the address."""
    handler = partial(GzipHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def weigh(browser: Browser, address: str, page_name: str) -> Counter[str]:
    """Bytes over the wire by file, for one first visit."""
    GzipHandler.sent.clear()
    page = browser.new_page()
    page.goto(f"{address}/{page_name}")
    page.wait_for_load_state("networkidle")
    page.close()
    return Counter(GzipHandler.sent)


def pages_of(site: Path) -> list[str]:
    """Every page of both books."""
    found = (page.relative_to(site).as_posix() for page in site.glob("*/*.html"))
    return sorted(found, key=lambda name: (name.split("/")[1], name))


def main(site: Path) -> int:
    """Print the table; 1 where a page is over the limit."""
    with gzip_server(site) as address, sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        weights = {name: weigh(chromium, address, name) for name in pages_of(site)}
        chromium.close()
    print(f"{'page':34} {'requests':>8} {'gzip kB':>8}  heaviest")
    for name, sent in weights.items():
        heaviest = ", ".join(f"{Path(f).name} {n / 1000:.1f}" for f, n in sent.most_common(3))
        print(f"{name:34} {len(sent):8} {sent.total() / 1000:8.1f}  {heaviest}")
    over = [name for name, sent in weights.items() if sent.total() > LIMIT_KB * 1000]
    print(f"over {LIMIT_KB} kB: {', '.join(over) or 'none'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "_site")))
