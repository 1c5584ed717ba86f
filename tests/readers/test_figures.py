"""Figures as people write them; a column together shows what its marks mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.readers.figures import are_figures, read_figures

Cells = list[str | float | None]


def values(cells: Cells, lang: str = "id") -> list[float | str | None]:
    return [f.problem or f.value for f in read_figures(cells, lang)]  # type: ignore[arg-type]


def test_money_as_indonesians_write_it() -> None:
    """With Rp, dots, juta and rb; an empty cell is not known, which is not 0."""
    cells: Cells = ["Rp 1.500.000", "1,5 juta", "10rb", "Rp10.000,-", "-", "", None, "0", "-2.500"]
    assert values(cells) == [1.5e6, 1.5e6, 1e4, 1e4, None, None, None, 0, -2500]


def test_percents_are_fractions() -> None:
    """20% is 0.2, as everywhere in the course."""
    assert values(["20%", "12,5 %", "100 persen"]) == [0.2, 0.125, "not-a-number"]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["1,500", "2,75"], [1.5, 2.75]),
        (["1,500", "1,234.5"], [1500, 1234.5]),
        (["1.500", "2.75"], [1.5, 2.75]),
        (["1.500", "1.234.567"], [1500, 1234567]),
        (["Rp 1,500", "Rp 2,500,000"], [1500, 2.5e6]),
        (["1,500 juta", "2,5 juta"], [1.5e6, 2.5e6]),
    ],
)
def test_the_column_decides(cells: Cells, read: list[float]) -> None:
    """One clear cell settles the doubtful ones, in both languages alike."""
    assert values(cells, "id") == values(cells, "en") == read


def test_what_no_cell_settles_is_asked() -> None:
    """In each language the own thousands are read, the other's are asked about, not guessed."""
    assert values(["1,500", "2"], "id") == ["number-two-ways", 2]
    assert values(["1.500", "2"], "en") == ["number-two-ways", 2]
    assert values(["1.500"], "id") == values(["1,500"], "en") == [1500]


def test_cells_that_disagree_settle_nothing() -> None:
    """1,5 beside 1.5: each is clear by itself, and 1,500 is asked about."""
    assert values(["1,5", "1.5", "1,500"]) == [1.5, 1.5, "number-two-ways"]


def test_cells_of_excel_are_numbers_already() -> None:
    """A yes, a date or an error is none."""
    assert values([1.5, 2, True, "#DIV/0!", float("inf")]) == [1.5, 2, *["not-a-number"] * 3]


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (["1", "2", "x"], True),
        (["x", "y", "1"], False),
        (["", "-", None], False),
        (["081100000001", "081100000002"], False),
        (["+62 811 0000 0001"], False),
        (["3273010203040001", "3273010203040002"], False),
        (["0,5", "0"], True),
    ],
)
def test_which_columns_are_figures(cells: Cells, figures: bool) -> None:
    """Most cells are numbers; phones and numbers of papers are none."""
    assert are_figures(cells, read_figures(cells, "id")) is figures


@settings(max_examples=60)
@given(st.lists(st.integers(-(10**12), 10**12), min_size=1))
def test_grouped_numbers_come_back(numbers: list[int]) -> None:
    """Written with dots by an Indonesian, they are the same numbers."""
    cells: Cells = [f"{number:,}".replace(",", ".") for number in numbers]
    assert values(cells, "id") == numbers
