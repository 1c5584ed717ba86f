"""Taking a plan away: every file on request, true names in files, and nothing replaced unasked."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from kamlearn.core.contacts import Contact
from kamlearn.core.next_step import plan_step
from kamlearn.course.languages import LANGS, Lang
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.out_step import FILES, OutStep, open_step
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered
from kamlearn.workbench.saved import restore, save

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
BAD = "<img src=x onerror=alert(1)>"


def planned() -> Workbench:
    """Two people, one of them with a hostile name and a step."""
    people = [Contact(BAD, amounts={"trust": 5.0, "bond": 5.0}), Contact("Bu Tini")]
    bench = changes.weigh(changes.add(Workbench(), people), [offered("trust", 3)])
    step = plan_step("kirim kabar", NOW.date(), in_days=7, review_after=30)
    return changes.plan(bench, 1, step)


def opened(bench: Workbench, lang: Lang = "en") -> OutStep:
    """The step on a desk of its own."""
    desk = Desk(bench, lang)
    step = open_step(desk, NOW)
    desk.listeners.append(step.look)
    step.look()
    return step


def sent(widget: Any, monkeypatch: pytest.MonkeyPatch, content: Any) -> list[tuple[Any, ...]]:
    """What a widget sends when the browser says this."""
    said: list[tuple[Any, ...]] = []
    monkeypatch.setattr(widget, "send", lambda *parts: said.append(parts))
    widget._handle_custom_msg(content, [])
    return said


def give(step: OutStep, data: bytes, name: str = "desk.json") -> None:
    """Choose this file."""
    for content, buffers in (
        ({"kind": "begin"}, []),
        ({"kind": "file", "name": name}, []),
        ({"kind": "piece"}, [memoryview(data)]),
        ({"kind": "end"}, []),
    ):
        step.drop._handle_custom_msg(content, buffers)


def made(step: OutStep, kind: str) -> bytes:
    """The file of this kind."""
    return step.downloads[kind].make()


@pytest.mark.parametrize("lang", LANGS)
def test_each_file_is_made_when_asked_for(lang: Lang) -> None:
    """With the day in its name; the JSON brings back exactly what is there."""
    step = opened(planned(), lang)
    names = {kind: step.downloads[kind].filename for kind in FILES}
    assert all(name.endswith(f"-2026-11-24.{kind}") for kind, name in names.items())
    assert b"kirim kabar" in made(step, "csv")
    sheet = load_workbook(BytesIO(made(step, "xlsx"))).worksheets[0]
    assert sheet["A2"].value == BAD
    assert len(Calendar.from_ical(made(step, "ics")).walk("VEVENT")) == 2
    assert restore(made(step, "json").decode()) == planned()
    assert BAD.encode() not in made(step, "html")


def test_files_hold_what_the_desk_holds_now() -> None:
    """Not what it held when the step was opened."""
    step = opened(planned())
    step.desk.apply(changes.describe(step.desk.bench, 2, name="Bu Wulan"))
    assert b"Bu Wulan" in made(step, "csv")


def test_blurred_names_stay_true_in_files_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file restores everything; the page to print is seen, and says numbers."""
    step = opened(planned())
    step.desk.blur(True)
    assert restore(made(step, "json").decode()) == planned()
    assert b"Bu Tini" in made(step, "csv")
    assert b"kirim kabar" in made(step, "ics")
    ((page,),) = sent(step.print, monkeypatch, {"kind": "show"})
    assert "Person 2" in page["html"]
    assert not any(secret in page["html"] for secret in ("Tini", "onerror", "kirim kabar"))
    assert "real ones" in step.said.value


def test_the_page_goes_when_names_are_blurred(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stood in it."""
    step = opened(planned())
    said: list[Any] = []
    monkeypatch.setattr(step.print, "send", said.append)
    step.desk.blur(True)
    step.desk.apply(step.desk.bench)
    assert said == [{"kind": "close"}]


@pytest.mark.parametrize("lang", LANGS)
def test_a_calendar_without_days_says_why(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside its button, instead of an empty file."""
    step = opened(changes.plan(planned(), 1, None), lang)
    ((content,),) = sent(step.downloads["ics"], monkeypatch, {"kind": "make"})
    assert content["kind"] == "problem"
    assert content["text"]


def test_an_empty_desk_is_restored_at_once() -> None:
    """There is nothing to lose."""
    step = opened(Workbench())
    assert step.files.layout.display == "none"
    give(step, save(planned()).encode())
    assert step.desk.bench == planned()
    assert "2" in step.note.good
    assert step.files.layout.display == ""


def test_what_is_there_is_replaced_only_when_wanted() -> None:
    """Asked with both numbers; no is an answer."""
    step = opened(planned())
    other = changes.add(Workbench(), [Contact(f"Orang {n}") for n in range(5)])
    give(step, save(other).encode())
    assert step.desk.bench == planned()
    assert step.asking.layout.display == ""
    assert "2" in step.note.good
    assert "5" in step.note.good
    step.keep.click()
    assert (step.desk.bench, step.asking.layout.display) == (planned(), "none")
    step.replace.click()
    assert step.desk.bench == planned()
    give(step, save(other).encode())
    step.replace.click()
    assert (step.desk.bench, step.asking.layout.display) == (other, "none")


def test_a_rule_alone_is_something_to_lose_too() -> None:
    """The question comes also without people."""
    step = opened(changes.weigh(Workbench(), [offered("trust", 3)]))
    give(step, save(planned()).encode())
    assert step.desk.bench.people == ()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("damage", ["cut", "other", "part", "binary"])
def test_a_damaged_file_changes_nothing(lang: Lang, damage: str) -> None:
    """File, place and remedy are said at once; a question that was open is gone."""
    step = opened(planned(), lang)
    give(step, save(Workbench()).encode())
    whole = save(planned())
    data = {
        "cut": whole[:-20].encode(),
        "other": json.dumps({"format": "kamlearn-answers"}).encode(),
        "part": whole.replace('"hours":null', '"hours":"x"', 1).encode(),
        "binary": b"\xff\xfe\x00\x01",
    }[damage]
    give(step, data, "rusak.json")
    assert step.note.trouble.startswith("rusak.json: ")
    assert step.asking.layout.display == "none"
    step.replace.click()
    assert step.desk.bench == planned()


def test_a_name_out_of_a_file_is_text() -> None:
    """The question names the file as it is called."""
    step = opened(planned())
    give(step, save(replace(Workbench(), capacity=3.0)).encode(), BAD)
    assert BAD in step.note.good
    assert BAD not in step.said.value
