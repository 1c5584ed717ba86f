"""CSV cut into rows: a broken row is broken alone."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.readers.csv_rows import LONGEST_CELL, LONGEST_RECORD, read_records, split_lines


def rows(text: str, delimiter: str = ",") -> list[tuple[int, list[object], str | None]]:
    return [
        (r.number, list(r.cells), r.problem) for r in read_records(split_lines(text), delimiter)
    ]


def test_quotes_hold_separators_quotes_and_line_breaks() -> None:
    """RFC 4180, with each kind of line end; rows are numbered as a spreadsheet does."""
    text = 'a,b\r\n"x, y","say ""hi"""\r"two\nlines",z\n\nq,w'
    assert rows(text) == [
        (1, ["a", "b"], None),
        (2, ["x, y", 'say "hi"'], None),
        (3, ["two\nlines", "z"], None),
        (5, ["q", "w"], None),
    ]


def test_an_open_quote_takes_no_neighbours_along() -> None:
    """The row is broken; the next ones are read."""
    read = rows('"Budi,1\nTini,2\n"Oki",3\n')
    assert read[0][2] == "quote-open"
    assert read[1:] == [(2, ["Tini", "2"], None), (3, ["Oki", "3"], None)]


def test_a_quote_inside_a_cell_is_a_quote() -> None:
    """Inches, and names in quotes."""
    assert rows('5" pipa,1\n"Budi" Santoso,2\n') == [
        (1, ['5" pipa', "1"], None),
        (2, ["Budi Santoso", "2"], None),
    ]


def test_quoted_cells_end_somewhere() -> None:
    """A cell over too many lines or letters counts as never closed."""
    assert rows('"a' + "\nb" * LONGEST_RECORD + '"')[0][2] == "quote-open"
    assert rows('"' + "a" * (LONGEST_CELL + 40_000) + '"')[0][2] == "cell-too-long"


CELLS = st.lists(st.text('ab ,;"\n\t', max_size=6), min_size=2, max_size=3)


@settings(max_examples=80)
@given(st.lists(CELLS, min_size=1, max_size=5))
def test_what_the_standard_writer_writes_is_read(table: list[list[str]]) -> None:
    """Cell by cell, whatever is in them."""
    file = io.StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(table)
    read = [list(r.cells) for r in read_records(split_lines(file.getvalue()), ",")]
    assert read == table
