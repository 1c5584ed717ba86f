"""Typed lines travel when they are sent, and the field is emptied only when they were taken."""

import pytest

from kamlearn.views.live_note import live_note
from kamlearn.views.text_entry import TextEntry


@pytest.mark.parametrize("is_taken", [True, False])
def test_the_browser_hears_whether_it_was_taken(is_taken: bool) -> None:
    """What was not taken stays in the field, to mend."""
    typed: list[str] = []
    entry = TextEntry(
        "Siapa?", "Satu baris satu", "Lihat", lambda t: bool(typed.append(t)) or is_taken
    )
    sent: list[object] = []
    entry.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    entry._handle_custom_msg({"kind": "text", "text": "Bu Tini\nBudi"}, [])
    assert typed == ["Bu Tini\nBudi"]
    assert sent == [{"kind": "read", "taken": is_taken}]
    assert "Tini" not in repr(entry.get_state())


def test_a_note_says_one_thing_at_a_time() -> None:
    """Old trouble does not stand beside good news."""
    note = live_note("en")
    note.say(trouble="no")
    note.say("yes")
    assert (note.good, note.trouble) == ("yes", "")
