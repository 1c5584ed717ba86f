"""The exercise as a form: readable without JavaScript, closed solution, no loose HTML."""

import json
import re
from html.parser import HTMLParser

import pytest

from kamlearn.course.exercise import Exercise
from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.form import exercise_form
from kamlearn.drawing.payload import payload, payload_json
from tests.course.samples import CATALOGUE

VOID = {"input"}


class Nesting(HTMLParser):
    """Checks that every element is closed in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=CATALOGUE.keys())
@pytest.mark.parametrize("lang", LANGS)
def test_form_is_well_formed_and_closed(exercise: Exercise, lang: Lang) -> None:
    """The solution is a <details> without open; buttons wait for the script."""
    html = exercise_form(exercise, lang)
    nesting = Nesting()
    nesting.feed(html)
    assert nesting.open == []
    assert '<details class="kam-solution">' in html
    assert '<div class="kam-actions" hidden>' in html
    assert not re.search(r"\{\w+:\w+\}", html.partition('<script type="application/json"')[0])
    assert " style=" not in html
    assert " onclick=" not in html


@pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=CATALOGUE.keys())
def test_data_survives_its_script_element(exercise: Exercise) -> None:
    """No text can end the element early."""
    text = payload_json(exercise, "id")
    assert "<" not in text
    assert json.loads(text) == json.loads(json.dumps(payload(exercise, "id")))


@pytest.mark.parametrize(
    ("slug", "mode"),
    [("real-return", "text"), ("milk-revenue", "text"), ("five-times", "decimal")],
)
def test_the_keypad_has_a_minus_where_an_answer_needs_one(slug: str, mode: str) -> None:
    """On an iPhone the one for decimals has none: -1.9%, or a likely -40%, could not be typed."""
    exercise = CATALOGUE[slug]
    for variant in range(len(exercise.variants)):
        assert re.findall(r'inputmode="(\w+)"', exercise_form(exercise, "id", variant)) == [mode]
