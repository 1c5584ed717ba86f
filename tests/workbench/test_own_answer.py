"""What an answer sheet gets of one's own accounts: figures that the exercise's checker takes."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.workbench import changes
from kamlearn.workbench.consistency import find_remarks
from kamlearn.workbench.decided import judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING, offered
from kamlearn.workbench.own_answer import REVISIONS, own_answers, own_rule_answer


def bench(people: int = 10, keys: int = 2, weights: tuple[float, ...] = (4, 3, 2)) -> Workbench:
    """So many people, so many of them key; the last weight is of giving."""
    made = changes.add(Workbench(), [Contact(f"Nama Rahasia {n}") for n in range(people)])
    for key in range(1, keys + 1):
        made = changes.place(made, key, is_key=True)
    columns = ("money", "kolom rahasia", GIVING)
    return changes.weigh(made, map(offered, columns, weights))


def test_a_rule_is_figures_only() -> None:
    """Weights, share, giving, how many: no names of people, nor of the learner's own criteria."""
    answer = own_rule_answer(bench())
    assert answer == {"weights": [4, 3, 2], "key_share": 0.2, "gives": True, "people": 10}
    assert "ahasia" not in json.dumps(own_answers(bench()))


def test_without_people_or_criteria_there_is_no_answer() -> None:
    """Nothing is put into the answers that the learner did not do."""
    assert own_answers(Workbench()) == {}
    assert own_rule_answer(changes.add(Workbench(), [Contact("Ani")])) is None


def test_something_to_give_is_done_or_left_open() -> None:
    """The note itself stays here; without one the exercise may still be done on paper."""
    assert "one-thing-to-give" not in own_answers(bench())
    given = own_answers(changes.describe(bench(), 1, gives="kabar rahasia"))
    assert given["one-thing-to-give"] == "done"


def test_the_exercises_are_those_of_the_course() -> None:
    """An answer to an earlier revision would be no answer."""
    catalogue = load_catalogue()
    assert {slug: catalogue[slug].revision for slug in REVISIONS} == REVISIONS


def test_both_answers_are_right() -> None:
    """As a sound workbench gives them."""
    catalogue = load_catalogue()
    answers = own_answers(changes.describe(bench(), 1, gives="kabar"))
    assert {check(catalogue[slug], 0, answer).state for slug, answer in answers.items()} == {
        "right"
    }


SAME = {"no-weights", "nobody-is-key", "everyone-is-key", "friends-as-tools"}
"""What both the workbench and the exercise look for."""


@settings(max_examples=60)
@given(
    st.integers(1, 40).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))),
    st.tuples(*[st.sampled_from([0, 1, 5])] * 3),
)
def test_desk_and_exercise_agree(counts: tuple[int, int], weights: tuple[float, ...]) -> None:
    """Where the exercise finds nothing, the desk finds none of the same; and the other way."""
    made = bench(*counts, weights)
    outcome = check(load_catalogue()["own-rule"], 0, own_rule_answer(made))
    found = {remark.code for remark in find_remarks(made, judge_all(made))} & SAME
    assert (outcome.code in found) if outcome.state != "right" else not found
