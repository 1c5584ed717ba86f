"""Own accounts are checked for consistency only: arithmetic, lines, and the learner's own rule."""

from typing import Any

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.core.next_step import plan_step
from kamlearn.core.rules import Criterion
from kamlearn.course.misconceptions import ALIASES
from kamlearn.workbench import changes
from kamlearn.workbench.consistency import Remark, find_remarks, most_keys
from kamlearn.workbench.decided import judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING, offered, suggest

RULE = tuple(offered(column, 2) for column in ("money", "trust", GIVING))
GOOD = {"money": 4.0, "trust": 3.0, GIVING: 4.0, "bond": 4.0}


def sound(people: int = 5) -> Workbench:
    """A workbench without a remark: a rule of one's own, one key account, enough hours."""
    contacts = [Contact(f"Orang {n}", gives="kabar", amounts=GOOD) for n in range(people)]
    bench = changes.weigh(changes.add(Workbench(), contacts), RULE)
    return changes.place(changes.reveal(bench), 1, is_key=True)


def remarks(bench: Workbench) -> tuple[Remark, ...]:
    """What is found."""
    return find_remarks(bench, judge_all(bench))


def codes(bench: Workbench) -> list[str]:
    """The codes of what is found."""
    return [remark.code for remark in remarks(bench)]


def test_a_workbench_that_agrees_with_itself_gets_no_remark() -> None:
    """Whoever the people are."""
    assert codes(sound()) == []


def test_an_empty_workbench_says_only_that() -> None:
    """Nothing else can be said of nobody."""
    assert codes(Workbench()) == ["nobody"]


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("no-weights", lambda b: changes.weigh(b, [])),
        ("biggest-is-key", lambda b: changes.weigh(b, [offered("money", 3), offered(GIVING, 0)])),
        ("one-right-rule", lambda b: changes.weigh(b, suggest(b.goal)) if b.goal != "own" else b),
        ("friends-as-tools", lambda b: changes.weigh(b, RULE[:2])),
        ("nobody-is-key", lambda b: changes.place(b, 1, is_key=False)),
        ("everyone-is-key", lambda b: changes.place(b, 2, is_key=True)),
        ("nothing-to-give", lambda b: changes.describe(b, 1, gives=" ")),
        ("missing-as-zero", lambda b: rated(b, 3, 1)),
        ("decision-without-reason", lambda b: changes.choose(b, 2, "release")),
        ("score-decides", lambda b: changes.choose(harm(b), 2, "grow", "heart")),
        ("score-decides", lambda b: changes.place(harm(b), 2, hours=1)),
        ("my-notes-my-right", lambda b: changes.describe(b, 2, brings="lagi SAKIT parah")),
        ("more-contacts-is-better", lambda b: changes.add(b, [Contact("x", amounts=GOOD)] * 60)),
    ],
)
def test_each_inconsistency_is_named(code: str, make: Any) -> None:
    """One thing changed on a sound workbench, and that one is found."""
    bench = changes.aim(Workbench(), "founder") if code == "one-right-rule" else None
    start = sound() if bench is None else with_goal(sound())
    assert code in codes(make(start))
    assert code in ALIASES or code in GAPS


GAPS = {"decision-without-reason", "nothing-to-give", "no-weights", "nobody-is-key"}


def with_goal(bench: Workbench) -> Workbench:
    """The same for a founder."""
    return changes.aim(bench, "founder")


def harm(bench: Workbench) -> Workbench:
    """Somebody marked as harmful."""
    return changes.describe(bench, 2, harmful=True)


def rated(bench: Workbench, key: int, rating: float) -> Workbench:
    """Somebody with this rating throughout."""
    for criterion in bench.criteria:
        bench = changes.rate(bench, key, criterion.column, rating)
    return bench


def test_a_rule_bent_after_the_reveal_is_counted_and_its_winner_named() -> None:
    """K13 from the third change on; back at the locked rule nothing is said."""
    bench = sound()
    for weight in (3, 4, 5):
        bench = changes.weigh(bench, (offered("money", weight), *RULE[1:]))
    (remark,) = remarks(bench)
    assert (remark.code, remark.fields["n"]) == ("rule-bent-for-favourite", 3)
    assert codes(changes.weigh(bench, RULE)) == []


def test_a_reason_is_enough() -> None:
    """The learner decides; the lines only suggest."""
    assert codes(changes.choose(sound(), 2, "release", "more")) == []


def test_a_note_in_a_step_is_looked_at_too() -> None:
    """What could hurt may stand anywhere."""
    from datetime import date

    step = plan_step("tanya gajinya", date(2026, 11, 24), in_days=7, review_after=30)
    assert codes(changes.plan(sound(), 3, step)) == ["my-notes-my-right"]


@pytest.mark.parametrize("note", ["sukses", "suka kopi susu", "proyek bareng 2024", "sakitar"])
def test_harmless_notes_stay(note: str) -> None:
    """A word is sensitive as a word, not as a part of another."""
    assert codes(changes.describe(sound(), 2, brings=note)) == []


def test_figures_of_a_file_alone_are_size() -> None:
    """A rule of one column of rupiah asks who is biggest, and nothing else."""
    bench = changes.weigh(sound(), [Criterion("Belanja", 5)])
    assert "biggest-is-key" in codes(bench)


def test_a_fifth_may_be_key_and_one_always() -> None:
    """As exercise E5.4 has it."""
    assert [most_keys(n) for n in (1, 5, 6, 200)] == [1, 1, 1, 40]
