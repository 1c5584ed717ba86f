"""``kamlearn rank`` as a program: what it prints, and what it says to bad input."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

RULE = Path(__file__).parents[1] / "data" / "rules" / "mine.toml"
TABLE = """Nama;Hubungan;spend;growth;trust
X;pelanggan;0,8;40%;0,5
Y;pemasok;0,5;0,9;0,7
Z;mentor;0,6;;0,9
Ibu;keluarga;1;1;1
Anonim;teman;;;
;;1;1;1
Rusak;;abc;1;1
=1+1;teman;0,1;0,1;0,1
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kamlearn: Any) -> Any:
    """`kamlearn rank` on the table, by the rule, with these words."""
    (tmp_path / "people.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "mine.toml").write_bytes(RULE.read_bytes())
    monkeypatch.chdir(tmp_path)

    def call(*words: str, file: str = "people.csv", lang: str = "en") -> Any:
        given = words if "--rule" in words else ("--rule", "mine.toml", *words)
        return kamlearn("rank", file, *given, lang=lang)

    return call


def test_the_contracts_document(run: Any) -> None:
    """M20 from a file: X, Y, Z with score, coverage, bounds, rank and range."""
    code, out, err = run("--json")
    document = json.loads(out)
    assert (code, err) == (0, "")
    z, y, x, formula, unknown = document["ranked"]
    assert [each["name"] for each in (z, y, x)] == ["Z", "Y", "X"]
    assert z["score"] == pytest.approx(4.8 / 7)
    assert (z["coverage"], z["low"], z["high"]) == pytest.approx((0.7, 0.48, 0.78))
    assert (z["rank"], z["rank_low"], z["rank_high"]) == (1, 1, 1)
    assert (formula["name"], formula["rank"]) == ("=1+1", 4)
    assert (unknown["score"], unknown["rank"], unknown["reason"]) == (None, None, "nothing-known")
    assert document["unranked"] == [{"name": "Ibu", "reason": "protected"}]
    assert [each["where"] for each in document["rejected"]] == ["row 7", "row 8"]
    assert document["warnings"] == []


def test_warnings_name_the_column(run: Any, tmp_path: Path) -> None:
    """As code and as a sentence in the reader's language."""
    (tmp_path / "people.csv").write_text("Nama;spend;growth;trust\nA;1;0;\nB;1;1;\n")
    document = json.loads(run("--json")[1])
    found = [(each["code"], each["column"]) for each in document["warnings"]]
    assert found == [("all-equal", "spend"), ("all-missing", "trust")]
    assert all(each["message"] in run()[1] for each in document["warnings"])


@pytest.mark.parametrize(("lang", "figure"), [("id", "0,48–0,78"), ("en", "0.48–0.78")])
def test_a_readable_table(run: Any, lang: str, figure: str) -> None:
    """Everybody is there: ranked, without data, family, and what could not be read."""
    code, out, err = run(lang=lang)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line.split()[:2] for line in lines[2:5]] == [["1", "Z"], ["2", "Y"], ["3", "X"]]
    assert figure in lines[2]
    assert all(name in out for name in ("Ibu", "Anonim", "abc"))


def test_long_lists_are_cut_in_the_terminal_only(run: Any, tmp_path: Path) -> None:
    """Sixty people: twenty lines, and how many more there are."""
    rows = "".join(f"Orang {n};0,{n};0,5;0,5\n" for n in range(10, 70))
    (tmp_path / "people.csv").write_text(f"Nama;spend;growth;trust\n{rows}")
    out = run()[1]
    assert out.count("Orang") == 20
    assert "40" in out
    assert len(json.loads(run("--json")[1])["ranked"]) == 60


def test_tables_for_a_spreadsheet(run: Any, tmp_path: Path) -> None:
    """CSV and Excel say the same, and a name that is a formula stays text."""
    code, out, _ = run("--csv", "out.csv", "--xlsx", "out.xlsx", lang="id")
    assert code == 0
    assert "Aturanku" in out
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["Peringkat", "Nama", "Nilai"]
    assert [row[1] for row in rows[1:]] == ["Z", "Y", "X", "'=1+1", "Anonim", "Ibu"]
    assert all(row[-1] for row in rows[5:])
    sheet = load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet["B"]] == [row[1] for row in rows]
    assert sheet["C2"].value == pytest.approx(4.8 / 7)


def test_family_is_ranked_when_asked_for(run: Any) -> None:
    """Not by default."""
    document = json.loads(run("--json", "--also", "protected")[1])
    assert document["ranked"][0]["name"] == "Ibu"
    assert document["unranked"] == []


def refused(run: Any, *words: str, **more: str) -> str:
    """The one line of a refusal, after asking that there is one in each language."""
    for lang in ("id", "en"):
        code, out, err = run(*words, lang=lang, **more)
        assert (code, out, err.count("\n")) == (2, "", 1)
    assert isinstance(err, str)
    return err


def test_bad_rules_name_file_and_place(run: Any, tmp_path: Path) -> None:
    """A slip in a key, a broken file, none at all."""
    text = RULE.read_text(encoding="utf-8")
    (tmp_path / "slip.toml").write_text(text.replace("weight = 3", "wieght = 3"))
    line = refused(run, "--rule", "slip.toml")
    assert all(part in line for part in ("slip.toml", "criterion 2", "wieght", "weight"))
    assert "nowhere.toml" in refused(run, "--rule", "nowhere.toml")
    assert "people.csv, line 1" in refused(run, "--rule", "people.csv")
    assert "mine.toml" in refused(run, "--rule", "mine.toml/x")


def test_a_column_that_the_file_lacks(run: Any, tmp_path: Path) -> None:
    """The nearest heading is named; cards have no columns at all."""
    text = RULE.read_text(encoding="utf-8")
    (tmp_path / "slip.toml").write_text(text.replace('"growth"', '"growht"'))
    line = refused(run, "--rule", "slip.toml")
    assert all(part in line for part in ("people.csv", "growht", "growth"))
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ani\nEND:VCARD\n"
    (tmp_path / "cards.vcf").write_text(card)
    assert "cards.vcf" in refused(run, file="cards.vcf")


def test_an_amount_off_its_scale_names_its_row(run: Any, tmp_path: Path) -> None:
    """File, row, contact, column, value and remedy."""
    (tmp_path / "people.csv").write_text("Nama;spend;growth;trust\nA;1;0;1\nB;1;1;7\n")
    line = refused(run)
    assert all(part in line for part in ("people.csv, row 3", "B", "trust", "7", "minmax"))


def test_usage(run: Any) -> None:
    """Without a file of people, or with a choice that there is not."""
    assert "nobody.csv" in refused(run, file="nobody.csv")
    assert "--also" in refused(run, "--also", "everyone")
