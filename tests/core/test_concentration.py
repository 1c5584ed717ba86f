"""Concentration: published figures, ties, and what has no answer."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.concentration import abc_classes, concentration
from kamlearn.core.errors import BadInput

ORACLES = Path(__file__).parents[1] / "data" / "oracles.csv"
USAGE = [36385, 22436, 12516, 9028, 3374, 3231, 2024, 1919]
USAGE += [1881, 1786, 1408, 1092, 484, 315, 252, 120]
"""Row A1: sixteen items of a published exercise."""


def hhi_rows() -> list[dict[str, str]]:
    with ORACLES.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["metric"] == "HHI"]


@pytest.mark.parametrize("row", hhi_rows(), ids=lambda row: row["id"])
def test_published_concentrations(row: dict[str, str]) -> None:
    """Every HHI row of the oracle table, exactly."""
    shares = [int(share) for share in row["inputs"].split(",")]
    assert concentration(shares).hhi == float(row["published"])


def test_three_customers_of_the_syllabus() -> None:
    """E3.4: 50, 30 and 20% make 3,800, as concentrated as 2.63 equal ones."""
    found = concentration([0.5, 0.3, 0.2])
    assert (found.hhi, found.top_share) == (3800, 0.5)
    assert found.effective == pytest.approx(2.63, abs=0.01)


def test_one_account_is_everything() -> None:
    """10,000, and as good as one account, whatever stands beside it at 0."""
    found = concentration([7, 0, 0])
    assert (found.hhi, found.effective, found.top_share) == (10_000, 1, 1)


def test_no_accounts_and_nothing_to_share() -> None:
    """Undefined, with the reason."""
    assert concentration([]).reason == abc_classes([]).reason == "no-accounts"
    assert concentration([0, 0]).reason == abc_classes([0, 0]).reason == "nothing-to-share"
    assert concentration([0]).hhi is None


def test_returns_are_netted_first() -> None:
    """A negative amount has no share."""
    for metric in (concentration, abc_classes):
        with pytest.raises(BadInput, match="returns") as refused:
            metric([5, -1])
        assert refused.value.code == "negative-share"
        with pytest.raises(BadInput, match="number"):
            metric([float("inf")])


def test_the_published_abc_table() -> None:
    """A1: three A, six B, seven C, and the cumulative shares as printed."""
    found = abc_classes(USAGE)
    assert "".join(found.classes) == "AAABBBBBBCCCCCCC"
    printed = [37.0, 59.9, 72.6, 81.8, 85.2, 88.5, 90.6, 92.5]
    printed += [94.4, 96.3, 97.7, 98.8, 99.3, 99.6, 99.9, 100]
    assert [round(share * 100, 1) for share in found.cumulative] == printed
    assert not found.first_forced


def test_equal_amounts_share_a_class() -> None:
    """The class of the last of them: 40, 40 and 20 reach 80% with both, so both are A."""
    assert abc_classes([40, 20, 40]).classes == ("A", "C", "A")
    assert abc_classes([50, 25, 25]).classes == ("A", "C", "C")


def test_there_is_always_an_a() -> None:
    """One account past 80% would be B by the rule, which helps nobody; it is said."""
    found = abc_classes([90, 5, 5])
    assert (found.classes, found.first_forced) == (("A", "C", "C"), True)
    assert abc_classes([1, 1]).first_forced


def test_the_line_itself_still_belongs_to_the_better_class() -> None:
    """0.8 and 0.95 are reached exactly, without a rounding in the way."""
    assert abc_classes([0.7, 0.1, 0.15, 0.05]).classes == ("A", "B", "B", "C")
    assert abc_classes([0.5, 0.3, 0.1, 0.05, 0.05]).classes == ("A", "A", "B", "C", "C")


def test_cuts_that_make_no_sense_are_refused() -> None:
    """Crossed, or no fractions."""
    with pytest.raises(BadInput) as refused:
        abc_classes([1], cuts=(0.9, 0.8))
    assert refused.value.code == "cuts-crossed"
    with pytest.raises(BadInput, match="cut"):
        abc_classes([1], cuts=(80, 95))


positive = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any)


@given(positive)
def test_concentration_lies_between_equal_shares_and_one_account(amounts: list[int]) -> None:
    """And adding someone at 0 changes nothing."""
    found = concentration(amounts)
    assert found.hhi is not None
    assert found.effective is not None
    assert 10_000 / len(amounts) <= found.hhi + 1e-9 <= 10_000 + 1e-8
    assert found.effective * found.hhi == pytest.approx(10_000)
    assert concentration([*amounts, 0]) == found


@given(positive)
def test_a_larger_account_never_has_a_worse_class(amounts: list[int]) -> None:
    """A before B before C, by amount; equal amounts alike."""
    classes = abc_classes(amounts).classes
    ranked = sorted(zip(amounts, classes, strict=True), key=lambda pair: -pair[0])
    assert [name for _, name in ranked] == sorted(name for _, name in ranked)
    assert len({(amount, name) for amount, name in ranked}) == len(set(amounts))
    assert "A" in classes
