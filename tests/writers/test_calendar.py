"""Calendar files: what others read from them is what we wrote."""

from datetime import UTC, date, datetime

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from kamlearn.writers.calendar import Day, calendar_bytes
from kamlearn.writers.tables import UNWRITABLE

STAMP = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 25, tzinfo=UTC)
DAY = Day("step-1@kamlearn", date(2026, 12, 1), "Bu Tini: kirim daftar harga", "catatan")


def entries(data: bytes) -> list[dict[str, str]]:
    """What `icalendar` reads, as texts."""
    found = Calendar.from_ical(data).walk("VEVENT")
    return [{key.lower(): str(value) for key, value in event.items()} for event in found]


def test_a_day_is_read_back_by_two_readers() -> None:
    """All day long, private, and blocking nobody's time."""
    data = calendar_bytes([DAY], STAMP)
    (entry,) = entries(data)
    assert (entry["uid"], entry["summary"]) == (DAY.uid, DAY.title)
    assert (entry["class"], entry["transp"]) == ("PRIVATE", "TRANSPARENT")
    event = vobject.readOne(data.decode()).vevent
    assert (event.dtstart.value, event.summary.value) == (DAY.on, DAY.title)
    assert event.uid.value == DAY.uid


def test_a_later_file_is_believed() -> None:
    """The same uid, a higher number: calendars change the entry instead of doubling it."""
    (first,), (second,) = (
        entries(calendar_bytes([DAY], STAMP)),
        entries(calendar_bytes([DAY], LATER)),
    )
    assert first["uid"] == second["uid"]
    assert int(second["sequence"]) > int(first["sequence"])


def test_lines_end_and_fold_as_the_format_wants() -> None:
    """CRLF, and no line of more than 75 bytes (RFC 5545, 3.1)."""
    data = calendar_bytes([Day("u", DAY.on, "é; kopi, susu " * 30)], STAMP)
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_a_name_cannot_open_another_entry() -> None:
    """Line breaks and colons of a name stay in its text."""
    hostile = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:other"
    (entry,) = entries(calendar_bytes([Day("u", DAY.on, hostile)], STAMP))
    assert entry["summary"] == hostile.replace("\r\n", "\n")


def test_the_last_day_there_is() -> None:
    """A day ends by itself, so that no end has to be counted."""
    (entry,) = entries(calendar_bytes([Day("u", date.max, "a")], STAMP))
    assert entry["summary"] == "a"


@settings(max_examples=50)
@given(st.text())
def test_any_title_comes_back(title: str) -> None:
    """But for what no calendar can hold."""
    (entry,) = entries(calendar_bytes([Day("u", DAY.on, title)], STAMP))
    assert entry["summary"] == UNWRITABLE.sub("", "\n".join(title.splitlines()))
