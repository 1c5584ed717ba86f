"""The server: types that browsers accept, nothing stale, plain words when it cannot start."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.site.serve import address, make_server, room_address

TYPES = {
    "a.js": "text/javascript",
    "a.mjs": "text/javascript",
    "a.wasm": "application/wasm",
    "a.svg": "image/svg+xml",
    "a.json": "application/json",
    "a.webmanifest": "application/manifest+json",
    "a.ipynb": "application/x-ipynb+json",
    "a.css": "text/css",
    "index.html": "text/html",
}


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """A small site, served."""
    for name in TYPES:
        (tmp_path / name).write_text("x", encoding="utf-8")
    with make_server(tmp_path, "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def get(port: int, path: str, headers: dict[str, str] | None = None) -> HTTPResponse:
    """One answer, read to its end."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


@pytest.mark.parametrize("name", TYPES)
def test_files_come_with_their_type(port: int, name: str) -> None:
    """Modules and WebAssembly are refused by browsers when the type is wrong."""
    kind = get(port, f"/{name}").headers["Content-Type"]
    assert kind.split(";")[0] == TYPES[name]


def test_unchanged_files_are_not_sent_twice(port: int) -> None:
    """Kept by the browser, asked about each time."""
    first = get(port, "/index.html")
    assert first.headers["Cache-Control"] == "no-cache"
    again = get(port, "/index.html", {"If-Modified-Since": first.headers["Last-Modified"]})
    assert again.status == 304


def test_python_is_kept_for_ever(port: int, tmp_path: Path) -> None:
    """Its names carry a hash of what is inside; that a file is missing is not kept."""
    (tmp_path / "kam").mkdir()
    (tmp_path / "kam" / "library-1a2b.zip").write_text("x", encoding="utf-8")
    assert "immutable" in get(port, "/kam/library-1a2b.zip").headers["Cache-Control"]
    assert get(port, "/kam/library-3c4d.zip").headers["Cache-Control"] == "no-cache"


def test_nothing_outside_the_site_is_served(port: int) -> None:
    """Not by dots, plain or encoded."""
    for path in ("/../conftest.py", "/%2e%2e/conftest.py", "/..%2fconftest.py"):
        assert get(port, path).status == 404


def test_taken_port_is_named_with_the_remedy(tmp_path: Path) -> None:
    """Somebody starts it twice."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    with make_server(tmp_path, "127.0.0.1", 0) as server:
        taken = server.server_port
        with pytest.raises(BadInput, match=rf"port {taken} .*--port {taken + 1}"):
            make_server(tmp_path, "127.0.0.1", taken)


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70000), ("no.such.host.invalid", 0)])
def test_impossible_address_is_explained(tmp_path: Path, host: str, port: int) -> None:
    """A port out of range, a host that is not there."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    with pytest.raises(BadInput, match="cannot listen"):
        make_server(tmp_path, host, port)


def test_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    """Before a server shows an empty list of files."""
    with pytest.raises(BadInput, match="kamlearn build"):
        make_server(tmp_path, "127.0.0.1", 0)


def test_address_is_one_that_a_browser_can_open(tmp_path: Path) -> None:
    """Listening everywhere is shown as this machine."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    with make_server(tmp_path, "0.0.0.0", 0) as server:  # noqa: S104 (what is tested)
        assert address(server) == f"http://127.0.0.1:{server.server_port}/"


def test_a_class_gets_an_address_that_others_can_use(tmp_path: Path) -> None:
    """The machine's own in the room where it has one; the port is the server's."""
    (tmp_path / "index.html").write_text("<p>Halo</p>", encoding="utf-8")
    with make_server(tmp_path, "0.0.0.0", 0) as server:  # noqa: S104 (what is tested)
        found = room_address(server)
        assert "0.0.0.0" not in found  # noqa: S104 (no address to listen on)
        assert found.endswith(f":{server.server_port}/")
