"""From a file of 200 people to a plan, away with everything, and back: in a real browser."""

import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.saved import restore_bytes
from tests.browser.learner import DESKTOP, PHONE
from tests.browser.my_accounts_page import Accounts, By, accounts
from tests.browser.plan_files_read import read_csv, read_ics, read_xlsx

pytestmark = pytest.mark.browser
PEOPLE, FAMILY = 200, 10
NAMES = [f"{first} {n}" for n, first in enumerate(["Adit", "Bunga", "Citra", "Dimas"] * 50, 1)]
CRITERIA = ("trust", "giving", "effort")
RATED = ("bond", *CRITERIA)
LOVED = "Dimas 8"
WAYS: list[tuple[Lang, By, dict[str, Any]]] = [
    ("id", "mouse", {"viewport": DESKTOP}),
    ("en", "touch", {"viewport": PHONE, "is_mobile": True}),
]


def is_family(n: int) -> bool:
    """Every twentieth, counted from 1."""
    return n % (PEOPLE // FAMILY) == 0


def make_ratings() -> dict[str, list[int]]:
    """By name, in the order of `RATED`; 0 is not known."""
    dice = random.Random(200)  # noqa: S311 - invented ratings
    made = {name: [dice.randint(0, 5) for _ in RATED] for name in NAMES}
    made[LOVED] = [5, 5, 5, 1]
    return {name: made[name] for n, name in enumerate(NAMES, 1) if not is_family(n)}


RATINGS = make_ratings()


def write_contacts(lang: Lang, file: Path) -> Path:
    """As a spreadsheet writes it."""
    heads = {"id": "Nama;Hubungan;Omzet", "en": "Name;Relation;Sales"}
    kinds = [word(f"workbench_out.relation_{kind}", lang) for kind in ("customer", "family")]
    rows = [f"{name};{kinds[is_family(n)]};{n * 1000}" for n, name in enumerate(NAMES, 1)]
    file.write_text("\n".join([heads[lang], *rows]), encoding="utf-8")
    return file


def put_in(own: Accounts, tmp_path: Path) -> None:
    """200 people out of a file, after a look at them."""
    own.give(write_contacts(own.lang, tmp_path / "contacts.csv"))
    own.says(own.word("people.seen_new", n=PEOPLE))
    own.add()
    own.has(PEOPLE)


def make_rule(own: Accounts) -> None:
    """A goal of one's own, three criteria, locked."""
    own.step("rule")
    for column in CRITERIA:
        own.tick(own.criterion(column))
    own.press(own.bench.get_by_role("button", name=word("lab_my_rule.lock", own.lang)))
    own.tap("rule.rate_first", rated=0, people=len(RATINGS))


def rated_by(by: By) -> dict[str, list[int]]:
    """All of them by keys; the first dozen by taps, which are slow to make one by one."""
    return RATINGS if by == "mouse" else dict(list(RATINGS.items())[:12])


def rate(own: Accounts) -> None:
    """By keys, or by taps; the last answer about one brings the next."""
    pads = own.bench.locator(".kam-rating")
    who = own.bench.locator(".kam-rate .kam-picker-one strong")
    expect(pads).to_have_count(len(RATED))
    if own.by == "mouse":
        pads.first.locator("input").first.focus()
    for name, ratings in rated_by(own.by).items():
        expect(who).to_have_text(name)
        expect(pads.locator(":checked")).to_have_count(0)
        for pad, rating in enumerate(ratings):
            if own.by == "mouse":
                own.page.keyboard.press(str(rating))
            else:
                pads.nth(pad).locator("label").nth(rating - 1).tap()
    if own.by == "mouse":
        own.says(own.word("rate.all_done", people=len(RATINGS)))
        own.tap("rate.to_rule")
    else:
        own.says(own.word("rate.progress", rated=12, people=len(RATINGS)))
        own.step("rule")


def reveal(own: Accounts) -> None:
    """Guess, look, and move a weight, which is counted."""
    own.find(own.word("rule.first_person"), "Citra 3")
    own.press(own.bench.get_by_role("button", name=word("lab_my_rule.reveal", own.lang)))
    own.says(word("lab_my_rule.changes_none", own.lang))
    own.bench.get_by_role("slider", name=own.criterion("trust")).press("ArrowRight")
    own.says(word("lab_my_rule.changes", own.lang, n=1))
    own.says(own.word("rule.shown", first=1, last=20, n=len(RATINGS)))


def place(own: Accounts) -> None:
    """One person on the map of term and risk, with hours."""
    own.step("map")
    own.choose(own.word("map.which"), own.word("map.which_places"))
    own.find(own.word("map.who"), "Bunga 6")
    own.bench.get_by_role("slider", name=own.word("map.hours"), exact=True).press("ArrowRight")
    expect(own.button("map.unplan")).to_be_visible()


def decide(own: Accounts) -> None:
    """One otherwise than the lines say, with a reason; a step for everybody."""
    own.step("decide")
    own.find(own.word("decide.find"), LOVED)
    own.choose(own.board("choice"), own.board("choice_release"))
    own.choose(own.board("why"), own.board("why_more"))
    own.says(own.board("note_why_more"))
    everyone = own.bench.locator("button", has_text=own.word("decide.everyone", n=0).split("0")[0])
    own.press(everyone)
    expect(everyone).to_be_disabled()


def try_deal(own: Accounts) -> None:
    """A discount with one of them, kept."""
    own.step("deal")
    for name, figure in (("price", "20000"), ("cost", "12000"), ("quantity", "50")):
        own.bench.get_by_label(own.word(f"deal.{name}"), exact=True).fill(figure)
    own.tap("deal.use")
    own.tap("deal.save")
    own.says(own.word("deal.saved", name=own.word("deal.name_default", number=1)))


def check(own: Accounts) -> None:
    """Whether the desk agrees with itself is said."""
    own.step("check")
    own.says(own.word("check.title"))


def check_tables(own: Accounts) -> int:
    """CSV and Excel say the same, about everybody; returns how many have a step."""
    own.step("out")
    table = read_csv(own.download("csv"))
    heads, *rows = table
    by_name = {row[0]: dict(zip(heads, row, strict=True)) for row in rows}
    assert sorted(by_name) == sorted(NAMES)
    column = {key: own.word(f"out.column_{key}") for key in ("decision", "own", "step", "relation")}
    loved = by_name[LOVED]
    assert loved[column["decision"]] == word("decisions.release", own.lang)
    assert loved[column["own"]] == own.word("out.why_more")
    assert by_name[NAMES[19]][column["relation"]] == own.word("out.relation_family")
    assert [row[0] for row in read_xlsx(own.download("xlsx"))] == [row[0] for row in table]
    return sum(1 for row in by_name.values() if row[column["step"]])


def check_plan(own: Accounts, steps: int) -> None:
    """The calendar has a step and a review each; the page to print has everybody."""
    entries = read_ics(own.download("ics"))
    assert len(entries) == 2 * steps > 0
    assert len({entry["uid"] for entry in entries}) == len(entries)
    page = own.download("html").decode()
    assert [name for name in NAMES if f">{name}<" not in page] == []


def check_desk(own: Accounts, saved: bytes) -> None:
    """Everything that was done is in the file."""
    bench = restore_bytes(saved)
    found = {
        person.name: [int(person.contact.amounts[column] or 0) for column in RATED]
        for person in bench.people
        if "bond" in person.contact.amounts
    }
    assert found == rated_by(own.by)
    (loved,) = (person for person in bench.people if person.name == LOVED)
    assert (loved.chosen, loved.why) == ("release", "more")
    assert bench.locked is not None
    assert (bench.locked.revealed, bench.locked.changes) == (True, 1)
    assert [person.hours for person in bench.people if person.name == "Bunga 6"] == [0.5]
    assert [(trial.lab, trial.name) for trial in bench.trials] == [
        ("discount", own.word("deal.name_default", number=1))
    ]


def erase_and_restore(own: Accounts, saved: bytes, tmp_path: Path) -> None:
    """Kept, erased from the device too, and brought back the same to the letter."""
    own.tick(own.word("keeper.remember"))
    own.keeps("saved", n=PEOPLE)
    assert own.stored()[0] > PEOPLE
    own.tap("keeper.erase")
    own.tap("keeper.erase_yes")
    own.keeps("erased", n=0)
    own.says(own.word("out.nobody"))
    assert own.stored() == [0, 0]
    file = tmp_path / "desk.json"
    file.write_bytes(saved)
    own.give(file)
    own.says(own.word("out.restored", n=PEOPLE))
    assert own.download("json") == saved


@pytest.mark.parametrize(("lang", "by", "settings"), WAYS)
def test_two_hundred_people_go_through_everything(
    browser: Browser, site: str, tmp_path: Path, lang: Lang, by: By, settings: dict[str, Any]
) -> None:
    """Read, rated, ranked, decided, taken away, erased and brought back; nothing is asked."""
    with accounts(browser, site, lang, by, **settings) as own:
        put_in(own, tmp_path)
        make_rule(own)
        rate(own)
        reveal(own)
        place(own)
        decide(own)
        try_deal(own)
        check(own)
        check_plan(own, check_tables(own))
        saved = own.download("json")
        check_desk(own, saved)
        erase_and_restore(own, saved, tmp_path)
        assert own.width() <= settings["viewport"]["width"]
