"""`kamlearn contacts` as a program."""

import csv
import json
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest

DATA = Path(__file__).parents[1] / "data" / "contacts"


@pytest.fixture
def run(kamlearn: Any) -> Any:
    """`kamlearn contacts` with these words."""
    return partial(kamlearn, "contacts")


def test_one_json_document(run: Any) -> None:
    """The contract's fields; messages in the reader's language."""
    code, out, err = run(DATA / "rusak.vcf", "--json", lang="en")
    data = json.loads(out)
    assert (code, err) == (0, "")
    assert (data["format"], data["encoding"]) == ("vcard", "utf-8")
    first = data["contacts"][0]
    assert {"name", "phones", "emails", "organisation", "title", "source"} <= first.keys()
    assert (first["name"], first["phones"]) == ("Satu", ["0811-0000-0120"])
    assert first["source"] == "rusak.vcf, card 1"
    rejected = {r["where"]: r for r in data["rejected"]}
    assert rejected["card 2"]["reason"] == "card-not-closed"
    assert rejected["card 2"]["file"] == "rusak.vcf"
    assert "END:VCARD" in rejected["card 2"]["message"]


def test_in_words_in_both_languages(run: Any) -> None:
    """Who was read, who was not and why, what was left out."""
    file = DATA / "kontak-titik-koma.csv"
    indonesian, english = (run(file, lang=lang)[1] for lang in ("id", "en"))
    assert "3 kontak kebaca" in indonesian
    assert "3 contacts read" in english
    assert "1.500.000" in indonesian
    assert "1,500,000" in english
    for out in (indonesian, english):
        assert "Tini Lestari" in out
        assert "Agama, Catatan" in out


def test_the_same_file_twice_adds_nobody(run: Any) -> None:
    """The second one is rejected row by row, with the place of the first."""
    file = DATA / "google-new.csv"
    data = json.loads(run(file, file, "--json")[1])
    assert [c["name"] for c in data["contacts"]] == ["Dimas Santoso", "Sinta Dewi Lestari"]
    assert {r["reason"] for r in data["rejected"]} == {"repeated"}


def test_possible_duplicates_stand_side_by_side(run: Any) -> None:
    """Rara comes from Google and from her phone; both stay."""
    _, out, _ = run(DATA / "google-old.csv", DATA / "apple.vcf")
    assert "google-old.csv, baris 2" in out
    assert "apple.vcf, kartu 1" in out
    assert "nomornya sama" in out


def test_tables_are_written(run: Any, tmp_path: Path) -> None:
    """CSV and Excel with the same rows; a phone with its plus does not run."""
    file = DATA / "apple.vcf"
    _, out, _ = run(file, "--csv", tmp_path / "k.csv", "--xlsx", tmp_path / "k.xlsx", "--json")
    assert len(json.loads(out)["contacts"]) == 2
    with (tmp_path / "k.csv").open(encoding="utf-8-sig", newline="") as table:
        headings, rara, _ = csv.reader(table)
    assert headings == ["Nama", "Telepon", "Email", "Organisasi", "Jabatan", "Sumber"]
    assert rara[1] == "'+62 811-0000-0001; 022-000001"
    sheet = openpyxl.load_workbook(tmp_path / "k.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[2]] == rara
    again = json.loads(run(tmp_path / "k.csv", "--json")[1])
    assert again["contacts"][0]["phones"] == ["+62 811-0000-0001", "022-000001"]


@pytest.mark.parametrize("name", ["", "nope.csv", "empty.csv", "a.pdf", "old.xls", "half.xlsx"])
def test_what_is_no_file_of_contacts_is_one_line(run: Any, name: str, tmp_path: Path) -> None:
    """A folder, a missing file and others: exit code 2, the file's name, a remedy."""
    (tmp_path / "empty.csv").touch()
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    (tmp_path / "half.xlsx").write_bytes(b"PK\x03\x04xl/workbook.xml")
    for lang in ("id", "en"):
        code, out, err = run(tmp_path / name, lang=lang)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert (name or tmp_path.name) in err
