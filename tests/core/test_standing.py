"""Standings: twenty of many people cost little, and are told as the full ranking tells them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.candidates import Candidates
from kamlearn.core.contacts import Contact
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule

RATED = st.none() | st.sampled_from([1.0, 2.0, 3.0, 4.5, 5.0])
PEOPLE = st.lists(
    st.builds(
        Contact,
        name=st.sampled_from(["Ani", "Budi"]),
        close=st.booleans(),
        amounts=st.fixed_dictionaries(dict.fromkeys("abc", RATED)),
    ),
    max_size=12,
)
RULES = st.builds(
    lambda weights, missing, better: Rule(
        "mine",
        [
            Criterion(column, weight, better, "rating")
            for column, weight in zip("abc", weights, strict=True)
        ],
        missing,
    ),
    st.tuples(st.integers(1, 5), st.integers(0, 5), st.sampled_from([0.1, 2, 3])),
    st.sampled_from(["skip", "worst", "best"]),
    st.sampled_from(["more", "less"]),
)


@given(PEOPLE, RULES, st.data())
@settings(max_examples=60)
def test_a_few_people_are_told_of_as_in_the_full_ranking(
    people: list[Contact], rule: Rule, data: st.DataObject
) -> None:
    """To the last bit: score, bounds, place and range of places."""
    standing = Candidates(people).stand(rule)
    places = data.draw(st.lists(st.sampled_from(standing.order or [0]), unique=True))
    full = {id(one.contact): one for one in rank(people, rule).ranked}
    if standing.order:
        wanted = [full[id(standing.chosen[place])] for place in places]
        assert list(standing.ranked(places)) == wanted
    assert standing.ranking() == rank(people, rule)


@given(PEOPLE, RULES, RULES)
@settings(max_examples=40)
def test_another_rule_for_the_same_people_starts_afresh(
    people: list[Contact], first: Rule, second: Rule
) -> None:
    """What is remembered of the columns belongs to no rule."""
    candidates = Candidates(people)
    candidates.stand(first)
    assert candidates.stand(second).ranking() == rank(people, second)


def test_scores_and_ranks_by_place() -> None:
    """Ani 4 of 5 is 0.75; Budi, of whom nothing is known, comes last and has no rank."""
    people = [Contact("Budi"), Contact("Ani", amounts={"a": 4.0}), Contact("Kak Dewi", close=True)]
    standing = Candidates(people).stand(Rule("mine", [Criterion("a", 2, scale="rating")]))
    assert (standing.scores, standing.ranks, standing.order) == ([None, 0.75], [None, 1], [1, 0])
    assert [standing.coverage(place) for place in standing.order] == [1.0, 0.0]
    assert [one.reason for one in standing.unranked] == ["protected"]


def test_nobody_at_all() -> None:
    """An empty desk has a standing too."""
    standing = Candidates([]).stand(Rule("mine", [Criterion("a", 1)]))
    assert (standing.order, standing.ranked([]), standing.unranked) == ([], (), ())
