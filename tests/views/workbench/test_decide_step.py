"""The decide step: lines suggest, the learner decides, harm is a veto, small steps follow."""

from datetime import date

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import CHOICES, REASONS
from kamlearn.core.next_step import NextStep
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.workbench.decide_step import DecideStep, open_step
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered

TODAY = date(2026, 11, 24)
both = pytest.mark.parametrize("lang", LANGS)
BAD = "<img src=x onerror=alert(1)>"


def person(name: str, bond: float | None, trust: float | None, **fields: bool) -> Contact:
    return Contact(name, amounts={"bond": bond, "trust": trust}, gives="catatan", **fields)  # type: ignore[arg-type]


PEOPLE = (
    person("Ani", 5, 5),
    person("Budi", 4, 2),
    person("Citra", 2, 4),
    person("Galih", 2, 2),
    person("Ratna", 3, 4),
    person("Mira", None, 3),
    person("Klien", 5, 5, harmful=True),
    person("Nisa", 5, 1, close=True),
)


def step_for(*people: Contact, lang: Lang = "en") -> DecideStep:
    bench = changes.weigh(changes.add(Workbench(), people), [offered("trust", 3)])
    desk = Desk(bench, lang)
    step = open_step(desk, TODAY)
    desk.listeners.append(step.look)
    step.look()
    return step


def opened(key: int, *people: Contact, lang: Lang = "en") -> DecideStep:
    step = step_for(*(people or PEOPLE), lang=lang)
    step.open(key)
    return step


def names(step: DecideStep) -> list[str]:
    return [b.description for b in step.list.buttons if b.layout.display != "none"]


@both
def test_everyone_is_counted_by_decision(lang: Lang) -> None:
    """Also those whom no score decides."""
    said = step_for(*PEOPLE, lang=lang).counts.value
    for outcome in ("grow", "keep", "improve", "release", "on-the-line", "ask", "exit"):
        assert f"{word(f'decisions.{outcome}', lang)} 1" in said
    assert "8" in said


def test_the_nearest_to_a_line_comes_first() -> None:
    """Ratna is on it; who is not compared with the lines comes last."""
    listed = names(step_for(*PEOPLE))
    assert listed[0] == "1. Ratna: on the line"
    assert {line.split(": ")[1] for line in listed[-3:]} == {"ask first", "leave", "not sorted"}


def test_a_line_moves_everyone_and_is_kept_on_the_desk() -> None:
    """With the line at 20 Galih's relation is good enough, though only just."""
    step = opened(4)
    assert "Galih: release." in step.person.card.value
    step.board.controls["relation"].value = 20
    assert step.desk.bench.cutoffs.relation == 0.2
    assert "Galih: keep." in step.person.card.value
    assert any("Galih: keep (near a line)" in line for line in names(step))


def test_the_list_shows_one_decision() -> None:
    """The person who is open stays open, whatever is listed."""
    step = opened(4)
    step.filter.value = 1 + CHOICES.index("grow")
    assert names(step) == ["1. Ani: grow"]
    assert "Galih" in step.person.card.value
    step.list.buttons[0].click()
    assert "Ani" in step.person.card.value
    step.board.controls["worth"].value = 100
    step.board.controls["relation"].value = 100
    assert step.desk.bench.cutoffs.worth == 1
    assert names(step) == []
    assert word("workbench_decide.list_empty", "en") in step.list.place.value


def test_who_is_open_is_on_the_map() -> None:
    """Also when the list shows others: numbered after them, with a ring."""
    step = opened(4)
    step.filter.value = 1 + CHOICES.index("grow")
    assert "2. Galih" in step.board.result.value
    assert step.board.result.value.count('fill="none" stroke="var(--kam-loss') >= 1
    step.open(1)
    assert "Galih" not in step.board.result.value


def test_anybody_is_found_by_name() -> None:
    """Whatever the list shows; the picker follows what the list opens."""
    step = opened(4)
    step.filter.value = 1 + CHOICES.index("grow")
    step.picker.value = 2
    assert "Budi" in step.person.card.value
    step.list.buttons[0].click()
    assert step.picker.value == 1


def test_who_is_opened_from_the_list_is_named_where_the_focus_goes() -> None:
    """The person stands a screen below the list."""
    step = step_for(*PEOPLE)
    step.list.buttons[2].click()
    name = step.desk.shown.find(step.key).name
    assert step.here.good == word("workbench_decide.here", "en", name=name)


def test_twenty_at_a_time() -> None:
    """And on, and back."""
    step = step_for(*(person(f"P{n}", 2, 2) for n in range(45)))
    assert len(names(step)) == 20
    step.list.more.click()
    step.list.more.click()
    assert [line.split(":")[0] for line in names(step)] == [f"{n}. P{39 + n}" for n in range(1, 6)]
    assert step.list.more.disabled
    step.list.back.click()
    assert names(step)[0].startswith("1. P20:")


def test_one_tap_overrules_and_the_reason_is_asked() -> None:
    """Not answering is allowed, and said; another decision is asked about anew."""
    step = opened(4)
    why = step.board.controls["why"]
    assert why.layout.display == "none"
    step.board.controls["choice"].value = 1 + CHOICES.index("keep")
    assert step.desk.bench.find(4).chosen == "keep"
    assert why.layout.display == ""
    assert word("workbench_decide.otherwise_none", "en") in step.person.note.value
    why.value = REASONS.index("owe")
    assert step.desk.bench.find(4).why == "owe"
    assert word("lab_decision_board.note_why_owe", "en") in step.person.note.value
    step.board.controls["choice"].value = 1 + CHOICES.index("improve")
    assert (step.desk.bench.find(4).why, why.value) == ("none", 0)
    step.board.controls["choice"].value = 0
    assert step.desk.bench.find(4).chosen is None
    assert why.layout.display == "none"


def test_each_person_has_their_own_decision() -> None:
    """Opening somebody else shows theirs, and changes nothing."""
    step = opened(4)
    step.board.controls["choice"].value = 1 + CHOICES.index("keep")
    before = step.desk.bench
    step.open(1)
    assert step.board.controls["choice"].value == 0
    assert step.desk.bench is before


@both
def test_harm_is_a_veto_with_words_for_safety(lang: Lang) -> None:
    """Scores are not shown, nothing is suggested, and it can be taken back."""
    step = opened(1, lang=lang)
    step.person.harm.click()
    assert step.desk.bench.find(1).contact.harmful
    for key in ("harm_said", "harm_help", "harm_plan"):
        assert word(f"workbench_decide.{key}", lang) in step.person.safety.value
    assert "100" not in step.person.card.value
    assert step.board.controls["choice"].layout.display == "none"
    assert step.person.step.what.value == ""
    assert step.person.step.note.good == word("workbench_decide.step_own", lang)
    step.person.harm.click()
    assert not step.desk.bench.find(1).contact.harmful
    assert step.person.safety.value == ""


@both
def test_kind_words_come_with_a_release(lang: Lang) -> None:
    """And only then."""
    step = opened(4, lang=lang)
    assert "Galih" in step.person.goodbye.text
    assert step.person.goodbye.layout.display == ""
    step.open(1)
    assert step.person.goodbye.layout.display == "none"


def test_a_step_is_suggested_edited_and_kept() -> None:
    """Seven days for growing, looked at again after thirty: ours."""
    step = opened(1)
    form = step.person.step
    assert "catatan" in form.what.value
    assert (form.on.value, form.review.value) == (date(2026, 12, 1), date(2026, 12, 31))
    assert step.desk.bench.find(1).step is None
    form.what.value = "Kirim catatan bab 3"
    assert word("workbench_decide.step_changed", "en") in form.note.good
    form.keep.click()
    kept = NextStep("Kirim catatan bab 3", date(2026, 12, 1), date(2026, 12, 31))
    assert step.desk.bench.find(1).step == kept
    assert word("workbench_decide.step_kept", "en") in form.note.good
    form.drop.click()
    assert step.desk.bench.find(1).step is None


def test_what_is_typed_survives_other_changes() -> None:
    """A line that moves does not wipe it; opening somebody else does."""
    step = opened(1)
    form = step.person.step
    form.what.value = "my own"
    step.board.controls["worth"].value = 55
    assert form.what.value == "my own"
    form.use.click()
    assert "catatan" in form.what.value
    form.what.value = "my own"
    step.open(2)
    assert form.what.value != "my own"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"what": " "}, "step-empty"),
        ({"review": None}, "step-without-date"),
        ({"review": TODAY}, "review-before-step"),
    ],
)
def test_a_step_that_is_not_whole_is_not_kept(change: dict[str, object], code: str) -> None:
    """It is said what is missing, and what was typed stays."""
    step = opened(1)
    form = step.person.step
    for name, value in change.items():
        getattr(form, name).value = value
    form.keep.click()
    assert step.desk.bench.find(1).step is None
    fields = {"review": TODAY, "step": date(2026, 12, 1)}
    assert word(f"errors.{code}", "en", **fields) == form.note.trouble


def test_suggested_steps_for_everyone_without_one() -> None:
    """Not for whom harms, nor who is close, nor who is on the line."""
    step = opened(1)
    step.person.step.what.value = "mine"
    step.person.step.keep.click()
    assert "4" in step.everyone.description
    step.everyone.click()
    bench = step.desk.bench
    steps = {each.key: each.step.what for each in bench.people if each.step}
    assert steps[1] == "mine"
    assert sorted(steps) == [1, 2, 3, 4, 6]
    assert word("workbench_decide.everyone_done", "en", n=4) == step.note.good
    assert step.everyone.disabled


def test_blurred_names_are_nowhere() -> None:
    """Nor what was typed about someone, which may name them."""
    step = opened(4)
    step.person.step.what.value = "Telepon Galih"
    step.person.step.keep.click()
    step.desk.blur(True)
    shown = [*names(step), step.board.result.value, step.person.card.value]
    shown += [step.person.goodbye.text, step.person.step.what.value]
    assert "Galih" not in "".join(shown)
    assert "Person 4" in step.person.card.value
    step.desk.blur(False)
    assert step.person.step.what.value == "Telepon Galih"


@both
def test_names_stay_text(lang: Lang) -> None:
    """In the card, the table and the counts."""
    step = opened(1, person(BAD, 2, 2), lang=lang)
    assert "<img" not in step.person.card.value + step.board.result.value + step.counts.value
    assert BAD in step.list.buttons[0].description


@both
def test_an_empty_desk_says_so(lang: Lang) -> None:
    """And fills when somebody comes."""
    step = step_for(lang=lang)
    assert word("workbench_decide.nobody", lang) in step.counts.value
    assert step.person.widget.layout.display == "none"
    step.desk.apply(changes.add(step.desk.bench, PEOPLE[:1]))
    assert "Ani" in step.person.card.value


def test_nothing_of_it_is_for_the_address() -> None:
    """A link to the page tells nobody whose relation is so-so."""
    step = opened(4)
    step.board.controls["relation"].value = 20
    assert dict(step.board.state.settings) == {}
