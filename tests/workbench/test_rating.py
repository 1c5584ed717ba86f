"""Who is rated, who is next: everybody gets a turn, and "not known" is an answer."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.rules import Criterion
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.rating import (
    Progress,
    columns_of,
    count_rated,
    next_unrated,
    rated_criteria,
)

THREE = changes.add(Workbench(), [Contact("Ani"), Contact("Budi"), Contact("Citra")])
COLUMNS = ("bond", "trust")


def test_the_goals_suggestion_counts_until_there_is_a_rule() -> None:
    """Figures out of a file are not rated: they are known."""
    student = Workbench(goal="student")
    assert columns_of(rated_criteria(student)) == (
        *("bond", "learning", "connection", "chance", "giving"),
    )
    own = changes.weigh(student, [Criterion("spend", 3), Criterion("trust", 1, scale="rating")])
    assert columns_of(rated_criteria(own)) == COLUMNS
    assert columns_of(rated_criteria(Workbench())) == ("bond",)


def test_not_known_is_an_answer_and_nothing_is_none() -> None:
    """Only who has an answer to everything is rated."""
    bench = changes.rate(changes.rate(THREE, 1, "bond", 3), 1, "trust", None)
    bench = changes.rate(bench, 2, "bond", 5)
    assert count_rated(bench, COLUMNS) == Progress(1, 3)
    assert next_unrated(bench, COLUMNS, None) == 2


def test_close_and_harmful_people_are_not_in_the_count() -> None:
    """Unless the learner chose to score somebody close."""
    bench = changes.describe(THREE, 1, relation="family")
    bench = changes.describe(bench, 2, harmful=True, score_anyway=True)
    assert count_rated(bench, COLUMNS) == Progress(0, 1)
    assert next_unrated(bench, COLUMNS, 3) is None
    chosen = changes.describe(bench, 1, score_anyway=True)
    assert next_unrated(chosen, COLUMNS, 3) == 1


def test_the_one_whose_turn_it_is_is_not_the_next() -> None:
    """Also where nobody else is left, and where nobody is there at all."""
    assert next_unrated(THREE, COLUMNS, 3) == 1
    alone = changes.add(Workbench(), [Contact("Ani")])
    assert next_unrated(alone, COLUMNS, 1) is None
    assert next_unrated(Workbench(), COLUMNS, None) is None


@given(st.integers(1, 12), st.data())
@settings(max_examples=40)
def test_everybody_gets_a_turn(count: int, data: st.DataObject) -> None:
    """Whoever is rated first, going on reaches each of the others once."""
    bench = changes.add(Workbench(), [Contact(f"Orang {n}") for n in range(count)])
    key = data.draw(st.integers(1, count))
    seen = [key]
    while True:
        bench = changes.rate(bench, key, "bond", 3)
        following = next_unrated(bench, ("bond",), key)
        if following is None:
            break
        key = following
        seen.append(key)
    assert sorted(seen) == [*range(1, count + 1)]
    assert count_rated(bench, ("bond",)).is_done
