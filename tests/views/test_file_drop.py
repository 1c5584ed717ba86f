"""Files come in pieces and are whole again before anybody reads them."""

from collections.abc import Sequence

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.views.file_drop import FileDrop, Given


def give(drop: FileDrop, *files: tuple[str, list[bytes]]) -> None:
    """As the browser does."""
    drop._handle_custom_msg({"kind": "begin"}, [])
    for name, pieces in files:
        drop._handle_custom_msg({"kind": "file", "name": name}, [])
        for piece in pieces:
            drop._handle_custom_msg({"kind": "piece"}, [memoryview(piece)])
    drop._handle_custom_msg({"kind": "end"}, [])


def test_several_files_are_given_at_once_and_whole() -> None:
    """Also one that has nothing in it."""
    taken: list[Sequence[Given]] = []
    drop = FileDrop("File", "CSV", ".csv", taken.append)
    give(drop, ("a.csv", [b"Na", b"ma\n"]), ("b.csv", []))
    assert taken == [[Given("a.csv", b"Nama\n"), Given("b.csv", b"")]]


def test_nothing_that_could_be_read_gives_nothing() -> None:
    """The browser has said why; it still waits for the end."""
    drop = FileDrop("File", "CSV", ".csv", lambda _given: pytest.fail("nothing was given"))
    sent: list[object] = []
    drop.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    give(drop)
    assert sent == [{"kind": "read"}]


def test_the_browser_stops_waiting_whatever_happens(capsys: pytest.CaptureFixture[str]) -> None:
    """ "Reading..." must not stand there for ever."""

    def fail(_given: Sequence[Given]) -> None:
        raise BadInput("contacts-empty", "nothing in it")

    drop = FileDrop("File", "CSV", ".csv", fail)
    sent: list[object] = []
    drop.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    give(drop, ("a.csv", [b"x"]))
    assert sent == [{"kind": "read"}]
    assert drop.coming == []


def test_no_file_is_in_the_saved_state() -> None:
    """A notebook that is saved carries no contacts."""
    drop = FileDrop("File", "CSV", ".csv", lambda _given: None)
    give(drop, ("kontak.csv", [b"Bu Tini"]))
    assert "Tini" not in repr(drop.get_state())
    assert "kontak" not in repr(drop.get_state())
