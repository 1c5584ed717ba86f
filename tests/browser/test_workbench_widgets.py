"""The workbench's widgets, each by keyboard and by touch, at 360 pixels, in both languages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.download import Download
from kamlearn.views.file_drop import FileDrop
from kamlearn.views.live_note import live_note
from kamlearn.views.person_picker import person_picker
from kamlearn.views.rating_pad import rating_pad
from kamlearn.views.text_entry import TextEntry
from kamlearn.views.workbench.rating_pads import ask_about
from kamlearn.workbench.desk import number
from tests.browser.learner import PHONE, axe_violations, learner
from tests.browser.widget_page import widget_site

pytestmark = pytest.mark.browser
EVIL = "<img src=x onerror=alert(1)>"
COLUMNS = ("bond", "trust", "effort")
NAMES = ["Bu Tini", EVIL, "Martini Dewi", *(f"Orang {n}" for n in range(1997))]
LOOKS: dict[Lang, dict[str, Any]] = {
    "id": {"viewport": PHONE, "color_scheme": "light", "has_touch": True},
    "en": {"viewport": PHONE, "color_scheme": "dark"},
}


class Shown:
    """The page, its widgets, and what they told Python."""

    def __init__(self, page: Page, lang: Lang) -> None:
        self.page, self.lang = page, lang

    def __getitem__(self, name: str) -> Locator:
        return self.page.locator(f"#{name}")

    def value(self, name: str, trait: str) -> Any:
        return self.page.evaluate("([name, trait]) => models[name].get(trait)", [name, trait])

    def sent(self, name: str) -> Any:
        return self.page.evaluate("(name) => models[name].sent", name)

    def tell(self, name: str, content: dict[str, str], text: str = "") -> None:
        """What Python would send."""
        self.page.evaluate(
            "([name, content, text]) => models[name].tell('msg:custom', content, "
            "[new DataView(new TextEncoder().encode(text).buffer)])",
            [name, content, text],
        )

    def word(self, key: str, **fields: object) -> str:
        return word(f"workbench_tools.{key}", self.lang, **fields)

    def focused(self) -> str:
        focused: str = self.page.evaluate("document.activeElement.closest('[id]')?.id ?? ''")
        return focused


@pytest.fixture(params=LANGS)
def shown(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    """All of them on one page."""
    lang: Lang = request.param
    people = number([*map(Contact, NAMES)], 0)
    drop = FileDrop("File", "CSV", ".csv,.vcf", lambda _given: None, lang)
    drop.largest = 20
    widgets: Any = {
        "one": ("person-picker-widget.js", person_picker("Who", people, lang)),
        "list": ("person-picker-widget.js", person_picker("List", people, lang, look="list")),
        **{c: ("rating-pad-widget.js", rating_pad(ask_about(c, lang), lang)) for c in COLUMNS},
        "file": ("download-widget.js", Download("Save it", "plan.csv", bytes, lang)),
        "drop": ("file-drop-widget.js", drop),
        "entry": ("text-entry-widget.js", TextEntry("Names", "One a line", "See", print, lang)),
        "note": ("live-note-widget.js", live_note(lang)),
    }
    with (
        widget_site(tmp_path, widgets, lang) as address,
        learner(browser, **LOOKS[lang]) as page,
    ):
        page.goto(address)
        expect(page.locator("body")).to_have_attribute("data-ready", "yes")
        yield Shown(page, lang)


def test_nothing_is_wrong_for_screen_readers_narrow_screens_and_fingers(shown: Shown) -> None:
    """No violation that axe knows, no sideways scrolling, and room for a finger everywhere."""
    shown["one"].locator("summary").click()
    assert axe_violations(shown.page) == []
    assert shown.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    for target in shown.page.locator(
        "button, input:not([type=radio]), label:has([type=radio])"
    ).all():
        box = target.bounding_box()
        if box:
            assert min(box["width"], box["height"]) >= 40, target.inner_text()


def test_a_person_is_found_by_typing_and_named_as_text(shown: Shown) -> None:
    """Twenty of two thousand at a time; Enter takes the first, and the search closes behind it."""
    picker = shown["one"]
    summary = picker.locator("summary")
    summary.focus()
    shown.page.keyboard.press("Enter")
    expect(picker.get_by_role("button", name="Orang")).to_have_count(17)
    picker.get_by_role("searchbox").fill("tini")
    expect(picker.locator("li")).to_have_text(["Bu Tini", "Martini Dewi"])
    expect(picker.get_by_role("status").nth(1)).to_have_text(
        shown.word("picker_found", shown=2, found=2)
    )
    picker.get_by_role("searchbox").fill("<img")
    shown.page.keyboard.press("Enter")
    assert shown.value("one", "value") == 2
    expect(picker.locator("strong")).to_have_text(EVIL)
    expect(summary).to_be_focused()
    assert shown.page.locator("img").count() == 0


def test_previous_and_next_go_round(shown: Shown) -> None:
    """The button stays under the finger, and the place is said."""
    picker = shown["one"]
    picker.get_by_role("button", name=shown.word("picker_previous")).click()
    assert shown.value("one", "value") == 2000
    picker.get_by_role("button", name=shown.word("picker_next")).click()
    assert shown.value("one", "value") == 1
    place = shown.word("picker_place", place=1, count=2000)
    expect(picker.get_by_role("status").first).to_contain_text(place)


def test_a_list_shows_more_when_asked(shown: Shown) -> None:
    """Focus goes to the first of the new ones, and who is chosen is marked."""
    listed = shown["list"]
    expect(listed.locator("li")).to_have_count(20)
    listed.get_by_role("button", name=shown.word("picker_more", more=20)).click()
    expect(listed.locator("li")).to_have_count(40)
    expect(listed.locator("li button").nth(20)).to_be_focused()
    listed.get_by_role("button", name="Orang 3", exact=True).click()
    assert shown.value("list", "value") == 7
    expect(listed.locator("[aria-pressed=true]")).to_have_text("Orang 3")


def test_a_person_is_rated_without_a_mouse(shown: Shown) -> None:
    """Each key answers and goes on to the pad that has no answer yet."""
    shown["trust"].locator("input").first.focus()
    for key, column, value in (
        ("4", "trust", "4"),
        ("0", "effort", "not-known"),
        ("5", "bond", "5"),
    ):
        assert shown.focused() == column
        shown.page.keyboard.press(key)
        assert shown.value(column, "mark")["value"] == value
        assert shown.sent(column)[-1]["mark"]["value"] == value
    assert shown.focused() == "trust"


def test_a_key_typed_ahead_of_the_next_person_changes_nothing(shown: Shown) -> None:
    """Everything is answered, so the next one is on the way; then keys count again."""
    marks = "() => Object.values(models).flatMap(({ state }) => state.mark?.value ?? [])"
    shown["bond"].locator("input").first.focus()
    for key in "4441":
        shown.page.keyboard.press(key)
    assert shown.page.evaluate(marks) == ["4", "4", "4"]
    shown.page.evaluate("models.bond.set('mark', { who: 2, value: '' })")
    shown["bond"].locator("input").first.focus()
    shown.page.keyboard.press("1")
    assert shown.value("bond", "mark") == {"who": 2, "value": "1"}


def test_arrows_look_round_and_enter_settles(shown: Shown) -> None:
    """Passing over an answer is not giving it."""
    pad = shown["bond"]
    pad.get_by_role("radio").first.focus()
    shown.page.keyboard.press("ArrowRight")
    shown.page.keyboard.press("ArrowRight")
    assert shown.value("bond", "mark")["value"] == "3"
    assert shown.sent("bond") == []
    shown.page.keyboard.press("Enter")
    assert shown.sent("bond")[0]["mark"]["value"] == "3"
    assert shown.focused() == "trust"


def test_a_tap_answers_and_the_ends_are_said(shown: Shown) -> None:
    """What 1 and 5 mean is in their names."""
    pad = shown["trust"]
    pad.locator("label").nth(4).click()
    assert shown.sent("trust")[0]["mark"]["value"] == "5"
    high = word("workbench_rate.high_trust", shown.lang)
    expect(pad.get_by_role("radio", name=f"5: {high}")).to_be_checked()
    pad.get_by_role("radio", name=shown.word("not_known")).click()
    assert shown.value("trust", "mark")["value"] == "not-known"


def test_a_file_is_saved_with_its_name(shown: Shown) -> None:
    """Python is asked at the click; what it gives is what is saved."""
    shown["file"].get_by_role("button").click()
    expect(shown["file"].get_by_role("status")).to_have_text(shown.word("making"))
    assert shown.sent("file") == [{"kind": "make", "bytes": []}]
    with shown.page.expect_download() as saved:
        about = {"kind": "file", "name": "plan.csv", "media": "text/csv"}
        shown.tell("file", about, "Nama\nBu Tini\n")
    assert saved.value.suggested_filename == "plan.csv"
    assert Path(saved.value.path()).read_text(encoding="utf-8") == "Nama\nBu Tini\n"
    expect(shown["file"].get_by_role("status")).to_have_text(shown.word("made", file="plan.csv"))
    shown.tell("file", {"kind": "problem", "text": EVIL})
    expect(shown["file"].get_by_role("alert")).to_have_text(EVIL)


def test_files_are_given_and_a_large_one_is_refused_unread(shown: Shown) -> None:
    """It is said which, and what to do."""
    large = {"name": "b.csv", "mimeType": "text/csv", "buffer": b"x" * 21}
    small = {"name": f"{EVIL}.csv", "mimeType": "text/csv", "buffer": b"Nama\nBudi\n"}
    shown["drop"].locator("input").set_input_files([small, large])  # type: ignore[list-item]
    expect(shown["drop"].get_by_role("alert")).to_contain_text("b.csv")
    expect(shown["drop"].get_by_role("status")).to_have_text(shown.word("reading"))
    kinds = [(each["kind"], each["bytes"]) for each in shown.sent("drop")]
    assert kinds == [("begin", []), ("file", []), ("piece", [10]), ("end", [])]
    shown.tell("drop", {"kind": "read"})
    expect(shown["drop"].get_by_role("status")).to_have_text("")


def test_enter_makes_a_line_and_control_enter_sends(shown: Shown) -> None:
    """The text stays until it is taken."""
    field = shown["entry"].get_by_role("textbox", name="Names")
    field.focus()
    shown.page.keyboard.type("Bu Tini\nBudi")
    assert shown.sent("entry") == []
    shown.page.keyboard.press("Control+Enter")
    assert shown.sent("entry")[0]["text"] == "Bu Tini\nBudi"
    shown.tell("entry", {"kind": "read"})
    expect(field).to_have_value("Bu Tini\nBudi")
    shown.tell("entry", {"kind": "clear"})
    expect(field).to_have_value("")


def test_a_note_is_heard_and_can_be_gone_to(shown: Shown) -> None:
    """Its regions are there before the words, and names in it are text."""
    expect(shown["note"].locator("[role=status]")).to_have_text("")
    shown.page.evaluate("(text) => models.note.set('good', text)", EVIL)
    expect(shown["note"].get_by_role("status")).to_have_text(EVIL)
    shown.tell("note", {"kind": "focus"})
    assert shown.focused() == "note"
