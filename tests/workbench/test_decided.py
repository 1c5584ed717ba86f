"""Rule and lines judge everyone; who has not changed is not judged again, and nobody can tell."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import CHOICES
from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.workbench import changes
from kamlearn.workbench.decided import judge_all, rank_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered

ratings = st.none() | st.integers(1, 5).map(float)
people = st.builds(
    lambda bond, trust, harmful, close: Contact(
        "Ani", amounts={"bond": bond, "trust": trust}, harmful=harmful, close=close
    ),
    ratings,
    ratings,
    st.booleans(),
    st.booleans(),
)


def desk_of(contacts: list[Contact]) -> Workbench:
    return changes.weigh(changes.add(Workbench(), contacts), [offered("trust", 3)])


@given(st.lists(people, min_size=1, max_size=6), st.sampled_from(CHOICES), st.integers(0, 4))
@settings(max_examples=40)
def test_what_is_known_already_changes_nothing(
    contacts: list[Contact], choice: str, quarter: int
) -> None:
    """Judged from what was known, or all anew: the same, and as the core decides."""
    bench = replace(desk_of(contacts), cutoffs=CutOffs(quarter / 4, 0.5))
    ranking = rank_all(bench)
    first = judge_all(bench, ranking)
    later = changes.choose(bench, 1, choice)  # type: ignore[arg-type]
    assert judge_all(later, ranking, first) == judge_all(later, ranking)
    for one in first:
        contact = one.person.contact
        decision = decide(
            *one.decided.scores, bench.cutoffs, harmful=contact.harmful, scored=contact.scored
        )
        assert one.decided.decision == decision


def test_only_who_changed_is_judged_again() -> None:
    """With 2,000 people the others would be felt."""
    bench = desk_of([Contact("Ani", amounts={"trust": 5.0}), Contact("Budi")])
    ranking = rank_all(bench)
    first = judge_all(bench, ranking)
    later = judge_all(changes.choose(bench, 2, "keep"), ranking, first)
    assert later[0] is first[0]
    assert later[1].decided.chosen == "keep"


def test_without_a_rule_nobody_has_a_worth() -> None:
    """Then the learner is asked, and no number is made up."""
    bench = changes.add(Workbench(), [Contact("Ani", amounts={"bond": 4.0})])
    (one,) = judge_all(bench)
    assert one.ranked is None
    assert one.decided.decision.missing == ("worth",)
