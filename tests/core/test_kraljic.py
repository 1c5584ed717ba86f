"""The buyer's map of suppliers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.kraljic import kraljic_place

ratings = st.floats(min_value=0, max_value=1)


@pytest.mark.parametrize(
    ("impact", "risk", "square"),
    [
        (0.2, 0.2, "non-critical"),
        (0.8, 0.2, "leverage"),
        (0.2, 0.8, "bottleneck"),
        (0.8, 0.8, "strategic"),
    ],
)
def test_the_four_squares(impact: float, risk: float, square: str) -> None:
    """Kraljic 1983: profit impact by supply risk."""
    assert kraljic_place(impact, risk).squares == (square,)


def test_dropping_the_second_supplier_moves_the_first() -> None:
    """Milk is leverage with two suppliers and strategic with one left."""
    assert kraljic_place(0.7, 0.3).squares == ("leverage",)
    assert kraljic_place(0.7, 0.9).squares == ("strategic",)


def test_on_the_line_both_are_named() -> None:
    """A small change of a rating would decide; so a person does."""
    place = kraljic_place(0.5, 0.2)
    assert place.squares == ("non-critical", "leverage")
    assert place.distance == 0
    assert len(kraljic_place(0.5, 0.5).squares) == 4


def test_the_cut_off_is_a_choice() -> None:
    """A stricter buyer calls less strategic."""
    assert kraljic_place(0.6, 0.6).squares == ("strategic",)
    assert kraljic_place(0.6, 0.6, cut_off=0.7).squares == ("non-critical",)
    with pytest.raises(BadInput, match="supply_risk"):
        kraljic_place(0.5, 5)


@given(impact=ratings, risk=ratings, cut_off=ratings)
def test_one_square_unless_on_a_line(impact: float, risk: float, cut_off: float) -> None:
    """The distance is 0 exactly where there is more than one."""
    place = kraljic_place(impact, risk, cut_off)
    assert place.squares
    assert (place.distance == 0) == (len(place.squares) > 1)
