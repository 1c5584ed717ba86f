"""Tables of what-ifs."""

from fractions import Fraction

import pandas as pd
import pytest

from kamlearn.core.deals import Deal
from kamlearn.core.errors import BadInput
from kamlearn.frames import scenarios

MILK = Deal(price=10_000, new_price=6_000, unit_cost=5_000, multiple=2)


def test_one_row_for_each_pair() -> None:
    """Margins outside, discounts inside, in the order given."""
    table = scenarios(margin=[0.3, 0.5], discount=[0.1, 0.2])
    pairs = table[["margin", "discount"]].to_numpy().tolist()
    assert pairs == [[0.3, 0.1], [0.3, 0.2], [0.5, 0.1], [0.5, 0.2]]


def test_what_does_not_exist_is_missing() -> None:
    """Impossible rows say so, and hold no number that could be averaged by mistake."""
    table = scenarios(margin=0.5, discount=[0.2, 0.8])
    assert table["state"].tolist() == ["possible", "impossible"]
    assert table["multiple"].isna().tolist() == [False, True]
    assert table["multiple"].dtype == pd.Float64Dtype()


@pytest.mark.parametrize(("lang", "heading"), [("id", "harus naik"), ("en", "must grow")])
def test_headings_in_the_readers_language(lang: str, heading: str) -> None:
    """For lessons; without a language the library's own names."""
    assert heading in scenarios(0.5, 0.2, lang=lang).columns
    assert "increase" in scenarios(0.5, 0.2).columns


def test_a_margin_in_percent_is_refused() -> None:
    """50 where 0.5 is meant: the message says which."""
    with pytest.raises(BadInput, match=r"50% is 0\.5"):
        scenarios(margin=50, discount=0.2)


def test_a_deal_in_every_combination() -> None:
    """Domain 1.2 as a table: the costs outside, the baselines inside."""
    table = scenarios(MILK, unit_cost=[1_000, 5_000], baseline=[1, 1.35])
    assert table["unit_cost"].tolist() == [1_000, 1_000, 5_000, 5_000]
    assert table["contribution_change"].tolist() == [1_000, -2_150, -3_000, -4_750]
    assert table["gains"].tolist() == [True, False, False, False]
    assert table["multiple_needed"].tolist() == [1.8, 2.43, 5, 6.75]


def test_rupiah_of_a_deal_stay_whole() -> None:
    """Whole amounts are whole numbers, other kinds of number count as they show."""
    table = scenarios(MILK, multiple=[2, Fraction(5, 2)], unit_cost=1_000.0)
    assert table["contribution_change"].dtype == pd.Int64Dtype()
    assert table["multiple"].tolist() == [2, 2.5]
    huge = scenarios(MILK, quantity=[10**15], multiple=[10**15])
    assert huge["contribution_change"].dtype == pd.Float64Dtype()


def test_what_a_deal_has_not_is_missing() -> None:
    """No multiple where each unit loses; an unknown supermarket is neither yes nor no."""
    table = scenarios(MILK, unit_cost=[1_000, 7_000], shelf_price=[None])
    assert table["multiple_needed"].isna().tolist() == [False, True]
    assert table["supermarket_change"].isna().all()
    assert table["win_win"].isna().tolist() == [True, False]
    assert "win_win" not in scenarios(MILK, unit_cost=[1_000]).columns


def test_no_values_make_no_rows() -> None:
    """An empty list is an empty table with the same columns."""
    assert scenarios(MILK, multiple=[]).shape == (0, 6)


@pytest.mark.parametrize(("lang", "heading"), [("id", "selisih supplier"), ("en", "win-win")])
def test_deals_in_the_readers_language(lang: str, heading: str) -> None:
    """Headings for every field and result."""
    deal = Deal(10_000, 6_000, 1_000, 2, shelf_price=12_000, new_shelf_price=8_000)
    assert heading in scenarios(deal, multiple=[2, 3], lang=lang).columns


def test_every_field_of_a_deal_has_a_heading() -> None:
    """Whatever a lesson varies."""
    deal = Deal(
        *(10_000, 6_000, 1_000, 2, 900, 1, 0.35, 0.5, 100, 5_000, 0.1, 4_000, 12_000, 8_000)
    )
    every = {name: [value] for name, value in vars(deal).items()}
    assert len(scenarios(deal, lang="id", **every).columns) == len(every) + 7


def test_a_field_that_no_deal_has() -> None:
    """The nearest name is offered; a discount is no field of a deal."""
    with pytest.raises(BadInput, match="multiple"):
        scenarios(MILK, multipel=[2], lang="id")
    with pytest.raises(BadInput, match="discount"):
        scenarios(MILK, 0.2)  # type: ignore[call-overload]
    with pytest.raises(BadInput, match="lebih dari 0"):
        scenarios(MILK, price=[0], lang="id")
