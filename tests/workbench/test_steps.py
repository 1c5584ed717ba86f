"""Suggested steps: one for each decision, none where a person has to choose first, or alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import OUTCOMES, Decided
from kamlearn.core.portfolio import decide
from kamlearn.course.languages import LANGS, Lang
from kamlearn.workbench import changes
from kamlearn.workbench.decided import judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import offered
from kamlearn.workbench.steps import DAYS, plan_everyone, suggest_step

TODAY = date(2026, 11, 24)
scores = st.none() | st.integers(0, 4).map(lambda quarter: quarter / 4)


def card(
    relation: float | None, worth: float | None, *, harmful: bool = False, scored: bool = True
) -> Decided:
    decision = decide(relation, worth, harmful=harmful, scored=scored)
    return Decided(Contact("Ani"), (relation, worth), decision, None, "none")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (card(1, 1), "grow"),
        (card(1, 0), "keep"),
        (card(0, 1), "improve"),
        (card(0, 0), "release"),
        (card(None, 1), "ask"),
    ],
)
def test_each_decision_has_its_days(one: Decided, outcome: str, lang: Lang) -> None:
    """From today, and with what I can give where it is known."""
    step = suggest_step(one, "catatan kuliah", lang, TODAY)
    assert step is not None
    in_days, review_after = DAYS[outcome]
    assert step.on == TODAY + timedelta(days=in_days)
    assert step.review == step.on + timedelta(days=review_after)
    assert ("catatan kuliah" in step.what) == (outcome in ("grow", "keep", "improve"))


def test_asking_names_what_is_not_known() -> None:
    """Both, where both are."""
    step = suggest_step(card(None, None), "", "en", TODAY)
    assert step is not None
    assert step.what == "Find out how good the relation is and how much it is worth"


@pytest.mark.parametrize("one", [card(0.5, 1), card(1, 1, harmful=True), card(1, 1, scored=False)])
def test_nothing_is_suggested_where_nothing_is_decided(one: Decided) -> None:
    """On the line, for a harmful person, for family."""
    assert suggest_step(one, "", "id", TODAY) is None


@given(scores, scores, st.booleans(), st.booleans())
@settings(max_examples=40)
def test_whoever_is_suggested_something_has_an_outcome_with_days(
    relation: float | None, worth: float | None, harmful: bool, scored: bool
) -> None:
    """And the other way round; a step never comes after its review."""
    one = card(relation, worth, harmful=harmful, scored=scored)
    step = suggest_step(one, "", "id", TODAY)
    assert one.outcome in OUTCOMES
    assert (step is None) == (one.outcome not in DAYS)
    assert step is None or TODAY < step.on < step.review


def test_everyone_without_a_step_gets_the_suggested_one() -> None:
    """Who has one keeps it; once done, nothing is left to do."""
    people = [
        Contact(name, amounts={"bond": 5, "trust": 5}, gives=name) for name in ("Ani", "Budi")
    ]
    bench = changes.weigh(changes.add(Workbench(), people), [offered("trust", 3)])
    mine = suggest_step(card(0, 0), "", "en", TODAY)
    bench = changes.plan(bench, 1, mine)
    planned, given_to = plan_everyone(bench, judge_all(bench), "en", TODAY)
    assert given_to == 1
    assert planned.find(1).step == mine
    step = planned.find(2).step
    assert step is not None
    assert "Budi" in step.what
    assert plan_everyone(planned, judge_all(planned), "en", TODAY) == (planned, 0)
