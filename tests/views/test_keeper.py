"""The keeper: what a desk tells the page, and what the page gives back."""

from typing import Any

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.views.keeper import Keeper
from kamlearn.views.labs import open_lab
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.saved import restore_parts, save_parts

TWO = changes.add(Workbench(), [Contact("Tini"), Contact("Budi")])


class Page(Keeper):
    """A keeper, and what a page would hear of it."""

    def __init__(self, desk: Desk) -> None:
        self.heard: list[Any] = []
        super().__init__(desk)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.heard.append(content)

    def say(self, **content: Any) -> None:
        """What the page sends."""
        self._handle_custom_msg(content, [])

    def begin(self, bench: Workbench | None = None, source: str = "nothing") -> None:
        """The page is there, with what it has."""
        self.say(kind="begin", parts=save_parts(bench) if bench else {}, **{"from": source})


def opened(bench: Workbench | None = None) -> Page:
    return Page(Desk(bench or Workbench(), "en"))


def test_without_a_page_nothing_is_handed_out() -> None:
    """As in a notebook."""
    page = opened()
    page.desk.apply(TWO)
    assert page.heard == []


def test_each_change_is_told_once_and_only_what_changed() -> None:
    """Blurring the names is no change."""
    page = opened()
    page.begin()
    page.desk.apply(TWO)
    page.desk.apply(changes.rate(TWO, 2, "bond", 4))
    page.desk.blur(True)
    first, second = (told["parts"] for told in page.heard)
    assert restore_parts(first) == TWO
    assert set(second) == {"head", "person 2"}
    assert restore_parts({**first, **second}) == page.desk.bench


def test_a_new_python_has_what_the_page_had() -> None:
    """And tells nothing of it back."""
    page = opened()
    page.begin(TWO, "tab")
    assert (page.desk.bench, page.heard) == (TWO, [])


def test_what_the_device_kept_is_said_to_be_back() -> None:
    """How many people."""
    page = opened()
    page.begin(TWO, "device")
    assert page.heard == [{"kind": "restored", "people": 2}]


def test_who_was_quicker_than_the_page_is_not_lost() -> None:
    """Added to those who come back, or told as the first change."""
    early = changes.add(Workbench(), [Contact("Mira")])
    page = opened()
    page.desk.apply(early)
    page.begin(TWO, "device")
    assert [person.name for person in page.desk.bench.people] == ["Tini", "Budi", "Mira"]
    assert set(page.heard[0]["parts"]) == {"head", "person 3"}
    alone = opened()
    alone.desk.apply(early)
    alone.begin()
    assert restore_parts(alone.heard[0]["parts"]) == early


def test_the_other_tabs_workbench_takes_the_place_of_this_one() -> None:
    """When the learner chose it."""
    page = opened()
    page.begin(TWO, "tab")
    other = changes.add(Workbench(), [Contact("Mira")])
    page.say(kind="replace", parts=save_parts(other))
    assert page.desk.bench == other
    assert page.heard == []


def test_damaged_parts_are_named_to_the_page() -> None:
    """So that it sets them aside; everybody else is back."""
    page = opened()
    parts = {**save_parts(TWO), "person 1": "{"}
    page.say(kind="begin", parts=parts, **{"from": "device"})
    assert [told["kind"] for told in page.heard] == ["damaged", "parts", "restored"]
    assert page.heard[0]["names"] == ["person 1"]
    assert [person.name for person in page.desk.bench.people] == ["Budi"]


def test_what_a_newer_course_kept_is_left_alone() -> None:
    """The page is told, and the desk stays empty."""
    page = opened()
    head = save_parts(TWO)["head"].replace('"version":1', '"version":2')
    page.say(kind="begin", parts={"head": head}, **{"from": "device"})
    assert page.heard == [{"kind": "newer"}]
    assert page.desk.bench == Workbench()


@pytest.mark.parametrize("by_page", [True, False])
def test_erasing_empties_desk_and_page(by_page: bool) -> None:
    """Whoever was asked to; nothing of it is told again."""
    page = opened()
    page.begin(TWO, "tab")
    if by_page:
        page.say(kind="erased")
    else:
        page.erase()
    assert page.desk.bench == Workbench()
    assert page.heard == ([] if by_page else [{"kind": "erase"}])


@pytest.mark.parametrize("lang", LANGS)
def test_the_workbench_of_a_page_has_a_keeper(lang: Lang) -> None:
    """With all its words, and no name in what it shows of itself."""
    keeper = open_lab("my-accounts", lang).children[-1]
    assert isinstance(keeper, Keeper)
    assert keeper.desk.keeper is keeper
    assert {"remember", "erased", "conflict", "notebook"} <= set(keeper.words)
    keeper.desk.apply(TWO)
    assert "Tini" not in str(keeper.get_state())
