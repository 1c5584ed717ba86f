"""Days as a calendar file that phones and computers open.

By `icalendar`: pure Python, well kept, and it escapes and folds as RFC 5545 wants it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from kamlearn.writers.tables import UNWRITABLE

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//kamlearn//plan//EN"
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Day:
    """Something for a whole day."""

    uid: str
    """The same for the same thing: a calendar that has it already changes it."""
    on: date
    title: str
    note: str = ""


def calendar_bytes(days: Iterable[Day], stamp: datetime) -> bytes:
    """An iCalendar file of all-day entries, private ones that block nobody's day.

    Parameters
    ----------
    stamp : datetime
        When the file is made: of two files a calendar believes the later.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    moment = stamp.astimezone(UTC).replace(microsecond=0)
    for day in days:
        calendar.add_component(_entry(day, moment))
    written: bytes = calendar.to_ical()
    return written


def _entry(day: Day, moment: datetime) -> "Event":
    from icalendar import Event

    entry = Event()
    fields = {
        "uid": day.uid,
        "dtstamp": moment,
        # Some calendars take a changed entry only with a higher number.
        "sequence": int((moment - EPOCH) / timedelta(minutes=1)),
        "dtstart": day.on,
        "summary": _plain(day.title),
        "description": _plain(day.note),
        "class": "PRIVATE",
        "transp": "TRANSPARENT",
    }
    for name, value in fields.items():
        entry.add(name, value)
    return entry


def _plain(text: str) -> str:
    """Without control characters, which no calendar may hold, in one kind of line break."""
    return UNWRITABLE.sub("", "\n".join(text.splitlines()))
