"""Rating: one person at a time, the last answer goes on, and every answer meets its person."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.core.rules import Criterion
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import all_words, word
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.rate_step import RateStep, open_step
from kamlearn.views.workbench.rating_pads import ask_about
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import OFFERED
from kamlearn.workbench.people import BOND

PEOPLE = (Contact("Ani"), Contact("Kak Dewi", relation="family"), Contact("Budi"), Contact("Citra"))
BENCH = changes.weigh(
    changes.add(Workbench(), PEOPLE),
    [Criterion("trust", 3, scale="rating"), Criterion("spend", 2)],
)


def opened(bench: Workbench = BENCH, lang: Lang = "id") -> RateStep:
    """The step on a desk of its own."""
    desk = Desk(bench, lang)
    step = open_step(desk)
    desk.listeners.append(step.look)
    step.look()
    return step


def press(step: RateStep, column: str, value: str) -> None:
    """A key or a tap on a pad: the answer, and that it stands."""
    pad = step.pads.pads[column]
    mark = {"who": pad.mark["who"], "value": value}
    pad._handle_custom_msg({"kind": "settled", "mark": mark}, [])


def test_the_relation_and_what_is_rated_of_the_rule_are_asked() -> None:
    """Figures out of a file are known already."""
    assert [*opened().pads.pads] == ["bond", "trust"]


def test_the_last_answer_goes_on_to_the_next_person() -> None:
    """Family is passed over; the pads stand empty for the next one."""
    step = opened()
    press(step, "bond", "4")
    assert step.key == 1
    press(step, "trust", "not-known")
    assert step.key == 3
    assert step.pads.pads["bond"].mark == {"who": 3, "value": ""}
    assert step.desk.bench.find(1).contact.amounts == {"bond": 4.0, "trust": None}
    assert step.note.good == word("workbench_rate.progress", "id", rated=1, people=3)


def test_moving_by_arrows_does_not_go_on() -> None:
    """They pass over other answers on their way; Enter says that it stands."""
    step = opened()
    press(step, "bond", "4")
    step.pads.pads["trust"].set_state({"mark": {"who": 1, "value": "1"}})
    step.pads.pads["trust"].set_state({"mark": {"who": 1, "value": "2"}})
    assert step.key == 1
    press(step, "trust", "2")
    assert step.key == 3


def test_correcting_an_answer_stays_with_the_person() -> None:
    """Going back is for looking again."""
    step = opened()
    press(step, "bond", "4")
    press(step, "trust", "4")
    step.back.click()
    assert step.key == 1
    press(step, "trust", "1")
    assert step.key == 1
    assert step.desk.bench.find(1).contact.amounts["trust"] == 1.0
    step.skip.click()
    assert step.key == 3


def test_a_late_answer_meets_the_person_it_was_about() -> None:
    """Whoever types faster than the page does not rate the next one by mistake."""
    step = opened()
    press(step, "bond", "4")
    press(step, "trust", "4")
    step.pads.pads["trust"].set_state({"mark": {"who": 1, "value": "5"}})
    assert step.desk.bench.find(1).contact.amounts["trust"] == 5.0
    assert "trust" not in step.desk.bench.find(3).contact.amounts
    assert step.pads.pads["trust"].mark == {"who": 3, "value": ""}


def test_skipping_comes_back_round() -> None:
    """Whoever was skipped gets a turn after the others."""
    step = opened()
    step.skip.click()
    assert step.key == 3
    for _ in range(2):
        press(step, "bond", "3")
        press(step, "trust", "3")
    assert step.key == 1
    step.skip.click()
    assert step.note.good == word("workbench_rate.last_one", "id")
    press(step, "bond", "3")
    press(step, "trust", "3")
    assert step.note.good == word("workbench_rate.all_done", "id", people=3)


@pytest.mark.parametrize("lang", LANGS)
def test_family_is_not_rated_unless_the_learner_chooses_to(lang: Lang) -> None:
    """It is said why, and the choice can be taken back."""
    step = opened(lang=lang)
    step.picker.value = 2
    assert step.about.value == f"<p>{word('workbench_rate.protected', lang, name='Kak Dewi')}</p>"
    assert step.pads.widget.layout.display == "none"
    step.anyway.click()
    assert step.pads.widget.layout.display == ""
    assert step.desk.bench.find(2).contact.scored
    step.anyway.click()
    assert step.pads.widget.layout.display == "none"


def test_who_harms_is_never_rated() -> None:
    """No button leads there."""
    step = opened(changes.describe(BENCH, 2, harmful=True))
    step.picker.value = 2
    assert "Kak Dewi" in step.about.value
    assert (step.pads.widget.layout.display, step.anyway.layout.display) == ("none", "none")


def test_without_criteria_only_the_relation_is_asked() -> None:
    """And it is said where to choose some."""
    step = opened(changes.add(Workbench(), PEOPLE))
    assert [*step.pads.pads] == ["bond"]
    assert word("workbench_rate.only_bond", "id") in step.hint.value
    step.desk.apply(changes.aim(step.desk.bench, "student"))
    assert len(step.pads.pads) == 5


def test_an_empty_desk_and_one_whose_people_go() -> None:
    """Nothing to rate is said, and nothing breaks."""
    step = opened(Workbench())
    assert step.note.good == word("workbench_rate.nobody", "id")
    step.desk.apply(changes.add(step.desk.bench, PEOPLE))
    assert step.key == 1
    step.picker.value = 3
    step.desk.apply(changes.remove(step.desk.bench, 1))
    step.back.click()
    assert step.key == 3
    step.desk.apply(changes.remove(step.desk.bench, 3))
    assert step.key in (2, 4)


def test_no_name_shows_while_names_are_blurred() -> None:
    """In the picker and in what is said about family."""
    step = opened()
    step.desk.blur(True)
    step.picker.value = 2
    seen = [*step.picker.names, step.about.value, step.note.good, step.note.trouble]
    assert not [text for text in seen for person in PEOPLE if person.name in text]


def test_names_are_text() -> None:
    """Whatever somebody is called."""
    evil = "<img src=x onerror=alert(1)>"
    step = opened(changes.add(Workbench(), [Contact(evil, relation="family")]))
    assert "<img" not in step.about.value


@pytest.mark.parametrize("lang", LANGS)
def test_everything_that_can_be_rated_has_words_for_its_ends(lang: Lang) -> None:
    """What 1 and 5 mean stands beside them."""
    texts = all_words(lang)
    for column in (BOND, *OFFERED):
        asked = ask_about(column, lang)
        assert asked.low == texts[f"workbench_rate.low_{column}"]
        assert asked.high == texts[f"workbench_rate.high_{column}"]
    assert ask_about("telat bayar", lang).low == texts["workbench_rate.low_own"]
