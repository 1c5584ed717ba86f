"""Pictures of chapters 7 and 8: what is left for the bills, where a forecast turns, two circles."""

from itertools import combinations

from kamlearn.drawing.gallery import draw
from kamlearn.drawing.near_and_far import FRIENDS, OTHERS

DEAL = {"price": 10_000, "new_price": 6_000, "unit_cost": 5_000, "multiple": 2}
LEFT = {**DEAL, "boxes": 1_000, "bills": 4_000_000}
OFFER = {"price": 10_000, "new_price": 9_000, "unit_cost": 5_000, "multiple": 1.5}


def lines(name: str, asked: dict[str, float]) -> str:
    return "".join(draw(name, "en", asked).marks)


def test_twice_the_boxes_leave_too_little_for_the_bills() -> None:
    """1,000 x (10,000 - 5,000) is 5 million; 2,000 x (6,000 - 5,000) only 2 million."""
    marks = lines("what-is-left", LEFT)
    assert "Rp5,000,000" in marks
    assert "Rp2,000,000" in marks
    assert marks.count("--kam-loss") == 1


def test_a_cheaper_box_leaves_enough_for_the_bills() -> None:
    """At Rp2,000 a box both bars are 8 million, and none of them is short."""
    marks = lines("what-is-left", {**LEFT, "unit_cost": 2_000})
    assert marks.count("Rp8,000,000") == 2
    assert "--kam-loss" not in marks


def test_the_answer_turns_where_both_leave_the_same() -> None:
    """1.5 x 4,000 with the deal is 5,000 x 1.2 without it: at 20% growth."""
    assert "grows 20%" in draw("forecast-turn", "en", OFFER).alt


def test_a_better_offer_turns_later() -> None:
    """1.6 x 4,000 is 5,000 x 1.28."""
    assert "grows 28%" in draw("forecast-turn", "en", {**OFFER, "multiple": 1.6}).alt


def test_friends_all_know_each_other_and_one_person_leads_out() -> None:
    """Every pair within a circle is tied; three lines go through the one in the middle."""
    marks = lines("near-and-far", {})
    ties = sum(len(list(combinations(range(n), 2))) for n in (FRIENDS, OTHERS))
    assert marks.count("<polyline") == ties + 3
    assert marks.count("<circle") == FRIENDS + OTHERS + 1
