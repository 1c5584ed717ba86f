"""One's own accounts in the page: only in the tab, or kept when asked to; erased when asked to."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from openpyxl import Workbook as Book
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.workbench.saved import restore
from tests.browser.learner import PHONE, axe_violations, learner
from tests.browser.my_accounts_page import STORED
from tests.browser.python_page import START

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("lang", LANGS)
REFUSE = "indexedDB.open = () => { throw new DOMException('', 'SecurityError') }"
FULL = """() => {
  const { put } = IDBObjectStore.prototype;
  globalThis.makeRoom = () => { IDBObjectStore.prototype.put = put; };
  IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError"); };
}"""
DAMAGE = """() => new Promise((done) => {
  const opening = indexedDB.open("kamlearn");
  opening.onsuccess = () => {
    const change = opening.result.transaction("people", "readwrite");
    change.objectStore("people").put({ profile: "", part: "person 1", text: "{" });
    change.oncomplete = () => { opening.result.close(); done(); };
  };
})"""


class Desk:
    """The workbench of an open page."""

    def __init__(self, page: Page, site: str, lang: Lang) -> None:
        self.page, self.lang = page, lang
        self.address = f"{site}/{lang}/my-accounts.html"
        self.lab = page.locator("#lab-my-accounts")
        self.alive = self.lab.locator(".kam-lab-alive")
        self.keeper = self.alive.locator(".kam-keeper")
        self.box = self.keeper.get_by_role("checkbox", name=self.word("remember"))

    def word(self, key: str, **fields: object) -> str:
        return word(f"workbench_keeper.{key}", self.lang, **fields)

    def open(self) -> "Desk":
        """Come to the page, or load it again, and wait for Python."""
        self.page.goto(self.address)
        self.lab.scroll_into_view_if_needed()
        expect(self.box).to_be_visible(timeout=START)
        return self

    def button(self, key: str, place: Locator | None = None, **fields: object) -> Locator:
        label = word(key, self.lang, **fields)
        return (place or self.alive).get_by_role("button", name=label, exact=True)

    def press(self, key: str) -> None:
        """One of the keeper's buttons."""
        self.button(f"workbench_keeper.{key}", self.keeper).click()

    def type(self, *names: str) -> None:
        """Put people on the desk, one a line."""
        field = self.alive.get_by_label(word("workbench_people.type", self.lang))
        field.fill("\n".join(names))
        self.button("workbench_people.type_button").click()
        self.add()

    def add(self) -> None:
        """After the preview."""
        head = word("workbench_people.add", self.lang, n=2).split("2")[0]
        self.alive.get_by_role("button", name=head).first.click()

    def has(self, people: int) -> None:
        """Until so many are on the desk."""
        key = "count" if people else "empty"
        said = word(f"workbench_people.{key}", self.lang, n=people)
        expect(self.alive).to_contain_text(said, timeout=START)

    def says(self, key: str, **fields: object) -> None:
        expect(self.keeper.get_by_role("status")).to_contain_text(self.word(key, **fields))

    def remember(self) -> None:
        self.box.check()
        expect(self.box).to_be_checked()

    def file(self) -> str:
        """The file that the keeper offers."""
        with self.page.expect_download() as download:
            self.press("file")
        return Path(download.value.path()).read_text(encoding="utf-8")


@contextmanager
def desk(browser: Browser, site: str, lang: Lang, prepare: str = "") -> Iterator[Desk]:
    with learner(browser, viewport=PHONE, accept_downloads=True) as page:
        if prepare:
            page.add_init_script(prepare)
        yield Desk(page, site, lang).open()


@both
def test_people_outlive_python_and_not_the_tab_unless_remembered(
    browser: Browser, site: str, lang: Lang
) -> None:
    """Restarted: there. Loaded again: gone. Remembered: back. Erased: gone, and it is said."""
    with desk(browser, site, lang) as own:
        own.says("only_tab")
        own.type("Bu Tini", "Galih")
        own.has(2)
        own.button("runtime.restart", own.lab).click()
        own.has(2)
        own.open().has(0)
        own.type("Bu Tini", "Galih")
        own.remember()
        own.says("saved", n=2)
        own.type("Mira")
        own.says("saved", n=3)
        own.open().has(3)
        own.says("restored", n=3)
        assert axe_violations(own.page) == []
        assert own.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        own.press("erase")
        own.press("erase_yes")
        own.says("erased", n=0)
        own.has(0)
        assert own.page.evaluate(STORED) == [0, 0]
        own.open().has(0)


def test_what_is_no_longer_remembered_is_removed(browser: Browser, site: str) -> None:
    """At once; the tab keeps it."""
    with desk(browser, site, "id") as own:
        own.type("Bu Tini", "Galih")
        own.remember()
        own.says("saved", n=2)
        own.box.uncheck()
        own.says("forgot")
        own.has(2)
        assert own.page.evaluate(STORED) == [0, 0]


@pytest.mark.parametrize("way", ["take_others", "keep_mine"])
def test_two_tabs_ask_whose_to_keep(browser: Browser, site: str, way: str) -> None:
    """A newer save of the other tab is never overwritten unasked."""
    with desk(browser, site, "en") as one:
        one.type("Bu Tini", "Galih")
        one.remember()
        one.says("saved", n=2)
        other = Desk(one.page.context.new_page(), site, "en").open()
        other.has(2)
        other.type("Mira")
        other.says("saved", n=3)
        one.type("Ratna", "Yusuf")
        one.says("conflict")
        one.has(4)
        one.press(way)
        one.has(3 if way == "take_others" else 4)
        one.says("saved", n=3 if way == "take_others" else 4)
        other.open().has(3 if way == "take_others" else 4)


@both
def test_storage_that_refuses_is_said_and_a_file_offered(
    browser: Browser, site: str, lang: Lang
) -> None:
    """As in a private window: the workbench works, and the file holds everybody."""
    with desk(browser, site, lang, REFUSE) as own:
        own.says("unavailable")
        own.type("Bu Tini", "Galih")
        own.box.click()
        own.says("unavailable")
        expect(own.box).not_to_be_checked()
        assert [p.name for p in restore(own.file()).people] == ["Bu Tini", "Galih"]
        own.button("runtime.restart", own.lab).click()
        own.has(2)


def test_a_full_device_loses_nothing(browser: Browser, site: str) -> None:
    """It is said, the tab has everything, and trying again keeps it."""
    with desk(browser, site, "id") as own:
        own.type("Bu Tini", "Galih")
        own.remember()
        own.says("saved", n=2)
        own.page.evaluate(FULL)
        own.type("Mira")
        own.says("full")
        own.has(3)
        assert len(json.loads(own.file())["people"]) == 3
        own.page.evaluate("makeRoom()")
        own.press("retry")
        own.says("saved", n=3)
        own.open().has(3)


def test_a_damaged_part_is_set_aside(browser: Browser, site: str) -> None:
    """Everybody else is back, and the damaged part can be taken as a file."""
    with desk(browser, site, "en") as own:
        own.type("Bu Tini", "Galih")
        own.remember()
        own.says("saved", n=2)
        own.page.evaluate(DAMAGE)
        own.open()
        own.says("aside", n=1)
        own.says("saved", n=1)
        with own.page.expect_download() as download:
            own.press("aside_file")
        assert "person 1" in Path(download.value.path()).read_text(encoding="utf-8")


def test_erasing_on_the_progress_page_takes_the_people_too(browser: Browser, site: str) -> None:
    """Everything is everything."""
    with desk(browser, site, "id") as own:
        own.type("Bu Tini", "Galih")
        own.remember()
        own.says("saved", n=2)
        page = own.page
        page.goto(f"{site}/id/progress.html")
        page.get_by_role("button", name=word("progress.erase", "id"), exact=True).click()
        page.get_by_role("button", name=word("progress.erase_yes", "id")).click()
        expect(page.locator("body")).to_contain_text(word("progress.erase_done", "id"))
        assert page.evaluate("indexedDB.databases()") == []
        own.open().has(0)


def excel(names: list[str], file: Path) -> Path:
    book = Book()
    assert book.active is not None
    for row in ["Nama"], *([name] for name in names):
        book.active.append(row)
    book.save(file)
    return file


def text(content: str) -> Callable[[list[str], Path], Path]:
    def write(names: list[str], file: Path) -> Path:
        file.write_text(content.format(*names), encoding="utf-8")
        return file

    return write


FILES: dict[str, Callable[[list[str], Path], Path]] = {
    "csv": text("Nama;Kota\n{};Bandung\n{};Solo\n"),
    "vcf": text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\n"
    ),
    "xlsx": excel,
}


def test_after_the_start_nothing_is_asked_of_the_network(
    browser: Browser, site: str, tmp_path: Path
) -> None:
    """Files of every kind, keeping and erasing: zero requests, and no name in the address."""
    with desk(browser, site, "id") as own:
        asked: list[str] = []
        own.page.on(
            "request", lambda request: request.url.startswith("http") and asked.append(request.url)
        )
        for number, (kind, write) in enumerate(FILES.items(), 1):
            names = [f"Bu {kind}", "Galih" + "xyz"[number - 1] * number]
            file = write(names, tmp_path / f"contacts.{kind}")
            own.alive.locator("input[type=file]").set_input_files(file)
            own.add()
            own.has(2 * number)
        own.remember()
        own.says("saved", n=6)
        own.press("erase")
        own.press("erase_yes")
        own.says("erased", n=0)
        assert asked == []
        assert own.page.url == own.address
