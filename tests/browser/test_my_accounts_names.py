"""Names that are code stay names at every step, and every step is usable in every look."""

import pytest
from playwright.sync_api import Browser, Page, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.workbench.frame import STEPS
from kamlearn.workbench.saved import restore_bytes
from tests.browser.learner import DESKTOP, PHONE, axe_violations
from tests.browser.my_accounts_page import Accounts, accounts
from tests.browser.plan_files_read import read_csv, read_ics, read_xlsx

pytestmark = pytest.mark.browser
EVIL = "<img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("x")'
TURNED = "Sari \u202egnp.exe"
READ = [EVIL, FORMULA, "Sari gnp.exe", "Galih"]
NAMES = [EVIL, FORMULA, TURNED, "Galih"]
CRITERIA = ("trust", "giving", "effort")
LISTING = ("people", "rule", "map", "decide")
"""Steps that name everybody as soon as they open."""
SMALLEST = 24
TARGETS = """() => [...document.querySelectorAll(
  ".kam-my-accounts-lab :is(button, select, summary, input:not([type=radio], [type=range]))")]
  .map((each) => [each.closest("label") ?? each, each])
  .map(([hit, each]) => [hit.getBoundingClientRect(), each])
  .filter(([{ width, height }]) => width && height && Math.min(width, height) < %d)
  .map(([, each]) => each.outerHTML.slice(0, 120))"""


def make_desk(own: Accounts) -> None:
    """People with such names out of a file, one rated, the rule locked and the order seen."""
    head = "Nama" if own.lang == "id" else "Name"
    cells = ['"' + name.replace('"', '""') + '"' for name in NAMES]
    table = "\n".join([head, *cells]).encode()
    own.give({"name": "contacts.csv", "mimeType": "text/csv", "buffer": table})
    own.says(own.word("people.seen_new", n=len(NAMES)))
    stays_text(own)
    own.add()
    own.has(len(NAMES))
    own.step("rule")
    for column in CRITERIA:
        own.tick(own.criterion(column))
    for key in ("lock", "reveal"):
        own.press(own.bench.get_by_role("button", name=word(f"lab_my_rule.{key}", own.lang)))
    own.step("rate")
    for pad in range(len(CRITERIA) + 1):
        own.bench.locator(".kam-rating").nth(pad).locator("input").first.press("4")
    own.step("decide")
    own.press(own.bench.locator("button", has_text=own.word("decide.everyone", n=0).split("0")[0]))


def stays_text(own: Accounts) -> None:
    """The name is read as it was written, and made no element."""
    assert own.bench.locator("img, a[href*=HYPERLINK]").count() == 0
    assert own.dialogs == []


def is_well_shown(page: Page) -> None:
    """For axe, without scrolling sideways, and large enough to hit."""
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(TARGETS % SMALLEST) == []


def check_files(own: Accounts) -> None:
    """In files too: text in tables, escaped on the page, one line in the calendar."""
    own.step("out")
    named = [row[0] for row in read_csv(own.download("csv"))[1:]]
    assert sorted(named) == sorted([EVIL, f"'{FORMULA}", *READ[2:]])
    assert [row[0] for row in read_xlsx(own.download("xlsx"))[1:]] == named
    page = own.download("html").decode()
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert any(EVIL in entry["summary"] for entry in read_ics(own.download("ics")))
    kept = restore_bytes(own.download("json")).people
    assert [person.name for person in kept] == READ


@pytest.mark.parametrize("lang", LANGS)
def test_names_stay_text_and_every_step_is_well_shown(
    browser: Browser, site: str, lang: Lang
) -> None:
    """On a phone and on a desktop, light and dark: in each language two of the four looks."""
    looks = [(PHONE, "light"), (DESKTOP, "dark")]
    if lang == "en":
        looks = [(PHONE, "dark"), (DESKTOP, "light")]
    with accounts(browser, site, lang) as own:
        make_desk(own)
        for step in STEPS:
            own.step(step)
            if step in LISTING:
                expect(own.bench).to_contain_text(EVIL)
            stays_text(own)
            for size, mode in looks:
                own.page.set_viewport_size(size)  # type: ignore[arg-type]
                own.page.emulate_media(color_scheme=mode)  # type: ignore[arg-type]
                is_well_shown(own.page)
        check_files(own)
