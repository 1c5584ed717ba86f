"""The lessons in JupyterLab 4 and Notebook 7, by clicking, as large as a projector shows them."""

from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from kamlearn.course.words import word
from kamlearn.drawing.labs import find_lab
from tests.browser.jupyter_page import jupyter, notebook
from tests.browser.learner import Card

MISSING = [name for name in ("jupyterlab", "notebook") if find_spec(name) is None]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        bool(MISSING), reason=f"{MISSING} not installed: pip install 'kamlearn[notebook]'"
    ),
]
PROJECTOR = {"width": 1280, "height": 720}
each_front_end = pytest.mark.parametrize("front_end", ["lab/tree", "notebooks"])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server, which serves both front ends."""
    with jupyter(tmp_path_factory.mktemp("jupyter")) as served:
        yield served


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """One for all: a front end is large, and the browser keeps it."""
    with browser.new_context(viewport=PROJECTOR) as kept:
        yield kept


@each_front_end
def test_a_chapter_answers_and_its_lab_moves(
    window: BrowserContext, address: str, front_end: str
) -> None:
    """Answer wrong, then right; guess in the lab about people, overrule it, move its slider."""
    with notebook(window, address, f"{front_end}/id/four-decisions.ipynb") as lesson:
        card = Card(lesson.page, "what-release-means", "id")
        for key, state in (("goodbye", "wrong"), ("less-time", "right")):
            card.choose(key)
            expect(card.feedback).to_contain_text(word(f"card.{state}", "id"))
        board = find_lab("decision-board", "id")
        alive = lesson.page.locator(".kam-decision-board-lab")
        alive.get_by_role("button", name=board.word("guess_improve", "id"), exact=True).click()
        for key, chosen, action in (
            ("person", "Galih", "action_release"),
            ("choice", board.word("choice_keep", "id"), "action_keep"),
        ):
            name = board.word(key, "id")
            alive.get_by_role("combobox", name=name, exact=True).select_option(label=chosen)
            decided = f"Galih: {board.word(action, 'id')}."
            expect(alive.locator(".kam-lamp")).to_contain_text(decided)
        alive.get_by_role("slider", name=board.word("relation", "id"), exact=True).press("Home")
        grown = alive.locator("tbody tr").nth(1)
        expect(grown).to_contain_text(board.word("action_grow", "id"))


@each_front_end
def test_the_workbench_takes_people(window: BrowserContext, address: str, front_end: str) -> None:
    """Its first step: two names typed, looked at, put on the desk."""
    with notebook(window, address, f"{front_end}/en/my-accounts.ipynb") as lesson:
        page = lesson.page
        page.get_by_label(word("workbench_people.type", "en")).fill("Ani\nBudi")
        page.get_by_role(
            "button", name=word("workbench_people.type_button", "en"), exact=True
        ).click()
        page.get_by_role("button", name=word("workbench_people.add", "en", n=2)).first.click()
        desk = page.locator(".jp-OutputArea-output").last
        expect(desk).to_contain_text(word("workbench_people.count", "en", n=2))
