"""Excel files: values are read, nothing is run, nothing bursts."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from kamlearn.core.errors import BadInput
from kamlearn.readers import Reading, excel, read_contacts

HEADINGS = ["Nama", "No HP", "Belanja", "Kontak Terakhir"]


def book(*rows: list[Any], more: dict[str, list[list[Any]]] | None = None) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.worksheets[0].append(row)
    for title, others in (more or {}).items():
        sheet = made.create_sheet(title)
        for row in others:
            sheet.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def read(data: bytes, **options: Any) -> Reading:
    return read_contacts(data, "k.xlsx", lang="id", **options)


def refused(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        read(data)
    return caught.value.code


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same file with one part replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def test_cells_are_read_with_their_types() -> None:
    """Numbers, dates, and a phone that Excel made a number."""
    rows = [["Daftar kontak"], [], HEADINGS, ["Rara", 62811000001, 1.5e6, datetime(2026, 11, 3)]]
    (rara,) = read(book(*rows, ["", None, 5, None])).contacts
    assert rara.phones == ("62811000001",)
    assert rara.amounts == {"Belanja": 1_500_000}
    assert rara.last_contact == date(2026, 11, 3)
    assert str(rara.source) == "k.xlsx, row 4"


def test_texts_are_read_as_in_csv() -> None:
    """Juta and dots; a row without a name is rejected with its row."""
    reading = read(book(HEADINGS, ["Rara", "0811-0000-0001", "1,5 juta", "3/13/2026"], [None, 7]))
    assert reading.contacts[0].amounts == {"Belanja": 1_500_000}
    assert [(f.where, f.reason) for f in reading.rejected] == [("row 3", "no-name")]
    assert (reading.format, reading.encoding) == ("xlsx", None)


def test_formulas_are_not_run() -> None:
    """The value that Excel stored counts; where there is none, the row is rejected and said."""
    data = book(HEADINGS, ["Rara", None, "=1+1", None], ["Dimas", None, 5, None])
    reading = read(data)
    assert [c.name for c in reading.contacts] == ["Dimas"]
    assert [(f.where, f.reason) for f in reading.rejected] == [("row 2", "formula-without-value")]
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    stored = sheet.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>3</v>").replace(
        b"<f>1+1</f><v />", b"<f>1+1</f><v>3</v>"
    )
    assert stored != sheet
    rara, _ = read(with_part(data, "xl/worksheets/sheet1.xml", stored)).contacts
    assert rara.amounts["Belanja"] == 3


def test_every_sheet_with_headings_is_read() -> None:
    """Sheets without are passed over; a rule takes the first sheet that has its columns."""
    more = {"Catatan": [["bebas"]], "Lain": [["Nama", "Omzet"], ["Sinta", 7]]}
    data = book(HEADINGS, ["Rara", None, 5, None], more=more)
    assert [str(c.source) for c in read(data).contacts] == ["k.xlsx, row 2", "k.xlsx [Lain], row 2"]
    assert [c.name for c in read(data, amounts=["Omzet"]).contacts] == ["Sinta"]


def test_broken_files_are_one_line() -> None:
    """Cut off, without a part, or no headings."""
    data = book(HEADINGS, ["Rara"])
    assert refused(data[:-200]) == "contacts-xlsx-broken"
    assert refused(with_part(data, "xl/workbook.xml", b"<no")) == "contacts-xlsx-broken"
    assert refused(book(["satu", "dua"])) == "contacts-no-headings"
    assert refused(book()) == "contacts-no-headings"


def test_bombs_do_not_go_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither entities that multiply (billion laughs) nor parts that unpack to gigabytes."""
    data = book(HEADINGS, ["Rara"])
    laughs = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    assert refused(with_part(data, "xl/worksheets/sheet1.xml", laughs)) == "contacts-xlsx-broken"
    monkeypatch.setattr(excel, "LARGEST_UNPACKED", 1_000_000)
    bomb = with_part(data, "xl/bomb.xml", bytes(1_100_000))
    assert refused(bomb) == "contacts-unpacks-too-large"


def test_a_far_away_cell_costs_nothing() -> None:
    """One cell in the last corner of the sheet, a million rows down."""
    made = openpyxl.Workbook()
    made.worksheets[0].append(["Nama"])
    made.worksheets[0].append(["Rara"])
    made.worksheets[0]["XFD300"] = "x"
    file = io.BytesIO()
    made.save(file)
    data = file.getvalue()
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    far = sheet.replace(b'r="300"', b'r="1048576"').replace(b'"XFD300"', b'"XFD1048576"')
    assert far != sheet
    reading = read(with_part(data, "xl/worksheets/sheet1.xml", far))
    assert [c.name for c in reading.contacts] == ["Rara"]
