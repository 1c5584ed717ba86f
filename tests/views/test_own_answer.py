"""What leaves the workbench for the answers: in no sheet stands a name, a phone or an address."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.answers import Answer, Sheet, check_sheet, load_sheet, save_sheet
from kamlearn.core.contacts import Contact
from kamlearn.views.own_answer import OwnAnswer
from kamlearn.views.print_page import PrintPage
from kamlearn.views.workbench.check_step import open_step
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING, offered

# A mark that no figure and no field of a sheet has.
SECRET = st.text(st.characters(codec="utf-8", categories=("L", "N")), max_size=8).map("ŽQ".__add__)


@st.composite
def benches(draw: st.DrawFn) -> tuple[Workbench, list[str]]:
    """A desk, and everything on it that must stay there."""
    secrets = draw(st.lists(SECRET, min_size=8, max_size=8, unique=True))
    name, phone, mail, brings, gives, firm, title, column = secrets
    texts = {"brings": brings, "gives": gives, "organisation": firm, "title": title}
    contact = Contact(name, phones=(phone,), emails=(f"{mail}@example.org",), **texts)  # type: ignore[arg-type]
    bench = changes.add(Workbench(), [contact, Contact(f"{name} 2")])
    rule = [offered(column, draw(st.integers(0, 5))), offered(GIVING, 2)]
    return changes.weigh(bench, rule), secrets


def asked(widget: OwnAnswer) -> list[dict[str, Any]]:
    """What the button gives to the browser."""
    said: list[Any] = []
    widget.send = lambda content, buffers=None: said.append(content)  # type: ignore[method-assign]
    widget._handle_custom_msg({"kind": "put"}, [])
    answers: list[dict[str, Any]] = said[0]["answers"]
    return answers


@settings(max_examples=25)
@given(benches())
def test_no_sheet_holds_what_was_entered(case: tuple[Workbench, list[str]]) -> None:
    """Neither the message to the page, nor a notebook's state, nor what the checker says."""
    bench, secrets = case
    step = open_step(Desk(bench, "id"))
    step.look()
    given = asked(step.put)
    step.put.records = {one["exercise"]: one for one in given}
    sheet = Sheet(tuple(Answer(**one) for one in given), lang="id", learner="A7")
    said = [result.message for result in check_sheet(sheet, "id")]
    written = json.dumps([given, step.put.get_state(), said], default=repr, ensure_ascii=False)
    assert not [secret for secret in secrets if secret in written]


def test_a_sheet_with_ones_own_rule_is_a_sheet(tmp_path: Path) -> None:
    """Read again and judged like any other."""
    bench = changes.weigh(changes.add(Workbench(), [Contact("Ani")]), [offered(GIVING, 2)])
    given = asked(open_step(Desk(changes.place(bench, 1, is_key=True), "id")).put)
    save_sheet(Sheet(tuple(Answer(**one) for one in given), lang="id"), tmp_path / "s.json")
    (result,) = check_sheet(load_sheet(tmp_path / "s.json"), "id")
    assert (result.exercise, result.outcome.state) == ("own-rule", "right")
    assert "Ani" not in (tmp_path / "s.json").read_text()


def test_a_page_to_print_is_in_no_saved_state() -> None:
    """A notebook that is handed in carries its widgets' state."""
    page = PrintPage(lambda: "<p>Bu Tini</p>", "id")
    page.send = lambda content, buffers=None: None  # type: ignore[method-assign]
    page._handle_custom_msg({"kind": "show"}, [])
    assert "Tini" not in repr(page.get_state())
