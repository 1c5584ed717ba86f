"""Pictures of chapters 5 and 6: criteria, two rules, growth that comes anyway."""

from kamlearn.drawing.gallery import draw
from kamlearn.drawing.score_bars import WEIGHTS, rank_accounts

GROWTH = {"new_price": 6_000, "multiple": 2, "unit_cost": 1_000}


def test_the_bent_rule_puts_the_favourite_first() -> None:
    """The course's material, M20: 66 against 62; with weight 9 for spending 67.1 against 61.4."""
    locked = rank_accounts(WEIGHTS)
    bent = rank_accounts({**WEIGHTS, "spend": 9})
    assert [(one.name, round((one.score or 0) * 100, 1)) for one in locked + bent] == [
        ("campus", 66.0),
        ("office", 62.0),
        ("office", 67.1),
        ("campus", 61.4),
    ]
    assert "Office A is first" in draw("score-bars", "en", {"bent": 9}).alt


def test_the_more_comes_anyway_the_less_the_deal_adds() -> None:
    """At unit cost 1,000 and all of the growth, 1,215,000 without the deal: §1.2."""
    picture = draw("growth-anyway", "en", GROWTH)
    assert "Rp1,215,000 at 100%" in picture.alt
    assert "".join(picture.marks).count("--kam-loss") == 2


def test_two_desks_hold_both_arrows() -> None:
    """One to the supplier, one to the buyer."""
    picture = draw("two-desks", "id", {})
    assert "".join(picture.marks).count("<polygon") == 2
    assert picture.alt.count("Panah") == 2
