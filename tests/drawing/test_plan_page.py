"""The plan on paper: whole, harmless, and with what stands on the desk."""

from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.next_step import plan_step
from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.plan_page import plan_page, write_day
from kamlearn.workbench import changes
from kamlearn.workbench.decided import judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered
from kamlearn.workbench.remarks import Said

TODAY = date(2026, 11, 24)
HOSTILE = "<img src=x onerror=alert(1)>"


def bench(*people: Contact) -> Workbench:
    """These people and a rule of trust and effort."""
    rule = [offered("trust", 4), offered("effort", 2), offered("money", 0)]
    return changes.weigh(changes.add(Workbench(), people), rule)


def page(bench: Workbench, lang: Lang = "id", said: tuple[Said, ...] = ()) -> str:
    """The page of a bench."""
    return plan_page(bench, judge_all(bench), said, TODAY, lang)


class Parts(HTMLParser):
    """The tags of a page, and its texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_has_the_plan_the_rule_and_a_warning(lang: Lang) -> None:
    """Date, counts, table, weights with names, lines, remarks, and whose names these are."""
    tini = Contact("Bu Tini", amounts={"trust": 5.0, "effort": 1.0, "bond": 5.0})
    step = plan_step("kirim kabar", TODAY, in_days=7, review_after=30)
    said = Said("friends-as-tools", "Sebuah catatan", "rule", ())
    shown = " ".join(Parts(page(changes.plan(bench(tini), 1, step), lang, (said,))).texts)
    day = {"id": "24 November 2026", "en": "24 November 2026"}[lang]
    trust = {"id": "Bisa dipercaya: bobot 4", "en": "Trust: weight 4"}[lang]
    last = {"id": "sobek", "en": "shred it"}[lang]
    for part in (day, "Bu Tini", "kirim kabar", trust, "50%", "Sebuah catatan", last):
        assert part in shown
    assert "bobot 0" not in shown
    assert "weight 0" not in shown


def test_a_page_loads_and_runs_nothing() -> None:
    """It can be opened without a network, years later."""
    made = page(bench(Contact("Budi")))
    assert not {"script", "link", "img", "iframe"} & set(Parts(made).tags)
    assert "http" not in made
    assert "url(" not in made


def test_a_name_is_text() -> None:
    """In a cell as in a remark."""
    said = Said("nobody-is-key", HOSTILE, "rule", ())
    hostile = Contact(HOSTILE, gives=HOSTILE)
    parts = Parts(page(bench(hostile), said=(said,)))
    assert "img" not in parts.tags
    assert sum(HOSTILE in text for text in parts.texts) == 3


def test_who_harms_is_counted_and_not_named() -> None:
    """The page may lie on a table."""
    made = page(bench(Contact("Jahat", harmful=True), Contact("Budi")))
    assert "Jahat" not in made
    assert "menjauh 1" in made


def test_empty_columns_take_no_room() -> None:
    """Without a step there are no dates."""
    made = page(bench(Contact("Budi")))
    assert '<th scope="col">Nama</th>' in made
    assert "Tanggal" not in made


def test_a_page_of_nobody_is_still_a_page() -> None:
    """Rule and warning, no table."""
    assert "table" not in Parts(page(Workbench())).tags


@pytest.mark.parametrize(("lang", "written"), [("id", "1 Mei 2027"), ("en", "1 May 2027")])
def test_days_are_written_as_people_write_them(lang: Lang, written: str) -> None:
    """The month as a word: 5/1 is two days."""
    assert write_day(date(2027, 5, 1), lang) == written


@settings(max_examples=30)
@given(st.text().filter(str.strip))
def test_no_name_changes_the_pages_tags(name: str) -> None:
    """Whatever somebody is called."""
    assert Parts(page(bench(Contact(name)))).tags == Parts(page(bench(Contact("x")))).tags
