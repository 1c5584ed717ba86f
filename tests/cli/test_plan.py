"""``kamlearn plan`` as a program: the plan of a saved desk, or of files of contacts."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from kamlearn.core.contacts import Contact
from kamlearn.core.next_step import plan_step
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered
from kamlearn.workbench.saved import restore, save
from kamlearn.writers.tables import csv_bytes

RULE = """name = "Aturanku"
[[criterion]]
column = "trust"
weight = 3
scale = "rating"
"""
TABLE = "Nama;Hubungan;trust;bond\nBu Tini;pelanggan;5;5\nBudi;teman;1;1\n=1+1;;;3\n;;1;1\n"


def saved() -> Workbench:
    """A desk with two people, a rule and a step."""
    people = [
        Contact("Bu Tini", gives="kabar", amounts={"trust": 5.0, "bond": 5.0}),
        Contact("=Budi", amounts={"trust": 1.0, "bond": 1.0}),
    ]
    bench = changes.weigh(changes.add(Workbench(), people), [offered("trust", 3)])
    step = plan_step("kirim kabar", date(2026, 11, 24), in_days=7, review_after=30)
    return changes.plan(changes.place(bench, 1, is_key=True), 1, step)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kamlearn: Any) -> Any:
    """`kamlearn plan` in a folder with a desk, a table and a rule."""
    (tmp_path / "desk.json").write_text(save(saved()), encoding="utf-8")
    (tmp_path / "people.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "rule.toml").write_text(RULE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(*words: str, lang: str = "en") -> Any:
        return kamlearn("plan", *words, lang=lang)

    return call


def test_the_plan_of_a_saved_desk(run: Any) -> None:
    """Who, what and when; then what does not agree."""
    code, out, err = run("desk.json")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert "grow 1, release 1" in lines[0]
    assert lines[2].startswith("Bu Tini")
    assert "kirim kabar" in lines[2]
    assert "2026-12-01" in lines[2]
    assert "about what you get" in out


def test_one_json_document(run: Any) -> None:
    """The plan, the counts and the remarks as data."""
    code, out, err = run("desk.json", "--json")
    document = json.loads(out)
    assert (code, err) == (0, "")
    assert [(one["name"], one["decision"]) for one in document["plan"]] == [
        ("Bu Tini", "grow"),
        ("=Budi", "release"),
    ]
    assert document["counts"] == {"grow": 1, "release": 1}
    assert [one["code"] for one in document["remarks"]] == ["friends-as-tools"]
    assert document["rejected"] == []


def test_the_plan_of_contact_files_by_a_rule(run: Any) -> None:
    """The rule ranks, the column bond says how good the relation is; rejects are told."""
    code, out, _ = run("people.csv", "--rule", "rule.toml", "--json", lang="id")
    document = json.loads(out)
    assert code == 0
    assert {one["name"]: one["decision"] for one in document["plan"]} == {
        "Bu Tini": "grow",
        "Budi": "release",
        "=1+1": "ask",
    }
    assert [each["where"] for each in document["rejected"]] == ["row 5"]


def test_without_ratings_everyone_is_asked_about(run: Any, tmp_path: Path) -> None:
    """A file of names is a beginning: nobody is sorted by nothing."""
    (tmp_path / "names.csv").write_text("Nama\nAni\nBudi\n")
    document = json.loads(run("names.csv", "--json")[1])
    assert {one["decision"] for one in document["plan"]} == {"ask"}
    assert "no-weights" in [one["code"] for one in document["remarks"]]


def test_every_kind_of_file_is_written(run: Any, tmp_path: Path) -> None:
    """Table, sheet, calendar, page, and the desk itself, whole."""
    outs = [f"plan{end}" for end in (".csv", ".xlsx", ".ics", ".html", ".json")]
    code, _, err = run("desk.json", *(word for out in outs for word in ("--out", out)), lang="id")
    assert (code, err) == (0, "")
    written = {out: (tmp_path / out).read_bytes() for out in outs}
    assert written["plan.csv"].startswith(csv_bytes(["Nama"], [])[:7])
    assert b"'=Budi" in written["plan.csv"]
    sheet = load_workbook(tmp_path / "plan.xlsx").worksheets[0]
    assert [cell.value for cell in sheet["A"]] == ["Nama", "Bu Tini", "'=Budi"]
    assert len(Calendar.from_ical(written["plan.ics"]).walk("VEVENT")) == 2
    assert b"Bu Tini" in written["plan.html"]
    assert restore(written["plan.json"].decode()) == saved()


def refused(run: Any, *words: str) -> str:
    """The one line of a refusal, in each language."""
    for lang in ("id", "en"):
        code, out, err = run(*words, lang=lang)
        assert (code, out, err.count("\n")) == (2, "", 1)
    assert isinstance(err, str)
    return err


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"format":"kamlearn-answers"}']
)
def test_a_damaged_desk_is_one_line_with_file_and_remedy(
    run: Any, tmp_path: Path, content: bytes
) -> None:
    """Cut off, empty, another file."""
    (tmp_path / "bad.json").write_bytes(content)
    line = refused(run, "bad.json")
    assert "bad.json" in line
    assert "Traceback" not in line


def test_a_damaged_part_is_named(run: Any, tmp_path: Path) -> None:
    """Which person, counted from 0 as JSON counts."""
    text = save(saved()).replace('"hours":null', '"hours":"many"', 1)
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    assert "people[0]" in refused(run, "bad.json")


def test_bad_files_and_outs_are_refused(run: Any, tmp_path: Path) -> None:
    """Nothing is overwritten that was being read, and no kind is guessed."""
    assert "nowhere.json" in refused(run, "nowhere.json")
    assert ".ics" in refused(run, "desk.json", "--out", "plan.pdf")
    assert "people.csv" in refused(run, "people.csv", "--out", "./people.csv")
    assert (tmp_path / "people.csv").read_text() == TABLE
    (tmp_path / "off.csv").write_text("Nama;trust;bond\nAni;3;9\n")
    line = refused(run, "off.csv", "--rule", "rule.toml")
    assert all(part in line for part in ("off.csv", "Ani", "bond", "9"))


def test_a_rating_off_the_scale_names_person_and_column(run: Any, tmp_path: Path) -> None:
    """A rule of ratings and a figure of 50: said, not ranked."""
    (tmp_path / "off.csv").write_text("Nama;trust;bond\nAni;50;3\n")
    line = refused(run, "off.csv", "--rule", "rule.toml")
    assert all(part in line for part in ("Ani", "trust", "50"))


def test_long_plans_are_cut_in_the_terminal_only(run: Any, tmp_path: Path) -> None:
    """Sixty people: twenty lines, and how many more there are."""
    rows = "".join(f"Orang {n};3;4\n" for n in range(10, 70))
    (tmp_path / "many.csv").write_text(f"Nama;trust;bond\n{rows}")
    out = run("many.csv", "--rule", "rule.toml")[1]
    assert out.count("Orang") == 20
    assert "40" in out


def test_help_speaks_both_languages(run: Any) -> None:
    """With the kinds of file."""
    assert ".ics" in run("--help", lang="id")[1]
    assert "saved workbench" in run("--help", lang="en")[1]


def test_a_rule_file_also_says_what_is_done_where_nothing_is_known(run: Any) -> None:
    """``missing`` of the file goes along into the saved desk."""
    Path("worst.toml").write_text(f'missing = "worst"\n{RULE}', encoding="utf-8")
    assert run("people.csv", "--rule", "worst.toml", "--out", "desk2.json")[0] == 0
    bench = restore(Path("desk2.json").read_text(encoding="utf-8"))
    assert bench.rule
    assert bench.rule.missing == "worst"
