"""Typed lines travel when they are sent, and stay in the field until they are taken."""

from kamlearn.views.live_note import live_note
from kamlearn.views.text_entry import TextEntry


def test_what_was_typed_stays_until_it_is_taken() -> None:
    """Whoever looks first, or mistypes, does not type again."""
    typed: list[str] = []
    entry = TextEntry("Siapa?", "Satu baris satu", "Lihat", typed.append)
    sent: list[object] = []
    entry.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    entry._handle_custom_msg({"kind": "text", "text": "Bu Tini\nBudi"}, [])
    entry.clear()
    assert typed == ["Bu Tini\nBudi"]
    assert sent == [{"kind": "read"}, {"kind": "clear"}]
    assert "Tini" not in repr(entry.get_state())


def test_a_note_says_one_thing_at_a_time() -> None:
    """Old trouble does not stand beside good news."""
    note = live_note("en")
    note.say(trouble="no")
    note.say("yes")
    assert (note.good, note.trouble) == ("yes", "")
