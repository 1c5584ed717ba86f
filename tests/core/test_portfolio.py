"""Grow, keep, improve, release: the thread's lines 26 and 27, and where a score decides nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.portfolio import Action, CutOffs, decide


@pytest.mark.parametrize(
    ("relation", "worth", "action"),
    [(0.8, 0.9, "grow"), (0.8, 0.1, "keep"), (0.2, 0.9, "improve"), (0.2, 0.1, "release")],
)
def test_the_four_decisions(relation: float, worth: float, action: Action) -> None:
    """Seed lines 26-27 as a two by two."""
    found = decide(relation, worth)
    assert (found.state, found.options) == ("decided", (action,))


def test_on_the_line_both_options_stand() -> None:
    """Exactly at a cut-off a small error would flip the label, so nobody pretends."""
    assert decide(0.5, 0.9).options == ("grow", "improve")
    assert decide(0.9, 0.5).options == ("grow", "keep")
    assert decide(0.5, 0.5).options == ("grow", "keep", "improve", "release")
    assert decide(0.1, 0.5).state == "on-the-line"
    assert decide(0.1 + 0.2, 0.9, CutOffs(relation=0.3)).state == "on-the-line"
    assert decide(0.3, 0.9, CutOffs(relation=Decimal("0.3"))).state == "on-the-line"  # type: ignore[arg-type]


def test_how_near_the_line_it_was() -> None:
    """The nearer of the two lines; negative is below."""
    found = decide(0.52, 0.1)
    assert (found.relation_distance, found.worth_distance) == (0.02, -0.4)
    assert found.distance == 0.02
    assert decide(0.5, 0.1).distance == 0


def test_what_is_not_known_is_asked() -> None:
    """One score is no decision, but its distance can be shown."""
    found = decide(None, 0.9)
    assert (found.state, found.options, found.missing) == ("ask", (), ("relation",))
    assert (found.worth_distance, found.distance) == (0.4, None)
    assert decide(None, None).missing == ("relation", "worth")


def test_harm_and_closeness_go_before_scores() -> None:
    """K29: a good score decides nothing about someone who threatens you."""
    assert decide(0.9, 0.9, harmful=True).state == "exit"
    assert decide(0.9, 0.9, scored=False).state == "protected"
    assert decide(None, None, harmful=True, scored=False).state == "exit"
    assert decide(0.9, 0.9, harmful=True).options == ()


def test_cut_offs_can_be_moved() -> None:
    """The same scores, another decision."""
    assert decide(0.6, 0.6).options == ("grow",)
    assert decide(0.6, 0.6, CutOffs(relation=0.7)).options == ("improve",)
    assert decide(0.6, 0.6, CutOffs(0.7, 0.7)).options == ("release",)


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan"), True, "0.5"])
def test_scores_and_cut_offs_are_fractions(wrong: float) -> None:
    """A 1 to 5 rating or text is refused by name."""
    for attempt in (
        lambda: decide(wrong, 0.5),
        lambda: decide(0.5, wrong, harmful=True),
        lambda: CutOffs(worth=wrong),
    ):
        with pytest.raises(BadInput, match=r"relation|worth"):
            attempt()


shares = st.floats(0, 1)


@given(shares, shares, shares, shares)
def test_better_scores_never_lead_away_from_growing(
    relation: float, worth: float, more: float, cut: float
) -> None:
    """Raising the relation keeps the side of the worth, and only moves towards the good side."""
    cutoffs = CutOffs(cut, cut)
    before = decide(relation, worth, cutoffs).options
    after = decide(max(relation, more), worth, cutoffs).options
    if "grow" in before:
        assert "grow" in after
    if "keep" in before:
        assert "keep" in after
    assert 1 <= len(after) <= 4
