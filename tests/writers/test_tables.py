"""Tables as files: harmless, whole, and the same when read again."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.writers.tables import RUNS, csv_bytes, neutral, write_csv, write_xlsx

RUNNING = ["=1+1", "+62 812-0000", "-SUM(A1)", "@cmd", "\tx", "\r=1", " =1", "'=1"]


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def read_xlsx(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


@pytest.mark.parametrize("text", RUNNING)
def test_no_cell_runs(text: str, tmp_path: Path) -> None:
    """What a spreadsheet would take for a formula has an apostrophe in front (CWE-1236)."""
    write_csv(tmp_path / "t.csv", [text], [[text]])
    write_xlsx(tmp_path / "t.xlsx", [text], [[text]])
    assert all(row[0].startswith("'") for row in read_csv(tmp_path / "t.csv"))
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert {cell.data_type for (cell,) in sheet.iter_rows()} == {"s"}
    assert all(str(cell.value).startswith("'") for (cell,) in sheet.iter_rows())


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    """A loss keeps its minus; an empty cell stays empty."""
    rows = [["Rara", -5000, 0.25, None, date(2026, 11, 23)]]
    write_csv(tmp_path / "t.csv", list("abcde"), rows)
    write_xlsx(tmp_path / "t.xlsx", list("abcde"), rows)
    assert read_csv(tmp_path / "t.csv")[1] == ["Rara", "-5000", "0.25", "", "2026-11-23"]
    name, loss, share, empty, day = read_xlsx(tmp_path / "t.xlsx")[1]
    assert (name, loss, share, empty) == ("Rara", -5000, 0.25, None)
    assert str(day).startswith("2026-11-23")


def test_excel_sees_the_accents(tmp_path: Path) -> None:
    """The byte order mark tells Excel that it is UTF-8."""
    write_csv(tmp_path / "t.csv", ["Nama"], [["François"]])
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfNama")


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    """When a row fails, the old file stays and nothing is left beside it."""

    def rows() -> object:
        yield ["new"]
        raise ZeroDivisionError

    for write in (write_csv, write_xlsx):
        target = tmp_path / f"{write.__name__}.out"
        target.write_text("old")
        with pytest.raises(ZeroDivisionError):
            write(target, ["a"], rows())  # type: ignore[arg-type]
        assert target.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_control_characters_do_not_stop_a_file(tmp_path: Path) -> None:
    """Excel files cannot hold them, so they are left out."""
    write_xlsx(tmp_path / "t.xlsx", ["a"], [["Ra\x00ra\x1b"]])
    assert read_xlsx(tmp_path / "t.xlsx")[1] == ("Rara",)


def test_half_a_character_stops_no_file(tmp_path: Path) -> None:
    """A broken name out of a damaged file: the rest of the table is written."""
    assert csv_bytes(["a"], [["Ra\ud800ra"]]).endswith(b"Rara\r\n")
    write_xlsx(tmp_path / "t.xlsx", ["a"], [["Ra\udfffra\ufffe"]])
    assert read_xlsx(tmp_path / "t.xlsx")[1] == ("Rara",)


def test_bytes_are_what_a_file_holds(tmp_path: Path) -> None:
    """The page has no folder to write to, and hands over the same."""
    write_csv(tmp_path / "t.csv", ["a"], [["=1", 2]])
    assert csv_bytes(["a"], [["=1", 2]]) == (tmp_path / "t.csv").read_bytes()


@given(st.text())
def test_no_text_starts_to_run(text: str) -> None:
    """Whatever the text; and making it harmless loses nothing that can be written."""
    made = neutral(text)
    assert not made.startswith(RUNS)
    assert made.endswith(text[-1:]) or ord(text[-1]) < 32
