"""Ranking: the domain's own oracle, gaps, ties, and what may never happen."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.core.ranked import Caution, Ranked
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Missing, Rule
from kamlearn.core.scoring import REMEDIES, score_key
from kamlearn.course.languages import LANGS
from kamlearn.course.words import all_words, word

X = Contact("X", amounts={"spend": 0.8, "growth": 0.4, "trust": 0.5})
Y = Contact("Y", amounts={"spend": 0.5, "growth": 0.9, "trust": 0.7})
Z = Contact("Z", amounts={"spend": 0.6, "growth": None, "trust": 0.9})


def fractions(missing: Missing = "skip", **weights: float) -> Rule:
    """A rule whose amounts are fractions already."""
    criteria = [Criterion(column, weight, scale="fraction") for column, weight in weights.items()]
    return Rule("mine", criteria, missing)


def people(column: str, *amounts: float | None) -> list[Contact]:
    """One contact for each amount, named by place."""
    return [Contact(f"n{place}", amounts={column: each}) for place, each in enumerate(amounts)]


def by_name(contacts: list[Contact], rule: Rule) -> dict[str, Ranked]:
    return {each.name: each for each in rank(contacts, rule).ranked}


def test_the_own_oracle_of_the_domain() -> None:
    """M20: skipping what is missing puts Z first, although Z's worst case is last."""
    found = by_name([X, Y, Z], fractions(spend=5, growth=3, trust=2))
    assert found["X"].score == pytest.approx(0.62, abs=1e-12)
    assert found["Y"].score == pytest.approx(0.66, abs=1e-12)
    assert found["Z"].score == pytest.approx(4.8 / 7, abs=1e-12)
    assert found["Z"].coverage == pytest.approx(0.7, abs=1e-12)
    assert found["Z"].low == pytest.approx(0.48, abs=1e-12)
    assert found["Z"].high == pytest.approx(0.78, abs=1e-12)
    assert [found[name].rank for name in "XYZ"] == [3, 2, 1]
    assert found["Z"].low < found["X"].low


def test_a_heavier_weight_flips_the_order() -> None:
    """M20: with spend at 9, X passes Y."""
    found = by_name([X, Y], fractions(spend=9, growth=3, trust=2))
    assert found["X"].score == pytest.approx(9.4 / 14, abs=1e-12)
    assert found["Y"].score == pytest.approx(8.6 / 14, abs=1e-12)
    assert (found["X"].rank, found["Y"].rank) == (1, 2)


@pytest.mark.parametrize(("missing", "score"), [("worst", 0.48), ("best", 0.78)])
def test_missing_counted_as_the_end_of_its_scale(missing: Missing, score: float) -> None:
    """Z's bounds become Z's score; coverage still says what is known."""
    z = by_name([X, Y, Z], fractions(missing, spend=5, growth=3, trust=2))["Z"]
    assert z.score == pytest.approx(score, abs=1e-12)
    assert z.coverage == pytest.approx(0.7, abs=1e-12)
    assert (z.low, z.high) == (pytest.approx(0.48), pytest.approx(0.78))


def test_everything_known_leaves_no_doubt() -> None:
    """Coverage is exactly 1 and both bounds are the score, to the last bit."""
    found = by_name([X, Y], fractions(spend=0.1, growth=0.2, trust=0.7))
    assert all(x.coverage == 1 and x.low == x.score == x.high for x in found.values())


@pytest.mark.parametrize("missing", ["skip", "worst", "best"])
def test_of_whom_nothing_is_known_gets_no_score(missing: Missing) -> None:
    """Not 0, not first, not last: listed with the reason, at the end."""
    nobody = Contact("?", amounts={"spend": None})
    *_, last = rank([nobody, X, Y], fractions(missing, spend=5, trust=1)).ranked
    assert (last.name, last.score, last.reason, last.rank) == ("?", None, "nothing-known", None)
    assert (last.rank_low, last.rank_high) == (None, None)
    assert (last.coverage, last.low, last.high) == (0, 0, 1)


def test_knowing_only_what_has_no_weight_is_knowing_nothing() -> None:
    """A criterion with weight 0 does not make a score."""
    found = by_name([X, Contact("?", amounts={"trust": 0.5})], fractions(spend=1, trust=0))
    assert found["?"].reason == "nothing-known"


def test_ties_share_a_rank_and_the_next_is_skipped() -> None:
    """1, 2, 2, 4; ties keep the order in which they came."""
    ranked = rank(people("a", 0.5, 0.9, 0.5, 0.1), fractions(a=1)).ranked
    assert [(each.name, each.rank) for each in ranked] == [
        ("n1", 1),
        ("n0", 2),
        ("n2", 2),
        ("n3", 4),
    ]


def test_rounding_breaks_no_tie() -> None:
    """0.1 + 0.2 and 0.3 differ in the last bit only, so they are the same score."""
    sums = [
        Contact("sum", amounts={"a": 0.1, "b": 0.2}),
        Contact("one", amounts={"a": 0.3, "b": 0.0}),
    ]
    assert score_key(0.1 + 0.2) == score_key(0.3)
    assert {each.rank for each in rank(sums, fractions(a=1, b=1)).ranked} == {1}


def test_the_range_of_ranks_when_a_weight_moves() -> None:
    """X and Y are so near that 20% more or less on spend changes their places."""
    close = by_name(
        [
            Contact("X", amounts={"spend": 0.8, "growth": 0.4}),
            Contact("Y", amounts={"spend": 0.5, "growth": 0.75}),
            Contact("far", amounts={"spend": 0.1, "growth": 0.1}),
        ],
        fractions(spend=1, growth=1),
    )
    assert (close["X"].rank, close["Y"].rank) == (2, 1)
    assert (close["X"].rank_low, close["X"].rank_high) == (1, 2)
    assert (close["Y"].rank_low, close["Y"].rank_high) == (1, 2)
    assert (close["far"].rank_low, close["far"].rank_high) == (3, 3)


def test_scales() -> None:
    """From smallest to largest, already a fraction, 1 to 5; less can be better."""
    rule = Rule("r", [Criterion("a", 1)])
    assert [x.score for x in rank(people("a", 10, 20, 30), rule).ranked] == [1, 0.5, 0]
    rule = Rule("r", [Criterion("a", 1, better="less")])
    assert [x.name for x in rank(people("a", 10, 20, 30), rule).ranked] == ["n0", "n1", "n2"]
    rule = Rule("r", [Criterion("a", 1, scale="rating")])
    assert [x.score for x in rank(people("a", 1, 4, 5), rule).ranked] == [1, 0.75, 0]


def test_a_criterion_that_tells_nobody_apart_is_warned_about() -> None:
    """All the same: everyone gets the middle. Nobody known: nothing to compare."""
    same = [
        Contact("a", amounts={"size": 7.0, "trust": 2}),
        Contact("b", amounts={"size": 7, "trust": 4, "city": None}),
    ]
    rule = Rule("r", [Criterion("size", 1), Criterion("trust", 1), Criterion("city", 1)])
    found = rank(same, rule)
    assert found.warnings == (Caution("all-equal", "size"), Caution("all-missing", "city"))
    assert [each.score for each in found.ranked] == [0.75, 0.25]
    assert [each.coverage for each in found.ranked] == pytest.approx([2 / 3, 2 / 3])


def test_nobody_to_rank() -> None:
    """No contacts: no ranks and no warnings."""
    found = rank([], fractions(a=1))
    assert (found.ranked, found.unranked, found.warnings) == ((), (), ())


def test_family_and_harmful_people_are_left_out_unless_asked_for() -> None:
    """They are listed with the reason, and their amounts do not stretch the scale."""
    family = Contact("Ibu", relation="family", amounts={"a": 1000})
    harmful = Contact("H", harmful=True, amounts={"a": -1000})
    everyone = [*people("a", 1, 2), family, harmful]
    rule = Rule("r", [Criterion("a", 1)])
    found = rank(everyone, rule)
    assert [each.score for each in found.ranked] == [1, 0]
    assert [(x.name, x.reason) for x in found.unranked] == [("Ibu", "protected"), ("H", "harmful")]
    asked = rank(everyone, rule, also=("protected",))
    assert [each.name for each in asked.ranked] == ["Ibu", "n1", "n0"]
    assert [each.name for each in asked.unranked] == ["H"]
    assert len(rank(everyone, rule, also=("protected", "harmful")).ranked) == 4


@pytest.mark.parametrize(
    ("scale", "amount", "code"),
    [
        ("fraction", 1.01, "fraction-out-of-scale"),
        ("fraction", -0.01, "fraction-out-of-scale"),
        ("rating", 0, "rating-out-of-scale"),
        ("rating", 6, "rating-out-of-scale"),
        ("minmax", 2e15, "amount-too-large"),
        ("minmax", -(10**300), "amount-too-large"),
    ],
)
def test_amounts_off_their_scale_name_contact_and_column(
    scale: Any, amount: float, code: str
) -> None:
    """And the remedy."""
    budi = Contact("Budi", amounts={"trust": amount})
    with pytest.raises(BadInput, match="Budi, column 'trust'") as refused:
        rank([Contact("empty"), budi], Rule("r", [Criterion("trust", 1, scale=scale)]))
    assert refused.value.code == code


@pytest.mark.parametrize(
    "amount",
    [float("nan"), float("inf"), True, "5", 10**400, 10**5000],
    ids=["nan", "inf", "yes", "text", "large", "endless"],
)
def test_what_is_no_number_is_refused(amount: Any) -> None:
    """Not known is None; nan, inf, text and yes/no are no amounts."""
    sneaked = Contact("Budi", amounts={})
    object.__setattr__(sneaked, "amounts", {"a": amount})  # past the contact's own check
    with pytest.raises(BadInput) as refused:
        rank([sneaked], Rule("r", [Criterion("a", 1)]))
    assert refused.value.code == "amount-not-a-number"


def test_every_refusal_and_warning_has_words() -> None:
    """In both languages."""
    for lang in LANGS:
        assert {f"errors.{code}" for code in REMEDIES} <= all_words(lang).keys()
        for code in ("all-equal", "all-missing"):
            assert "trust" in word(f"ranking.warning_{code}", lang, column="trust")


amounts = st.none() | st.floats(0, 1) | st.sampled_from([0, 0.25, 0.5, 1])
weights = st.lists(st.integers(0, 9), min_size=1, max_size=4).filter(any)


@st.composite
def rankings(draw: st.DrawFn) -> tuple[list[Contact], Rule]:
    """People with gaps and ties, and a rule for them."""
    given_weights = draw(weights)
    columns = [f"c{place}" for place in range(len(given_weights))]
    rows = draw(st.lists(st.fixed_dictionaries(dict.fromkeys(columns, amounts)), max_size=8))
    criteria = [
        Criterion(column, weight, draw(st.sampled_from(["more", "less"])), scale="fraction")
        for column, weight in zip(columns, given_weights, strict=True)
    ]
    contacts = [Contact(f"n{place}", amounts=row) for place, row in enumerate(rows)]
    return contacts, Rule("any", criteria, draw(st.sampled_from(["skip", "worst", "best"])))


@settings(max_examples=60)
@given(rankings())
def test_scores_lie_in_their_bounds_and_ranks_in_their_range(
    case: tuple[list[Contact], Rule],
) -> None:
    """For any people and any rule."""
    contacts, rule = case
    found = rank(contacts, rule).ranked
    assert {each.name for each in found} == {each.name for each in contacts}
    for each in found:
        assert 0 <= each.coverage <= 1
        if each.score is None:
            continue
        assert 0 <= each.low <= each.score <= each.high <= 1
        assert each.rank is not None
        assert each.rank_low is not None
        assert each.rank_high is not None
        assert 1 <= each.rank_low <= each.rank <= each.rank_high <= len(contacts)
        better = sum(other.score is not None and _above(other, each) for other in found)
        assert each.rank == better + 1


def _above(one: Ranked, other: Ranked) -> bool:
    assert one.score is not None
    assert other.score is not None
    return score_key(one.score) > score_key(other.score)


@settings(max_examples=60)
@given(rankings(), st.floats(0, 1), st.data())
def test_raising_an_amount_never_lowers_a_rank(
    case: tuple[list[Contact], Rule], raised: float, data: st.DataObject
) -> None:
    """Where more is better, for one who is ranked already."""
    contacts, rule = case
    rule = replace(rule, criteria=[replace(each, better="more") for each in rule.criteria])
    column = data.draw(st.sampled_from([each.column for each in rule.criteria]))
    known = [place for place, each in enumerate(contacts) if each.amounts[column] is not None]
    if not known:
        return
    place = data.draw(st.sampled_from(known))
    before = contacts[place]
    amount = max(raised, before.amounts[column] or 0)
    after = replace(before, amounts={**before.amounts, column: amount})
    changed = [*contacts[:place], after, *contacts[place + 1 :]]
    old, new = by_name(contacts, rule)[before.name], by_name(changed, rule)[before.name]
    assert (new.rank or math.inf) <= (old.rank or math.inf)
