"""The built site over http, with Python's own server."""

import errno
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kamlearn.core.errors import BadInput
from kamlearn.site.runtime import FOLDER

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 (named to be replaced, not listened on)
CHECKED = "no-cache"
"""Kept, but asked about each time: Last-Modified answers 304, a new build shows at once."""
FOR_EVER = "public, max-age=31536000, immutable"
Say = Callable[[str], None]


class SiteHandler(SimpleHTTPRequestHandler):
    """Static files with types that browsers accept, asked for anew at every visit."""

    # Written out: the machine's own table may call .js text/plain, which modules refuse.
    extensions_map = {  # noqa: RUF012 (declared so by the standard library)
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".gif": "image/gif",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".inv": "application/octet-stream",
        ".ipynb": "application/x-ipynb+json",
        ".jpg": "image/jpeg",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".vcf": "text/vcard; charset=utf-8",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".webp": "image/webp",
        ".whl": "application/zip",
        ".woff2": "font/woff2",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xml": "application/xml",
        ".zip": "application/zip",
    }

    protocol_version = "HTTP/1.1"

    def send_response(self, code: int, message: str | None = None) -> None:
        self._is_whole = code == HTTPStatus.OK
        super().send_response(code, message)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", FOR_EVER if self._is_for_ever() else CHECKED)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def _is_for_ever(self) -> bool:
        """Whether the address names its content: Python's files carry a hash."""
        return self._is_whole and self.path.startswith(f"/{FOLDER}/")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name)
        """Say nothing about single requests."""


class SiteServer(ThreadingHTTPServer):
    """Threads that do not keep the program alive, a reader who leaves is no error."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A broken connection is the reader's business."""


def make_server(folder: Path, host: str, port: int) -> ThreadingHTTPServer:
    """A server on `folder`, bound but not started; port 0 takes any free one.

    Raises BadInput where the folder holds no site or the address cannot be had.
    """
    if not (folder / "index.html").is_file():
        raise BadInput(
            "no-site",
            f"no site in {folder}: index.html is missing; run `kamlearn build` first",
            folder=str(folder),
        )
    try:
        return SiteServer((host, port), partial(SiteHandler, directory=str(folder)))
    except (OSError, OverflowError) as problem:
        raise _refused(problem, host, port) from None


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve any folder in the background: its address, without a slash at its end."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def require_address(host: str, port: int) -> None:
    """Raise where nothing could be served at this address, before much work is done for it."""
    try:
        ThreadingHTTPServer((host, port), SiteHandler).server_close()
    except (OSError, OverflowError) as problem:
        raise _refused(problem, host, port) from None


def _refused(problem: OSError | OverflowError, host: str, port: int) -> BadInput:
    if isinstance(problem, OSError) and problem.errno in (errno.EADDRINUSE, errno.EACCES):
        return BadInput(
            "port-in-use",
            f"port {port} on {host} is taken; use another one, for example --port {port + 1}",
            host=host,
            port=port,
            free=port + 1,
        )
    return BadInput(
        "no-such-address",
        f"cannot listen on {host}, port {port}: {problem}; try --host 127.0.0.1 --port 8000",
        host=host,
        port=port,
    )


def address(server: ThreadingHTTPServer) -> str:
    """Where a browser on this machine finds the server."""
    host, port = str(server.server_address[0]), server.server_address[1]
    return f"http://{'127.0.0.1' if host in EVERYWHERE else host}:{port}/"


def room_address(server: ThreadingHTTPServer) -> str:
    """Where other devices on the same network find a server that listens everywhere."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        # A documentation address: connecting a datagram socket picks a way and sends nothing.
        probe.connect(("192.0.2.1", 9))
        return f"http://{probe.getsockname()[0]}:{server.server_address[1]}/"
    return address(server)


def serve(folder: Path, host: str = "127.0.0.1", port: int = 8000, *, say: Say = print) -> None:
    """Serve `folder` until Ctrl+C. `say` is told the address once the server listens.

    A server that listens everywhere gives the address that the room's other devices use.
    """
    with make_server(folder, host, port) as server:
        say(room_address(server) if host in EVERYWHERE else address(server))
        with suppress(KeyboardInterrupt):
            server.serve_forever()
