"""The milk deal lab: the thread's deal, what it depends on, and who manages whom."""

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.kraljic_square import kraljic_square
from kamlearn.drawing.ledger_bars import ledger_bars
from kamlearn.drawing.milk_deal_scene import LAB, agree, ending, scene_html
from kamlearn.drawing.who_manages import who_manages

both = pytest.mark.parametrize("lang", LANGS)


@pytest.mark.parametrize(
    ("settings", "end", "change"),
    [
        ({"unit_cost": 5_000}, "loss", -300_000),
        ({"unit_cost": 2_000}, "even", 0),
        ({"unit_cost": 1_000}, "gain", 100_000),
        ({"unit_cost": 1_000, "share": 100}, "loss", -215_000),
        ({"unit_cost": 5_000, "multiple": 5}, "even", 0),
        ({"unit_cost": 5_000, "new_price": 8_500}, "gain", 200_000),
    ],
)
def test_whether_b_gains_depends(settings: dict[str, float], end: str, change: int) -> None:
    """The material's table for 100 boxes: cost, what would come anyway, and how many are sold."""
    complete = LAB.complete(settings)
    assert agree(complete).contribution_change == change
    assert ending(complete) == end


@both
def test_the_figures_are_those_of_the_core(lang: Lang) -> None:
    """Revenue grows by a fifth while B loses; A gains in the thread's deal."""
    html = scene_html(LAB.complete({}), lang)
    figures = {"id": ("+Rp200.000", "-Rp300.000"), "en": ("+Rp200,000", "-Rp300,000")}[lang]
    for figure in figures:
        assert f"<td>{figure}</td>" in html
    assert "20%" in html
    assert word("lab_milk_deal.both_no", lang) in html
    assert word("deals.assumption_unit_cost", lang) in html


@both
def test_a_smaller_cut_can_be_good_for_both(lang: Lang) -> None:
    """Rp8,500 to B and Rp10,500 on the shelf: each has Rp200,000 more."""
    html = scene_html(LAB.complete({"new_price": 8_500, "shelf": 10_500}), lang)
    assert word("lab_milk_deal.both_yes", lang) in html


@both
def test_flipping_swaps_words_and_the_order_of_the_ledgers(lang: Lang) -> None:
    """The manager's ledger stands first; the figures stay."""
    buyer, seller = (scene_html(LAB.complete({"manager": n}), lang) for n in (0, 1))
    heads = [f'<th scope="col">{word(f"lab_milk_deal.side_{side}", lang)}' for side in "ab"]
    assert buyer.index(heads[0]) < buyer.index(heads[1])
    assert seller.index(heads[1]) < seller.index(heads[0])
    for html, name, other in ((buyer, "buyer", "seller"), (seller, "seller", "buyer")):
        assert word(f"lab_milk_deal.seen_{name}", lang) in html
        assert word(f"lab_milk_deal.seen_{other}", lang) not in html


@both
def test_losing_the_second_supplier_moves_milk_to_another_square(lang: Lang) -> None:
    """From leverage to strategic, with where it stood still to be seen."""
    two = kraljic_square(lang, profit_impact=0.8, supply_risk=0.25)
    one = kraljic_square(lang, profit_impact=0.8, supply_risk=0.8, earlier_risk=0.25)
    assert word("lab_milk_deal.map_leverage", lang) in two.alt
    assert word("lab_milk_deal.map_strategic", lang) in one.alt
    circles = ["".join(picture.marks).count("<circle") for picture in (two, one)]
    assert circles == [1, 2]


def test_a_loss_reaches_to_the_left_of_zero() -> None:
    """In another colour, with its sign in words."""
    picture = ledger_bars("en", [("Milk B", 500_000, -100_000)])
    assert "-Rp100,000" in picture.alt
    assert sum("--kam-loss" in mark for mark in picture.marks) == 1


def test_the_arrow_points_at_the_account() -> None:
    """From the manager, on whichever side that is."""
    tips = [
        float(mark.split('points="')[1].split(",")[0])
        for side in "ab"
        for mark in who_manages("en", side).marks
        if mark.startswith("<polygon")
    ]
    assert tips[0] > 180 > tips[1]
