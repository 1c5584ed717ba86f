"""The rule on the desk: goal, criteria, weights; locked, guessed and only then the order."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.rule_step import RuleStep, open_step
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GOALS, suggest

BAD = "<img src=x onerror=alert(1)>"


def said(key: str, **fields: object) -> str:
    return word(f"workbench_rule.{key}", "id", **fields)


def opened(bench: Workbench, lang: Lang = "id") -> RuleStep:
    desk = Desk(bench, lang)
    step = open_step(desk)
    desk.listeners.append(step.look)
    step.look()
    return step


def with_people(lang: Lang = "id", goal: str = "founder", people: int = 0) -> RuleStep:
    contacts = sample_people(lang) if not people else make_people(people)
    return opened(changes.aim(changes.add(Workbench(), contacts), goal), lang)


def make_people(size: int) -> list[Contact]:
    return [
        Contact(f"P{n}", amounts={"money": 1.0 + n % 5, "trust": 1.0 + n % 4, "giving": 3.0})
        for n in range(size)
    ]


def reveal(step: RuleStep, guess: int = 1) -> RuleStep:
    step.rule.lock_button.click()
    step.first.value = guess
    step.rule.reveal_button.click()
    return step


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("goal", GOALS)
def test_each_goal_brings_a_suggestion_that_is_said_to_be_one(lang: Lang, goal: str) -> None:
    """Before the lock; a goal of one's own brings none."""
    step = opened(Workbench(), lang)
    step.goal.value = GOALS.index(goal)
    assert step.desk.bench.criteria == suggest(step.desk.bench.goal)
    key = "own_start" if goal == "own" else "suggested"
    assert word(f"workbench_rule.{key}", lang) in step.said.value
    assert [*step.rule.controls] == [each.column for each in suggest(step.desk.bench.goal)]


def test_nothing_is_ranked_before_lock_and_reveal() -> None:
    """Whatever is moved; then the order is there, and a guess beside it."""
    step = with_people()
    step.rule.controls["money"].value = 5
    step.rule.lock_button.click()
    assert step.ranked.widget.children == ()
    step.rule.reveal_button.click()
    assert "<svg" in step.ranked.result.value
    assert "kam-guess" in step.rule.verdict.value


def test_a_box_adds_and_takes_away_a_criterion() -> None:
    """What is ticked has a slider."""
    step = with_people(goal="own")
    for column in ("money", "trust", "giving"):
        step.picker.boxes[column].value = True
    assert [*step.rule.controls] == ["money", "trust", "giving"]
    assert not step.rule.lock_button.disabled
    step.picker.boxes["trust"].value = False
    assert [*step.rule.controls] == ["money", "giving"]
    assert step.rule.lock_button.disabled


def test_a_criterion_of_ones_own_is_rated_and_its_name_is_text() -> None:
    """Also where less is better; twice is refused in words."""
    step = with_people()
    step.picker.own.value, step.picker.less.value = f"  {BAD} ", True
    step.picker.own_button.click()
    added = step.desk.bench.criteria[-1]
    assert (added.column, added.better, added.scale) == (BAD, "less", "rating")
    assert step.picker.own.value == ""
    step.picker.own.value = BAD
    step.picker.own_button.click()
    assert 'role="alert"' in step.picker.said.value
    assert "<img" not in step.picker.said.value
    step.picker.own.value = " "
    step.picker.own_button.click()
    assert len(step.desk.bench.criteria) == len(suggest("founder")) + 1


def test_figures_of_a_file_count_from_smallest_to_largest() -> None:
    """A column of 1 to 5 only is a rating; columns that are criteria already are not offered."""
    people = [
        Contact("Ani", amounts={"omzet": 5e6, "akrab": 4.0, "trust": 3.0, "bond": 2.0}),
        Contact("Budi", amounts={"omzet": 2e6, "akrab": None}),
    ]
    step = opened(changes.add(Workbench(), people))
    assert step.picker.columns == ["akrab", "omzet"]
    step.picker.column.value = 1
    step.picker.column_button.click()
    step.picker.column_button.click()
    assert [(c.column, c.scale) for c in step.desk.bench.criteria] == [
        ("omzet", "minmax"),
        ("akrab", "rating"),
    ]
    assert step.picker.file.layout.display == "none"


def test_figures_that_are_no_ratings_are_refused_before_they_break_the_order() -> None:
    """A criterion of one's own with the name of a column of money."""
    step = opened(changes.add(Workbench(), [Contact("Ani", amounts={"omzet": 5e6})]))
    step.picker.own.value = "omzet"
    step.picker.own_button.click()
    assert 'role="alert"' in step.picker.said.value
    assert step.desk.bench.criteria == ()


def test_a_drag_is_one_change_and_back_is_one_more() -> None:
    """Counted kindly; going back restores the locked rule."""
    step = reveal(with_people())
    locked = step.desk.bench.criteria
    for weight in (3, 2, 1):
        step.rule.controls["money"].value = weight
    assert word("lab_my_rule.changes", "id", n=1) in step.rule.note.good
    step.rule.back_button.click()
    assert step.desk.bench.criteria == locked
    assert word("lab_my_rule.changes_back", "id", n=2) in step.rule.note.good


def test_a_restored_desk_can_still_go_back() -> None:
    """The lock is the workbench's, not the view's."""
    step = reveal(with_people())
    step.rule.controls["money"].value = 1
    again = opened(step.desk.bench)
    assert "<svg" in again.ranked.result.value
    again.rule.back_button.click()
    assert again.desk.bench.criteria == suggest("founder")


def test_who_rises_and_who_falls_since_the_lock() -> None:
    """By name, with both places; nothing is said before a change."""
    people = [
        Contact("Ani", amounts={"money": 5.0, "trust": 1.0, "giving": 3.0}),
        Contact("Budi", amounts={"money": 1.0, "trust": 5.0, "giving": 3.0}),
    ]
    step = opened(changes.add(Workbench(), people))
    for column, weight in {"money": 5, "trust": 1, "giving": 1}.items():
        step.picker.boxes[column].value = True
        step.rule.controls[column].value = weight
    reveal(step)
    assert said("moved", n=2) not in step.ranked.result.value
    step.rule.controls["money"].value = 0
    assert said("moved", n=2) in step.ranked.result.value
    risen = said("risen", names=said("move", name="Budi", was=2, now=1))
    assert risen in step.ranked.result.value
    step.rule.controls["money"].value = 5
    step.rule.controls["trust"].value = 2
    assert said("moved_none") in step.ranked.result.value


def test_twenty_at_a_time_and_anybody_is_found() -> None:
    """The page with the person that one looks for."""
    step = reveal(with_people(people=60))
    assert said("shown", first=1, last=20, n=60) in step.ranked.result.value
    step.ranked.more.click()
    step.ranked.more.click()
    step.ranked.more.click()
    assert said("shown", first=41, last=60, n=60) in step.ranked.result.value
    step.ranked.top.click()
    assert said("shown", first=1, last=20, n=60) in step.ranked.result.value
    last = step.ranked.standing.chosen[step.ranked.standing.order[-1]].name
    step.ranked.find.value = int(last.removeprefix("P")) + 1
    assert said("shown", first=41, last=60, n=60) in step.ranked.result.value
    assert last in step.ranked.said.value


def test_more_than_a_fifth_key_is_said_and_not_forbidden() -> None:
    """Of ten people two may be key."""
    step = reveal(with_people())
    for key in (1, 2, 3):
        step.ranked.find.value = key
        step.ranked.mark.click()
    assert [person.key for person in step.desk.bench.people if person.is_key] == [1, 2, 3]
    assert said("keys_many", n=3, most=2) in step.ranked.keys.value
    step.ranked.mark.click()
    assert "2" in step.ranked.keys.value
    assert "★" in step.ranked.result.value


def test_blurred_names_appear_nowhere_in_the_step() -> None:
    """Also not in what was said before the projector was switched on."""
    step = reveal(with_people(), guess=3)
    step.ranked.find.value = 3
    step.desk.blur(True)
    texts = (step.ranked.result, step.ranked.said, step.ranked.keys, step.rule.verdict)
    shown = repr([each.value for each in texts]) + step.ranked.mark.description
    names = [person.name for person in step.desk.bench.people]
    assert not [name for name in names if name in shown]
    assert not set(names) & {*step.first.names, *step.ranked.find.names}


@pytest.mark.parametrize("lang", LANGS)
def test_names_stay_text(lang: Lang) -> None:
    """In the guess, in the order, in the words beside it."""
    step = opened(changes.aim(changes.add(Workbench(), [Contact(BAD)] * 3), "student"), lang)
    reveal(step)
    step.ranked.mark.click()
    texts = (step.ranked.result, step.ranked.said, step.ranked.keys, step.rule.verdict)
    assert not any("<img" in each.value for each in texts)


def test_nobody_on_the_desk_breaks_nothing() -> None:
    """The rule can be made first."""
    step = reveal(opened(changes.aim(Workbench(), "student")), 0)
    assert said("no_people") in step.ranked.keys.value
