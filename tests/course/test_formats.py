"""Figures as each language writes them."""

import pytest

from kamlearn.course.formats import fill, write_count, write_percent, write_rupiah


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (1500, "1.500", "1,500"),
        (66.666, "66,67", "66.67"),
        (2.675, "2,68", "2.68"),
        (-0.001, "0", "0"),
        (1e15, "1.000.000.000.000.000", "1,000,000,000,000,000"),
        (1e30, "1" + ".000" * 10, "1" + ",000" * 10),
    ],
)
def test_counts(value: float, indonesian: str, english: str) -> None:
    """Grouped, rounded half up on the shortest decimal form, no trailing zeros, no minus zero."""
    assert write_count(value, "id") == indonesian
    assert write_count(value, "en") == english


def test_percent_and_rupiah() -> None:
    """A fraction becomes percent; a loss has its minus before the currency."""
    assert write_percent(2 / 3, "id") == "66,7%"
    assert write_percent(4.0, "en") == "400%"
    assert write_rupiah(-20_000_000, "id") == "-Rp20.000.000"
    assert write_rupiah(10_000, "en") == "Rp10,000"


def test_fill_keeps_what_stays_open() -> None:
    """The learner's own number is filled in later, by the page."""
    template = "{discount:percent} dan {answer:percent}"
    filled = fill(template, {"discount": 0.2}, "id", keep={"answer"})
    assert filled == "20% dan {answer:percent}"
