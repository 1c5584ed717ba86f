"""Rules: what a learner may write, and what is refused with a remedy."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.rules import Criterion, Rule, nearest, shorten


def test_only_proportions_of_weights_matter() -> None:
    """5, 3, 2 says the same as 50, 30, 20."""
    small = Rule("small", [Criterion("a", 5), Criterion("b", 3), Criterion("c", 2)])
    large = Rule("large", [Criterion("a", 50), Criterion("b", 30), Criterion("c", 20)])
    assert small.shares == large.shares == (1, 0.6, 0.4)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"column": " "}, "criterion-unnamed"),
        ({"column": 7}, "criterion-unnamed"),
        ({"weight": -1}, "weight-negative"),
        ({"weight": float("nan")}, "not-a-number"),
        ({"weight": float("inf")}, "not-a-number"),
        ({"weight": True}, "not-a-number"),
        ({"weight": "5"}, "not-a-number"),
        ({"better": "lots"}, "unknown-choice"),
        ({"scale": ["minmax"]}, "unknown-choice"),
    ],
)
def test_a_criterion_that_cannot_count_is_refused(wrong: dict[str, Any], code: str) -> None:
    """Nameless, negative, endless, or on a scale that there is not."""
    with pytest.raises(BadInput) as refused:
        Criterion(**{"column": "spend", "weight": 1} | wrong)
    assert refused.value.code == code


def test_a_negative_weight_names_its_remedy() -> None:
    """Turn the criterion round."""
    with pytest.raises(BadInput, match=r"'late_days'.*-2.*better=\"less\""):
        Criterion("late_days", -2)


def test_a_typing_slip_names_what_was_meant() -> None:
    """The nearest word that there is."""
    with pytest.raises(BadInput) as refused:
        Criterion("spend", 1, scale="minmx")  # type: ignore[arg-type]
    assert refused.value.fields["near"] == "minmax"


@pytest.mark.parametrize(
    ("criteria", "missing", "code"),
    [
        ([], "skip", "no-criterion"),
        ([Criterion("a", 0), Criterion("b", 0)], "skip", "weights-all-zero"),
        ([Criterion("a", 1), Criterion("a", 2)], "skip", "criterion-twice"),
        ([Criterion("a", 1)], "zero", "unknown-choice"),
    ],
)
def test_a_rule_that_cannot_rank_is_refused(
    criteria: list[Criterion], missing: Any, code: str
) -> None:
    """Nothing counts, or something counts twice."""
    with pytest.raises(BadInput) as refused:
        Rule("mine", criteria, missing)
    assert refused.value.code == code


def test_messages_repeat_only_the_beginning_of_a_long_slip() -> None:
    """Also of a number that Python itself refuses to write."""
    assert len(shorten("x" * 1000)) == 60
    assert shorten(10**5000) == "..."


@given(st.lists(st.floats(0, 1.7e308), min_size=1, max_size=6))
def test_shares_stay_between_none_and_the_heaviest(weights: list[float]) -> None:
    """However large or small the weights are."""
    criteria = [Criterion(str(place), weight) for place, weight in enumerate(weights)]
    if any(weights):
        shares = Rule("any", criteria).shares
        assert max(shares) == 1
        assert min(shares) >= 0


@given(st.text(max_size=30))
def test_the_nearest_word_is_always_one_that_there_is(written: str) -> None:
    """A suggestion is never invented."""
    assert nearest(written, ("skip", "worst", "best")) in ("skip", "worst", "best")
