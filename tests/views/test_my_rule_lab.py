"""My rule as widgets: lock before the order is seen; what changes afterwards is counted."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.my_rule_scene import LAB
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.my_rule_lab import MyRuleView

RULE = {"money": 4, "growth": 3, "giving": 2}


def said(key: str, **fields: object) -> str:
    return word(f"lab_my_rule.{key}", "id", **fields)


def revealed(guess: int = 0, **weights: int) -> MyRuleView:
    view = MyRuleView(sample_people("id"), "id", weights or RULE)
    view.rule.lock_button.click()
    view.first.value = guess
    view.rule.reveal_button.click()
    return view


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_ranked_before_the_rule_is_locked_and_opened(lang: Lang) -> None:
    """Moving weights gives no order away."""
    view = MyRuleView(sample_people(lang), lang, RULE)
    view.rule.controls["money"].value = 5
    assert "<svg" not in view.result.value
    view.rule.lock_button.click()
    assert "<svg" not in view.result.value
    view.rule.reveal_button.click()
    assert view.result.value == unfold(LAB.html(view.settings(), lang))


def test_two_criteria_cannot_be_locked() -> None:
    """Nor six; the note says how many to choose."""
    view = MyRuleView(sample_people("id"), "id", {"money": 4, "trust": 1})
    assert view.rule.lock_button.disabled
    assert said("count_few", n=2) in view.rule.note.value
    view.rule.controls["giving"].value = 1
    assert not view.rule.lock_button.disabled
    for slider in view.rule.controls.values():
        slider.value = 1
    assert view.rule.lock_button.disabled
    assert said("count_many", n=6) in view.rule.note.value


def test_a_rule_without_giving_is_asked_about() -> None:
    """Asked, not refused."""
    view = MyRuleView(sample_people("id"), "id", {"money": 4, "trust": 1, "fit": 1})
    assert said("count_no_giving", n=3) in view.rule.note.value
    assert not view.rule.lock_button.disabled


def test_changes_before_the_order_is_seen_count_for_nothing() -> None:
    """Nobody has seen anything yet."""
    view = MyRuleView(sample_people("id"), "id", RULE)
    view.rule.lock_button.click()
    view.rule.controls["money"].value = 1
    view.rule.reveal_button.click()
    assert view.own.locked is not None
    assert (view.own.locked.changes, view.own.locked.as_locked) == (0, True)


def test_a_drag_is_one_change() -> None:
    """Many steps of one slider in a row; another slider is another change."""
    view = revealed()
    for weight in (3, 2, 1):
        view.rule.controls["money"].value = weight
    assert said("changes", n=1) in view.rule.note.value
    view.rule.controls["trust"].value = 4
    assert said("changes", n=2) in view.rule.note.value


def test_going_back_is_one_change_and_is_said() -> None:
    """However many weights it moves, and the next move counts again."""
    view = revealed()
    view.rule.controls["money"].value = 1
    view.rule.controls["trust"].value = 4
    view.rule.back_button.click()
    assert view.settings() == LAB.complete(RULE)
    assert said("changes_back", n=3) in view.rule.note.value
    view.rule.controls["money"].value = 5
    assert said("changes", n=4) in view.rule.note.value


def test_the_guess_stands_beside_what_came() -> None:
    """First, not first, or not ranked: a close friend."""
    names = [person.name for person in sample_people("id")]
    trusted = {"trust": 4, "fit": 4, "giving": 2}
    assert said("guess_fits", name=names[0]) in revealed(0, **trusted).rule.verdict.value
    assert said("guess_differs", name=names[5]) in revealed(5, **trusted).rule.verdict.value
    assert said("guess_unranked", name=names[9]) in revealed(9).rule.verdict.value


def test_own_people_instead_of_the_story() -> None:
    """Any list of contacts, an empty one too; only numbers go into the address."""
    view = MyRuleView([Contact("<b>Ani</b>", amounts={"money": 5, "trust": 3})], "id", RULE)
    view.rule.lock_button.click()
    view.rule.reveal_button.click()
    assert "<b>Ani" not in view.rule.verdict.value + view.result.value
    assert LAB.complete(view.state.settings) == LAB.complete(RULE)
    assert all(isinstance(value, int | float) for value in view.state.settings.values())
    empty = MyRuleView([], "en", RULE)
    empty.rule.lock_button.click()
    empty.rule.reveal_button.click()
    assert "kam-lamp" in empty.result.value


def test_lock_reveal_and_changes_survive_a_restart() -> None:
    """What the page keeps is numbers, and they bring everything back."""
    view = revealed(5)
    view.rule.controls["money"].value = 1
    again = MyRuleView(sample_people("id"), "id", view.state.settings)
    assert again.own.locked == view.own.locked
    assert again.result.value == view.result.value
    assert again.rule.note.value == view.rule.note.value
    assert again.rule.verdict.value == view.rule.verdict.value
    again.rule.back_button.click()
    assert again.settings() == LAB.complete(RULE)
    assert said("changes_back", n=2) in again.rule.note.value


def test_a_locked_rule_is_still_locked_after_a_restart() -> None:
    """And nobody has seen the order."""
    view = MyRuleView(sample_people("id"), "id", RULE)
    view.rule.lock_button.click()
    view.first.value = 3
    again = MyRuleView(sample_people("id"), "id", view.state.settings)
    assert (again.own.locked, again.first.value) == (view.own.locked, 3)
    assert "<svg" not in again.result.value


@pytest.mark.parametrize(
    "bad", [{"stage": 2}, {"stage": "x", "changes": 1e300}, {"stage": 2, "was_money": 9}]
)
def test_an_address_that_was_made_up_locks_nothing(bad: dict[str, object]) -> None:
    """A lock without the rule that was locked is none."""
    assert MyRuleView(sample_people("id"), "id", {**RULE, **bad}).own.locked is None


def test_before_the_lock_the_address_holds_weights_only() -> None:
    """As short as it was."""
    assert MyRuleView(sample_people("id"), "id", RULE).state.settings == LAB.complete(RULE)
