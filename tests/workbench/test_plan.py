"""The plan: decisions first, the undecided at the end with the reason, and a day for each step."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.next_step import plan_step
from kamlearn.course.languages import LANGS, Lang
from kamlearn.workbench import changes
from kamlearn.workbench.decided import judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered
from kamlearn.workbench.plan import COLUMNS, counts, headings, order_plan, plan_days, rows

TODAY = date(2026, 11, 24)


def rated(name: str, trust: float | None, bond: float | None, **fields: Any) -> Contact:
    """Somebody with a rating of worth and one of the relation, 1 to 5."""
    return Contact(name, amounts={"trust": trust, "bond": bond}, **fields)


def bench() -> Workbench:
    """One person of each outcome; the key is the place here."""
    people = [
        rated("Ayah", 5, 5, relation="family"),
        rated("Lepas", 1, 1, relation="customer"),
        rated("Jaga", 1, 5),
        rated("Tumbuh dua", 4, 5),
        rated("Tumbuh satu", 5, 5, gives="kabar"),
        rated("Garis", 3, 5),
        rated("Tanya", None, 5),
        rated("Jahat", 5, 5, harmful=True),
        rated("Benah", 5, 1),
    ]
    return changes.weigh(changes.add(Workbench(), people), [offered("trust", 3)])


def table(bench: Workbench, lang: Lang = "id") -> list[dict[str, Any]]:
    """The plan's rows by column."""
    plan = order_plan(judge_all(bench))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows(plan, lang)]


def test_by_decision_then_by_rank_and_the_undecided_at_the_end() -> None:
    """Grow, keep, improve, release; then who is on a line, unknown, harmful, close."""
    assert [row["name"] for row in table(bench())] == [
        *("Tumbuh satu", "Tumbuh dua", "Jaga", "Benah", "Lepas"),
        *("Garis", "Tanya", "Jahat", "Ayah"),
    ]


def test_whoever_has_no_decision_has_a_reason() -> None:
    """In words: which lines, what is not known, that some are not sorted at all."""
    said = {row["name"]: row["decision"] for row in table(bench(), "en")}
    assert said["Tumbuh satu"] == "grow"
    assert said["Garis"] == "on the line, choose yourself: grow or keep"
    assert said["Tanya"] == "ask first: not known yet: the worth"
    assert said["Ayah"].startswith("not sorted")
    assert said["Jahat"].startswith("leave")


def test_an_own_decision_stands_with_its_reason() -> None:
    """Only where it differs from the lines; and a missing reason is seen."""
    own = changes.choose(changes.choose(bench(), 2, "improve", "owe"), 3, "release")
    said = {row["name"]: (row["decision"], row["own"]) for row in table(own)}
    assert said["Lepas"] == ("benahin", "giliranku nolong")
    assert said["Jaga"] == ("lepas", "belum bilang kenapa")
    assert said["Benah"] == ("benahin", "")


def test_a_row_holds_what_the_learner_noted() -> None:
    """Hours are a number and days are days, so that a spreadsheet can sort them."""
    step = plan_step("kirim daftar harga", TODAY, in_days=7, review_after=30)
    noted = changes.plan(changes.place(bench(), 5, hours=2.5, is_key=True), 5, step)
    first = table(noted)[0]
    assert (first["hours"], first["key"], first["gives"]) == (2.5, "ya", "kabar")
    assert (first["step"], first["date"]) == ("kirim daftar harga", date(2026, 12, 1))
    assert first["review"] == date(2026, 12, 31)
    assert table(noted)[1]["hours"] is None


def test_counts_tell_how_many_of_each() -> None:
    """In the order of the plan, without zeros."""
    found = counts(judge_all(bench()))
    assert list(found.items())[:2] == [("grow", 2), ("keep", 1)]
    assert sum(found.values()) == 9
    assert counts(()) == {}


def test_each_step_is_two_days_with_lasting_names() -> None:
    """The step and the review; later again the same uid, so that a calendar changes it."""
    step = plan_step("telepon", TODAY, in_days=7, review_after=30)
    planned = changes.plan(bench(), 5, step)
    days = plan_days(judge_all(planned), "id")
    assert [(day.on, day.title) for day in days] == [
        (date(2026, 12, 1), "Tumbuh satu: telepon"),
        (date(2026, 12, 31), "Cek lagi: Tumbuh satu"),
    ]
    later = changes.plan(planned, 5, plan_step("mampir", TODAY, in_days=9, review_after=30))
    assert [day.uid for day in plan_days(judge_all(later), "en")] == [day.uid for day in days]
    assert len({day.uid for day in days}) == 2


def test_people_of_one_name_have_days_of_their_own() -> None:
    """And after erasing, the next person with key 1 is another."""
    step = plan_step("telepon", TODAY, in_days=7, review_after=30)
    twins = changes.add(Workbench(), [Contact("Budi"), Contact("Budi"), Contact("Ani")])
    for key in (1, 2, 3):
        twins = changes.plan(twins, key, step)
    other = changes.plan(changes.add(Workbench(), [Contact("Citra")]), 1, step)
    days = [*plan_days(judge_all(twins), "id"), *plan_days(judge_all(other), "id")]
    assert len({day.uid for day in days}) == 8


def test_a_calendar_says_nothing_of_who_harms() -> None:
    """It may be on a shared screen."""
    step = plan_step("ganti kunci", TODAY, in_days=1, review_after=1)
    assert plan_days(judge_all(changes.plan(bench(), 8, step)), "id") == []


@pytest.mark.parametrize("lang", LANGS)
@given(names=st.lists(st.text().filter(str.strip), max_size=6))
def test_everyone_is_there_once(lang: Lang, names: list[str]) -> None:
    """Whatever they are called."""
    people = changes.add(Workbench(), [Contact(name) for name in names])
    plan = order_plan(judge_all(people))
    assert sorted(str(row[0]) for row in rows(plan, lang)) == sorted(names)
    assert all(len(row) == len(headings(lang)) for row in rows(plan, lang))
