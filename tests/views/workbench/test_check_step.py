"""The check: a thought, a fact, a way to the place; and only figures for the answers."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.workbench.check_step import AT_MOST, CheckStep, open_step
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.frame import STEPS, open_workbench
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING, offered

BAD = "<img src=x onerror=alert(1)>"
RULE = tuple(offered(column, 2) for column in ("money", "trust", GIVING))
GOOD = {"money": 4.0, "trust": 3.0, GIVING: 4.0, "bond": 4.0}


def sound(people: int = 5, name: str = "Orang") -> Workbench:
    """A desk without a remark."""
    contacts = [Contact(f"{name} {n}", gives="kabar", amounts=GOOD) for n in range(people)]
    return changes.place(changes.weigh(changes.add(Workbench(), contacts), RULE), 1, is_key=True)


def opened(bench: Workbench, lang: Lang = "en") -> CheckStep:
    """The step on a desk with all steps."""
    desk = Desk(bench, lang)
    desk.ways = STEPS
    step = open_step(desk)
    desk.listeners.append(step.look)
    step.look()
    return step


def texts(step: CheckStep) -> list[str]:
    """What the remarks say."""
    return [remark.children[0].value for remark in step.remarks.children]


def buttons(step: CheckStep) -> list[Any]:
    """The ways out of all remarks."""
    return [way for remark in step.remarks.children for way in remark.children[1].children]


@pytest.mark.parametrize("lang", LANGS)
def test_a_sound_desk_hears_what_was_checked(lang: Lang) -> None:
    """Consistent, which is not: correct."""
    step = opened(sound(), lang)
    assert texts(step) == []
    assert word("workbench_check.sound", lang) in step.said.value
    assert "5" in step.said.value


def test_each_remark_opens_the_person_it_is_about() -> None:
    """By a button that names them."""
    step = opened(changes.choose(sound(), 3, "release"))
    went: list[tuple[str, int]] = []
    step.desk.go = lambda name, key: went.append((name, key))
    (button,) = buttons(step)
    assert button.description == "Open Orang 2"
    button.click()
    assert went == [("decide", 3)]


def test_a_remark_about_the_rule_opens_its_step() -> None:
    """There is nobody to open."""
    step = opened(changes.weigh(sound(), RULE[:2]))
    went: list[tuple[str, int]] = []
    step.desk.go = lambda name, key: went.append((name, key))
    buttons(step)[0].click()
    assert went == [("rule", 0)]


def test_the_same_of_many_is_said_once_with_a_count() -> None:
    """Nobody reads a reproach forty times."""
    bench = sound(40)
    for key in range(2, 42 - 1):
        bench = changes.choose(bench, key, "release")
    step = opened(bench)
    assert len(texts(step)) == 1
    assert len(buttons(step)) == AT_MOST
    assert "36" in texts(step)[0]


def test_names_are_text_and_can_be_blurred() -> None:
    """In remarks and on buttons."""
    bench = changes.choose(sound(name=BAD), 3, "release")
    step = opened(bench)
    assert "<img" not in texts(step)[0]
    step.desk.blur(True)
    seen = " ".join([*texts(step), step.said.value, *(each.description for each in buttons(step))])
    assert "onerror" not in seen
    assert "Person 3" in seen


def test_blurring_adds_no_remark() -> None:
    """Notes that cannot be seen are there all the same."""
    step = opened(sound())
    step.desk.blur(True)
    assert texts(step) == []


def test_the_answers_get_figures_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was shown before, and nothing else."""
    step = opened(sound(name="Rahasia"))
    said: list[Any] = []
    monkeypatch.setattr(step.put, "send", said.append)
    step.put._handle_custom_msg({"kind": "put"}, [])
    rule, given = said[0]["answers"]
    assert rule["answer"] == {"weights": [2, 2, 2], "key_share": 0.2, "gives": True, "people": 5}
    assert (given["exercise"], given["answer"]) == ("one-thing-to-give", "done")
    assert "Rahasia" not in repr(said)
    assert "2, 2, 2" in step.put_said.value


def test_an_empty_desk_has_nothing_to_put() -> None:
    """And says so."""
    step = opened(Workbench())
    assert word("workbench_check.put_nothing", "en") in step.put_said.value
    assert step._answers() == []


def test_the_frame_brings_the_learner_to_the_place() -> None:
    """The step opens at the person, and what is now on the screen is said."""
    frame = open_workbench("en", changes.choose(sound(), 3, "release"))
    frame.go("check")
    (button,) = buttons(frame.step)  # type: ignore[arg-type]
    button.click()
    assert STEPS[frame.choice.value] == "decide"
    assert frame.step.key == 3  # type: ignore[attr-defined]
    assert frame.note.good == 'You are now at the step "Decide".'


SHOWN: Mapping[str, Callable[[Any], int]] = {
    "people": lambda step: step.list.picker.value,
    "rate": lambda step: step.key,
    "map": lambda step: step.who.value,
    "decide": lambda step: step.key,
}
"""Who is open in each step that shows one person."""


@pytest.mark.parametrize("name", SHOWN)
def test_every_step_that_shows_one_person_can_be_opened_at_one(name: str) -> None:
    """By the key of the person; what was open before is left."""
    frame = open_workbench("id", sound())
    frame.go(name, 4)
    frame.go("out")
    frame.go(name, 2)
    assert SHOWN[name](frame.step) == 2
