"""The plan as files to take away: made here for the page, the notebook and the terminal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.drawing.plan_page import plan_page
from kamlearn.workbench.consistency import find_remarks
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.plan import headings, order_plan, plan_days, rows
from kamlearn.workbench.remarks import say_all
from kamlearn.workbench.saved import save
from kamlearn.writers.calendar import calendar_bytes
from kamlearn.writers.tables import csv_bytes, xlsx_bytes


@dataclass(frozen=True)
class Ready:
    """What a file is made of."""

    bench: Workbench
    judged: tuple[Judged, ...]
    """Everyone of the bench, by `judge_all`."""
    now: datetime
    lang: Lang


def _csv(ready: Ready) -> bytes:
    return csv_bytes(headings(ready.lang), rows(order_plan(ready.judged), ready.lang))


def _xlsx(ready: Ready) -> bytes:
    return xlsx_bytes(headings(ready.lang), rows(order_plan(ready.judged), ready.lang))


def _ics(ready: Ready) -> bytes:
    days = plan_days(ready.judged, ready.lang)
    if not days:
        raise BadInput("plan-no-days", "no step has a date yet: plan one, then make the calendar")
    return calendar_bytes(days, ready.now)


def _html(ready: Ready) -> bytes:
    return print_page(ready, ready.bench, ready.judged).encode()


def _json(ready: Ready) -> bytes:
    return save(ready.bench).encode()


MAKERS: Mapping[str, Callable[[Ready], bytes]] = {
    ".html": _html,
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".ics": _ics,
    ".json": _json,
}
"""By the end of the file's name. JSON restores everything; the others are for reading."""


def print_page(ready: Ready, shown: Workbench, judged: Sequence[Judged]) -> str:
    """The page to print, with the names of `shown` and `judged`, which may be blurred."""
    said = say_all(find_remarks(ready.bench, ready.judged), shown, ready.lang)
    return plan_page(shown, judged, said, ready.now.date(), ready.lang)


def make_file(suffix: str, ready: Ready) -> bytes:
    """The file of this kind, one of `MAKERS`.

    Raises
    ------
    BadInput
        ``plan-no-days`` for a calendar in which nothing would stand.
    """
    return MAKERS[suffix](ready)
