"""The workbench on its page of the site, as a learner with a mouse, a finger or keys uses it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Dialog, Locator, Page, Request, expect

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from tests.browser.learner import learner
from tests.browser.python_page import START

By = Literal["mouse", "touch"]
INSIDE = ("blob:", "data:")
"""Addresses that ask nobody: what the page holds already."""
STORED = """() => new Promise((done) => {
  const opening = indexedDB.open("kamlearn");
  opening.onsuccess = () => {
    const names = ["people", "benches"];
    const look = opening.result.transaction(names);
    const asked = names.map((name) => look.objectStore(name).count());
    look.oncomplete = () => { opening.result.close(); done(asked.map(({ result }) => result)); };
  };
})"""


class Accounts:
    """The workbench of an open page. `asked` lists every request since it came alive."""

    def __init__(self, page: Page, site: str, lang: Lang, by: By = "mouse") -> None:
        self.page, self.lang, self.by = page, lang, by
        self.address = f"{site}/{lang}/my-accounts.html"
        self.lab = page.locator("#lab-my-accounts")
        self.alive = self.lab.locator(".kam-lab-alive")
        self.bench = self.alive.locator(".kam-workbench")
        self.keeper = self.alive.locator(".kam-keeper")
        self.remember = self.keeper.get_by_role("checkbox")
        self.asked: list[str] = []
        self.dialogs: list[str] = []
        page.on("dialog", self._refuse)

    def _refuse(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _count(self, request: Request) -> None:
        if not request.url.startswith(INSIDE):
            self.asked.append(request.url)

    def open(self) -> "Accounts":
        """Come to the page and wait for Python; from then on requests are counted."""
        self.page.goto(self.address)
        self.lab.scroll_into_view_if_needed()
        expect(self.remember).to_be_visible(timeout=START)
        self.page.wait_for_load_state("networkidle")
        self.page.on("request", self._count)
        return self

    def word(self, key: str, **fields: object) -> str:
        """Of the workbench: ``people.add`` is ``workbench_people.add``."""
        return word(f"workbench_{key}", self.lang, **fields)

    def criterion(self, column: str) -> str:
        """What one of the course's criteria is called."""
        return self.word(f"rule.{column}")

    def board(self, key: str) -> str:
        """Words of the decision board."""
        return word(f"lab_decision_board.{key}", self.lang)

    def press(self, target: Locator) -> None:
        """With what the learner has in hand."""
        if self.by == "touch":
            target.tap()
        else:
            target.click()

    def button(self, key: str, **fields: object) -> Locator:
        """A button by the key of its words."""
        return self.alive.get_by_role("button", name=self.word(key, **fields), exact=True)

    def tap(self, key: str, **fields: object) -> None:
        """Press this button."""
        self.press(self.button(key, **fields))

    def group(self, label: str) -> Locator:
        """A row of radio buttons."""
        return self.bench.get_by_role("group", name=label, exact=True)

    def choose(self, group: str, name: str) -> None:
        """One of a row, by hitting its words."""
        radio = self.group(group).get_by_role("radio", name=name, exact=True)
        self.press(radio.locator("xpath=.."))
        expect(radio).to_be_checked()

    def step(self, name: str) -> None:
        """Go to a step."""
        self.choose(word("workbench.steps", self.lang), word(f"workbench.step_{name}", self.lang))

    def tick(self, name: str) -> None:
        """A box by its name."""
        box = self.alive.get_by_role("checkbox", name=name, exact=True)
        self.press(box)
        expect(box).to_be_checked()

    def says(self, text: str) -> None:
        """Until the workbench says so."""
        expect(self.alive).to_contain_text(text, use_inner_text=True, timeout=START)

    def type(self, text: str) -> None:
        """People, one a line, looked at and added."""
        self.bench.get_by_label(self.word("people.type")).fill(text)
        self.tap("people.type_button")
        self.add()

    def give(self, file: Path | dict[str, Any]) -> None:
        """A file with people, or with a saved desk."""
        self.bench.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]

    def add(self) -> None:
        """After the preview."""
        self.press(self.bench.locator("button.jupyter-button.kam-main"))

    def has(self, people: int) -> None:
        """Until so many are on the desk, on the step of people."""
        self.says(self.word("people.count" if people else "people.empty", n=people))

    def find(self, label: str, name: str) -> None:
        """Have the picker with this label show somebody."""
        one = self.group(label)
        fold = one.locator("xpath=following-sibling::details[1]")
        self.press(fold.locator("summary"))
        fold.get_by_role("searchbox").fill(name)
        self.press(fold.get_by_role("button", name=name).first)
        expect(one).to_contain_text(name)

    def take(self, press: Callable[[], None]) -> bytes:
        """The file that comes of it."""
        with self.page.expect_download() as coming:
            press()
        return Path(coming.value.path()).read_bytes()

    def download(self, kind: str) -> bytes:
        """One of the files of the step of taking away."""
        return self.take(lambda: self.tap(f"out.get_{kind}"))

    def keeps(self, key: str, **fields: object) -> None:
        """Until the keeper says so."""
        said = self.word(f"keeper.{key}", **fields)
        expect(self.keeper.get_by_role("status")).to_contain_text(said)

    def stored(self) -> list[int]:
        """How many parts of people, and of desks, the browser's database holds."""
        found: list[int] = self.page.evaluate(STORED)
        return found

    def width(self) -> int:
        """As wide as the page is, in pixels."""
        wide: int = self.page.evaluate("document.documentElement.scrollWidth")
        return wide


@contextmanager
def accounts(
    browser: Browser, site: str, lang: Lang, by: By = "mouse", **settings: Any
) -> Iterator[Accounts]:
    """The page, alive. At the end: no request was made, no dialog opened, and it is still there."""
    with learner(browser, has_touch=by == "touch", **settings) as page:
        opened = Accounts(page, site, lang, by).open()
        yield opened
        assert (opened.asked, opened.dialogs) == ([], [])
        assert page.url == opened.address
