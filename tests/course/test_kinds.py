"""Kinds of answer: which data each takes, and how an answer finds its code."""

import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.course import (
    Before,
    Case,
    Diagnosis,
    Ends,
    Exercise,
    Interval,
    Match,
    Multi,
    Order,
    OwnRule,
    Pairs,
    RuleCheck,
    SelfCheck,
    Ticks,
)
from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.shuffle import shown_order
from tests.course.samples import CATALOGUE, CONSISTENT

PLACES = {"shop": "near", "office": "far", "school": "far"}
STEPS = ("goal", "rule", "rank", "review")


def asked(kind: Any, *diagnoses: Diagnosis, answer: Any = None) -> Exercise:
    """An exercise with one variant."""
    return Exercise(kind, ({},), lambda: Case(answer, diagnoses), folder=Path("made/up"))


@pytest.mark.parametrize(
    ("kind", "answer", "code"),
    [
        (Multi(("a", "b")), "a", "not-a-list"),
        (Multi(("a", "b")), ["a", "c"], "unknown-option"),
        (Multi(("a", "b")), [["a"]], "unknown-option"),
        (Multi(("a", "b")), ["a", "a"], "repeated-option"),
        (Match(("a",), ("x", "y")), ["a", "x"], "not-pairs"),
        (Match(("a",), ("x", "y")), {"b": "x"}, "unknown-option"),
        (Match(("a",), ("x", "y")), {"a": "z"}, "unknown-option"),
        (Match(("a",), ("x", "y")), {"a": ["x"]}, "unknown-option"),
        (Order(("a", "b")), {"a": 1}, "not-a-list"),
        (Order(("a", "b")), ["a", "a"], "repeated-option"),
        (Interval("count", 1), [1], "not-an-interval"),
        (Interval("count", 1), [1, "2"], "not-an-interval"),
        (Interval("count", 1), [0, True], "not-an-interval"),
        (Interval("count", 1), [0, math.inf], "not-an-interval"),
        (Interval("count", 1), [0, 1e16], "too-large"),
        (Interval("count", 1), [2, 1], "ends-swapped"),
        (OwnRule(), {}, "not-a-rule"),
        (OwnRule(), CONSISTENT | {"names": ["Budi"]}, "not-a-rule"),
        (OwnRule(), CONSISTENT | {"weights": []}, "not-a-rule"),
        (OwnRule(), CONSISTENT | {"weights": [-1]}, "not-a-rule"),
        (OwnRule(), CONSISTENT | {"key_share": 20}, "not-a-rule"),
        (OwnRule(), CONSISTENT | {"gives": "yes"}, "not-a-rule"),
        (OwnRule(), CONSISTENT | {"people": 2.5}, "not-a-rule"),
        (SelfCheck(), True, "unknown-option"),
    ],
)
def test_data_of_another_form_is_named(kind: Any, answer: Any, code: str) -> None:
    """Each kind says what is not its own, and never a name gets through."""
    assert kind.problem(answer) == code


@pytest.mark.parametrize(
    ("kind", "empty"),
    [(Multi(("a", "b")), []), (Match(("a",), ("x", "y")), {}), (Order(("a", "b")), ["a"])],
)
def test_what_is_not_complete_is_not_judged(kind: Any, empty: Any) -> None:
    """Nothing ticked, nothing matched, a step without place."""
    right = {"multi": ("a",), "match": {"a": "x"}, "order": ("b", "a")}[kind.name]
    assert check(asked(kind, answer=right), 0, empty).state == "not_attempted"


def test_how_many_places_are_empty() -> None:
    """So that the learner knows, not which is right."""
    match = asked(Match(tuple(PLACES), ("near", "far")), answer=PLACES)
    outcome = check(match, 0, {"shop": "far"})
    assert (outcome.code, outcome.fields) == ("incomplete", {"missing": 2})


def test_the_first_diagnosis_that_fits_counts() -> None:
    """Ticks on and off; an exact list of keys fits only itself."""
    exercise = asked(
        Multi(("a", "b", "c")),
        Diagnosis("only-a", Ticks(has=("a",), lacks=("b",))),
        Diagnosis("no-b", Ticks(lacks=("b",))),
        Diagnosis("just-b", ("b",)),
        answer=("a", "b"),
    )
    found = {
        "a": "only-a",
        "ac": "only-a",
        "c": "no-b",
        "b": "just-b",
        "bc": "wrong",
        "ba": "right",
    }
    for keys, code in found.items():
        assert check(exercise, 0, list(keys)).code == code
    wrong = check(exercise, 0, ["b", "c"])
    assert (wrong.state, wrong.score, wrong.fields) == ("wrong", 0.0, {"fitting": 1, "total": 3})


def test_pairs_in_place_earn_their_share() -> None:
    """Two of three: partial; none: wrong; a diagnosis keeps its own score."""
    exercise = asked(
        Match(tuple(PLACES), ("near", "far", "sea")),
        Diagnosis("swapped", Pairs({"shop": "far", "office": "near"})),
        Diagnosis("at-sea", Pairs({"school": "sea"}), score=0.25),
        answer=PLACES,
    )
    almost = check(exercise, 0, {**PLACES, "shop": "far"})
    assert (almost.code, almost.state, almost.score) == ("wrong", "partial", 2 / 3)
    none = check(exercise, 0, {"shop": "sea", "office": "near", "school": "near"})
    assert (none.code, none.state, none.score) == ("wrong", "wrong", 0.0)
    assert check(exercise, 0, {**PLACES, "shop": "far", "office": "near"}).score == 0.0
    assert check(exercise, 0, {**PLACES, "school": "sea"}).score == 0.25


def test_a_step_before_another_is_recognised_wherever_it_stands() -> None:
    """E10.3: ranked before there is a rule."""
    exercise = asked(
        Order(STEPS), Diagnosis("ranked-before-rule", Before("rank", "rule")), answer=STEPS
    )
    for order in (["rank", "goal", "rule", "review"], ["goal", "rank", "review", "rule"]):
        assert check(exercise, 0, order).code == "ranked-before-rule"
    assert check(exercise, 0, ["rule", "goal", "rank", "review"]).score == 0.5


def test_ends_of_an_interval() -> None:
    """E7.2: 0 to 57.1%; the growth limit in place of the share."""
    exercise = asked(
        Interval("percent", 0.5), Diagnosis("limit", Ends(high=20)), answer=(0, 400 / 7)
    )
    assert check(exercise, 0, [0, 57.1]).state == "right"
    assert check(exercise, 0, [0.5, 57.6]).state == "right"
    assert check(exercise, 0, [0.6, 57.1]).code == "wrong"
    assert check(exercise, 0, [-7, 20.4]).code == "limit"
    assert check(exercise, 0, [0, 57.1]).fields["high"] == pytest.approx(0.571)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, "right"),
        ({"weights": [0, 0]}, "no-weights"),
        ({"key_share": 0}, "nobody"),
        ({"key_share": 0.3}, "everyone"),
        ({"key_share": 1 / 3, "people": 3}, "right"),
        ({"key_share": 2 / 3, "people": 3}, "everyone"),
        ({"gives": False}, "no-giving"),
    ],
)
def test_an_own_rule_is_right_when_it_is_consistent(change: dict[str, Any], code: str) -> None:
    """At most 20% key, but one person always may be."""
    exercise = asked(
        OwnRule(),
        Diagnosis("no-weights", RuleCheck("no-weights")),
        Diagnosis("nobody", RuleCheck("nobody-is-key")),
        Diagnosis("everyone", RuleCheck("everyone-is-key", limit=0.2)),
        Diagnosis("no-giving", RuleCheck("no-giving")),
    )
    assert check(exercise, 0, CONSISTENT | change).code == code


def test_own_work_is_never_scored() -> None:
    """Done is right for the progress, and earns nothing."""
    exercise = asked(SelfCheck(), answer="done")
    done, not_done = (check(exercise, 0, answer) for answer in SelfCheck.options)
    assert (done.state, done.score) == ("right", 0.0)
    assert (not_done.state, not_done.code) == ("not_attempted", "not-done")


@given(order=st.permutations(STEPS))
@settings(max_examples=24)
def test_a_step_put_in_its_place_never_costs(order: list[str]) -> None:
    """Swapping a step into its right place never lowers the score."""
    exercise = asked(Order(STEPS), answer=STEPS)
    before = check(exercise, 0, order).score
    for place, key in enumerate(STEPS):
        moved = list(order)
        other = moved.index(key)
        moved[place], moved[other] = moved[other], moved[place]
        assert check(exercise, 0, moved).score >= before


ORDERS = [exercise for exercise in CATALOGUE.values() if isinstance(exercise.kind, Order)]


@pytest.mark.parametrize("exercise", ORDERS, ids=[exercise.slug for exercise in ORDERS])
def test_the_first_order_is_never_the_right_one(exercise: Exercise) -> None:
    """And it is the same whenever it is asked for."""
    assert isinstance(exercise.kind, Order)
    for variant in range(len(exercise.variants)):
        shown = shown_order(exercise, exercise.kind, variant)
        assert sorted(shown) == sorted(exercise.kind.items)
        assert shown != tuple(exercise.case(variant).answer)
        assert shown == shown_order(exercise, exercise.kind, variant)


@pytest.mark.parametrize(
    ("kind", "answer", "diagnosis", "problem"),
    [
        ('Multi(("a", "b"))', '("a",)', 'Ticks(has=("x",))', "unknown-option"),
        ('Multi(("a", "b"))', '("a", "x")', 'Ticks(has=("a",))', "unknown-option"),
        ('Multi(("a", "b"))', "()", 'Ticks(has=("a",))', "not complete"),
        ('Multi(("a", "b"))', '("a",)', 'Before("a", "b")', "not for multi"),
        ('Multi(("a", "a"))', '("a",)', 'Ticks(has=("a",))', "different"),
        ('Multi(("a", "B c"))', '("a",)', 'Ticks(has=("a",))', "a-z"),
        ('Order(("a", "b"))', '("a",)', 'Before("b", "a")', "not complete"),
        ('Match(("a", "b"), ("x", "y"))', '{"a": "x"}', 'Pairs({"a": "y"})', "not complete"),
        ('Match(("a",), ("x", "y"))', '{"a": "x"}', 'Pairs({"x": "a"})', "unknown-option"),
    ],
)
def test_a_broken_declaration_names_its_file(
    tmp_path: Path, kind: str, answer: str, diagnosis: str, problem: str
) -> None:
    """A typing mistake in a key is found when the exercise is loaded."""
    file = tmp_path / "chapter" / "typo" / "exercise.py"
    file.parent.mkdir(parents=True)
    lines = (
        "from kamlearn.course import *",
        f"case = Case({answer}, (Diagnosis('d', {diagnosis}),))",
        f"exercise = Exercise({kind}, ({{}},), lambda: case)",
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(BadInput, match=rf"exercise\.py.*{problem}"):
        load_catalogue(tmp_path)
