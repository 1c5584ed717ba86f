"""Dates as people write them."""

from datetime import date, datetime

import pytest

from kamlearn.readers.days import find_order, read_day

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-03", "2026/11/3", "2026-11-03T09:00:00", "3 November 2026", "3 Nop 2026"),
        *("03-Nov-26", "Nov 3, 2026", "November 3 2026"),
    ],
)
def test_clear_dates(text: str) -> None:
    """Year first, or the month by its name in either language."""
    assert read_day(text, None) == DAY


def test_a_column_shows_what_comes_first() -> None:
    """21/10 can only be the 21st of October, so 3/11 is the 3rd of November."""
    assert find_order(["3/11/2026", "21/10/2026"]) == "day"
    assert find_order(["11/3/2026", "10/21/2026"]) == "month"
    assert find_order(["3/11/2026"]) is find_order(["13/1/2026", "1/13/2026"]) is None
    assert read_day("3/11/2026", "day") == read_day("11/3/26", "month") == DAY


def test_a_date_that_reads_two_ways_is_asked() -> None:
    """Unless both readings are the same day."""
    assert read_day("3/11/2026", None) == "date-two-ways"
    assert read_day("5/5/2026", None) == date(2026, 5, 5)


@pytest.mark.parametrize("text", ["31/2/2026", "99/99/2026", "kemarin", "2026-13-01", "3 Foo 2026"])
def test_what_is_no_date(text: str) -> None:
    """Impossible days too."""
    assert read_day(text, None) == "not-a-date"


def test_cells_of_excel_and_empty_ones() -> None:
    """Excel's own dates are dates already."""
    assert read_day(datetime(2026, 11, 3, 9), None) == DAY
    assert read_day(DAY, None) == DAY
    assert read_day(None, None) is read_day("", None) is read_day("-", None) is None
