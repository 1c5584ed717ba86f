"""What is no file of contacts is said in one line."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain
from kamlearn.readers import files, read_contacts, table


def refused(data: bytes | Path, name: str = "k.csv", amounts: Sequence[str] = ()) -> str:
    with pytest.raises(BadInput) as caught:
        read_contacts(data, name, amounts, "id")
    assert explain(caught.value, "id") != explain(caught.value, "en")
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "contacts-empty"),
        (b"\xef\xbb\xbf\r\n \n", "contacts-empty"),
        (b"%PDF-1.7\nNama,HP", "contacts-wrong-kind"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "contacts-wrong-kind"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "contacts-wrong-kind"),
        (b"<html><table><tr><td>Nama", "contacts-wrong-kind"),
        (b'{"nama": "Rara"}', "contacts-wrong-kind"),
        (b"PK\x03\x04 word/document.xml", "contacts-wrong-kind"),
        (bytes(range(256)) * 8, "contacts-wrong-kind"),
        (files.OLD_EXCEL + bytes(600), "contacts-xls-old"),
        (files.OLD_EXCEL + files.ENCRYPTED + bytes(600), "contacts-xlsx-locked"),
        (b"Rara;0811\nDimas;0812\n", "contacts-no-headings"),
        (b"HP;Belanja\n0811;5\n", "contacts-no-headings"),
    ],
)
def test_other_files_are_refused(data: bytes, code: str) -> None:
    """By what is in them, whatever they are called."""
    assert refused(data) == code


def test_a_vcf_without_a_card() -> None:
    """The name says cards, the content does not."""
    assert refused(b"Nama;HP\nRara;1\n", "k.vcf") == "contacts-no-cards"


def test_missing_files_and_folders(tmp_path: Path) -> None:
    """Each with its own words."""
    assert refused(tmp_path / "nope.csv") == "file-missing"
    assert refused(tmp_path) == "contacts-folder"


def test_limits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Too many bytes, rows or cards; the last allowed one is read."""
    rows = b"Nama\n" + b"".join(b"Orang %d\n" % n for n in range(60))
    cards = b"BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 3
    monkeypatch.setattr(table, "MOST_ROWS", 60)
    assert len(read_contacts(rows).contacts) == 60
    assert refused(rows + b"Satu lagi\n") == "contacts-too-many-rows"
    monkeypatch.setattr("kamlearn.readers.vcard.MOST_CARDS", 2)
    assert refused(cards, "k.vcf") == "contacts-too-many-rows"
    (tmp_path / "k.csv").write_bytes(rows)
    monkeypatch.setattr(files, "LARGEST", len(rows) - 1)
    assert refused(rows) == refused(tmp_path / "k.csv") == "contacts-too-large"


def test_columns_that_a_rule_wants() -> None:
    """A missing one is named with the nearest; a sensitive one is not read for anybody."""
    data = b"Nama;Belanja;Gaji\nRara;5;6\n"
    assert read_contacts(data, amounts=["belanja"]).contacts[0].amounts == {"belanja": 5}
    assert refused(data, amounts=["Gaji"]) == "contacts-column-sensitive"
    with pytest.raises(BadInput, match="Belanja") as caught:
        read_contacts(data, amounts=["Belanje"])
    assert caught.value.fields["near"] == "Belanja"


def test_a_rules_column_is_read_strictly() -> None:
    """A word rejects its row with the column's name; an empty cell is not known."""
    data = b"Nama;Belanja\nRara;5\nDimas;banyak\nSinta;\n"
    reading = read_contacts(data, amounts=["Belanja"], lang="id")
    assert [c.amounts["Belanja"] for c in reading.contacts] == [5, None]
    (rejected,) = reading.rejected
    assert (rejected.where, rejected.reason) == ("row 3", "not-a-number")
    assert "Belanja" in rejected.message("id")
    assert "banyak" in rejected.message("en")


def test_a_veto_that_cannot_be_read_is_not_lost() -> None:
    """Neither yes nor no in the column for harm rejects the row."""
    reading = read_contacts(b"Nama;Berbahaya;Dekat\nA;ya;\nB;mungkin;\nC;tidak;ya\n")
    assert [(c.name, c.harmful, c.close) for c in reading.contacts] == [
        ("A", True, False),
        ("C", False, True),
    ]
    assert [f.reason for f in reading.rejected] == ["flag-unreadable"]


def test_what_our_own_tables_neutralise_is_read_back(tmp_path: Path) -> None:
    """The apostrophe before a plus or an equals sign is taken off again."""
    from kamlearn.writers.tables import write_csv

    write_csv(tmp_path / "k.csv", ["Nama", "HP"], [["=Rara", "+62 811-0000"], ["'Tis", "0811"]])
    rara, tis = read_contacts(tmp_path / "k.csv").contacts
    assert (rara.name, rara.phones, tis.name) == ("=Rara", ("+62 811-0000",), "'Tis")
