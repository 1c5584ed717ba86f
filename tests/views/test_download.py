"""A file for the learner: made at the click, never before, and trouble is said in words."""

from typing import Any

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import explain
from kamlearn.views.download import Download

ASK = {"kind": "make"}


def click(button: Download, content: Any = ASK) -> list[tuple[Any, Any]]:
    """What the browser would get."""
    sent: list[tuple[Any, Any]] = []
    button.send = lambda content, buffers=None: sent.append((content, buffers))  # type: ignore[method-assign]
    button._handle_custom_msg(content, [])
    return sent


def test_the_file_is_made_at_each_click() -> None:
    """So that it holds what is on the desk now."""
    made = iter([b"one", b"two"])
    button = Download("Simpan", "rencana.csv", lambda: next(made))
    about = {"kind": "file", "name": "rencana.csv", "media": "text/csv"}
    assert click(button) == [(about, [b"one"])]
    assert click(button) == [(about, [b"two"])]


def test_nothing_of_the_file_is_in_what_travels_before() -> None:
    """A notebook that is saved keeps the state of its widgets: no names in there."""
    button = Download("Save", "plan.json", lambda: b"Bu Tini", "en")
    click(button)
    assert "Tini" not in repr(button.get_state())


@pytest.mark.parametrize("lang", LANGS)
def test_trouble_is_said_in_the_readers_language(lang: Lang) -> None:
    """Beside the button, and no file comes."""
    problem = BadInput("nobody-with-key", "nobody", key=7)

    def fail() -> bytes:
        raise problem

    sent = click(Download("Simpan", "rencana.ics", fail, lang))
    assert sent == [({"kind": "problem", "text": explain(problem, lang)}, None)]


def test_other_messages_make_nothing() -> None:
    """Only the button's own."""
    button = Download("Simpan", "rencana.xlsx", lambda: b"x")
    assert click(button, {"kind": "other"}) == []
    assert click(button, "make") == []
