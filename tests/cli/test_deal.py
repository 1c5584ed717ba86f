"""``kamlearn deal`` as a program: what it prints, and what it says to bad input."""

import csv
import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

MILK = ("--price", "10rb", "--new-price", "6rb", "--unit-cost", "5000", "--multiple", "2x")


@pytest.fixture
def run(kamlearn: Any) -> Any:
    """`kamlearn deal` with these words."""
    return partial(kamlearn, "deal")


def data(run: Any, *words: str) -> dict[str, Any]:
    code, out, err = run(*words, "--json")
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert isinstance(document, dict)
    return document


def test_the_fields_of_the_contract(run: Any) -> None:
    """The milk deal, per unit of last period."""
    found = data(run, *MILK)
    contract = {
        "state": "possible",
        "reason": None,
        "gains": False,
        "contribution_change": -3_000,
        "revenue_change": 0.2,
        "multiple_needed": 5,
        "unit_cost_threshold": 2_000,
    }
    assert {name: found[name] for name in contract} == contract
    assert found["turning_point"]["assumption"] == "unit_cost"


def test_totals_baseline_and_fixed_cost(run: Any) -> None:
    """With a quantity the change is a total, against what would come anyway."""
    found = data(run, *MILK, "--baseline", "135%", "--quantity", "100", "--fixed-cost", "-75rb")
    assert found["contribution_change"] == -475_000 + 75_000
    assert data(run, *MILK, "--new-unit-cost", "3400")["gains"] is True


@pytest.mark.parametrize(
    ("words", "field", "reason"),
    [
        (("--unit-cost", "7rb"), "multiple_needed", "loss-on-each-unit"),
        (("--multiple", "1"), "unit_cost_threshold", "same-volume"),
        (("--baseline", "0"), "revenue_change", "no-sales-without"),
    ],
)
def test_what_is_undefined_is_null_with_a_reason(
    run: Any, words: tuple[str, str], field: str, reason: str
) -> None:
    """Null and why; never inf, nan or a marker."""
    found = data(run, *MILK, *words)
    assert found[field] is None
    assert found["reasons"][field] == reason
    assert found["reason"] is not None


def test_a_threshold_below_zero_keeps_its_figure(run: Any) -> None:
    """-2,307.69 says how far away it is, the reason that no cost is low enough."""
    found = data(run, *MILK, "--baseline", "1,35")
    assert found["unit_cost_threshold"] == pytest.approx(-2_307.69, abs=0.005)
    assert found["reasons"]["unit_cost_threshold"] == "no-cost-low-enough"


def test_a_table_that_people_read(run: Any) -> None:
    """Ledgers, verdict and what the answer hangs on, in the reader's language."""
    code, out, _ = run(*MILK, "--shelf-price", "12rb", "--new-shelf-price", "8rb")
    assert code == 0
    assert "Rp12.000" in out
    assert "Supplier rugi: sisanya kurang Rp3.000" in out
    assert "Supermarket untung" in out
    _, english, _ = run(*MILK, lang="en")
    assert "Supplier loses: Rp3,000 less" in english
    assert "more than 400%, to above 5 times" in english
    assert "turns at Rp2,000 (a move of -60%)" in english


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "words",
    [
        ("--unit-cost", "2000"),
        ("--unit-cost", "0"),
        ("--unit-cost", "6000", "--baseline", "1350000"),
        ("--unit-cost", "10000"),
        ("--unit-cost", "12000", "--new-unit-cost", "3000"),
        ("--unit-cost", "7000", "--quantity", "1", "--fixed-cost", "-4000"),
        ("--multiple", "0.8"),
        ("--multiple", "0.8", "--new-price", "15000"),
        ("--multiple", "0", "--baseline", "0"),
        ("--market-growth", "35%", "--growth-share", "0"),
        ("--market-growth", "35%", "--growth-share", "50%", "--unit-cost", "0"),
        ("--market-growth", "35%", "--growth-share", "50%", "--multiple", "9"),
        ("--market-growth", "35%", "--growth-share", "50%", "--unit-cost", "10000"),
        ("--cannibalised-share", "100%", "--other-contribution", "5000"),
        ("--price", "999999999999999", "--quantity", "999999999999999"),
    ],
)
def test_every_outcome_has_words(run: Any, words: tuple[str, ...], lang: str) -> None:
    """Edges and absurd amounts: a table and sentences, no traceback."""
    code, out, err = run(*MILK, *words, lang=lang)
    assert (code, err) == (0, "")
    assert out.count("\n") > 8


def test_files_hold_the_same_table(run: Any, tmp_path: Path) -> None:
    """Plain numbers for a spreadsheet, with headings in the reader's language."""
    plain, book = tmp_path / "deal.csv", tmp_path / "deal.xlsx"
    assert run(*MILK, "--csv", str(plain), "--xlsx", str(book))[0] == 0
    with plain.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    assert written[0][0] == "pihak"
    assert written[3][2:] == ["5000", "5000", "2000", "-3000"]
    sheet = load_workbook(book).active
    assert sheet is not None
    assert [cell.value for cell in sheet[4]][2:] == [5_000, 5_000, 2_000, -3_000]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--multiple", "abc"), "--multiple"),
        (("--price", "ten thousand"), "--price"),
        (("--price", ""), "--price"),
        (("--price", "0"), "--price"),
        (("--price", "99999999999999999999"), "--price"),
        (("--price", "1e999"), "--price"),
        (("--new-price", "-6rb"), "--new-price"),
        (("--unit-cost", "50%"), "--unit-cost"),
        (("--quantity", "0"), "--quantity"),
        (("--quantity", "many"), "--quantity"),
        (("--fixed-cost", "5rb"), "--quantity"),
        (("--market-growth", "35%"), "--growth-share"),
        (("--market-growth", "-200%"), "--market-growth"),
        (("--growth-share", "2"), "--growth-share"),
        (("--cannibalised-share", "20%"), "--other-contribution"),
        (("--shelf-price", "12rb"), "--new-shelf-price"),
        (("--csv", "/no/such/folder/deal.csv"), "/no/such/folder/deal.csv"),
        (("--wat", "1"), "--wat"),
    ],
)
def test_one_line_names_the_option(run: Any, words: tuple[str, ...], named: str, lang: str) -> None:
    """Wrong, missing and absurd values: exit code 2, nothing on standard output."""
    code, out, err = run(*MILK, *words, lang=lang)
    assert (code, out) == (2, "")
    assert named in err
    assert err.count("\n") == 1


def test_a_missing_option_is_named(run: Any) -> None:
    """Without the unit cost nothing can be said."""
    code, _, err = run("--price", "10rb", "--new-price", "6rb", "--multiple", "2")
    assert code == 2
    assert "--unit-cost" in err


def test_an_amount_with_two_readings_is_asked_about(run: Any) -> None:
    """1.500 is a thousand and five hundred to some, one and a half to others."""
    code, _, err = run(*MILK, "--unit-cost", "1.500", lang="en")
    assert code == 2
    assert "1.5 or 1,500" in err
    assert data(run, *MILK, "--unit-cost", "1.500")["deal"]["unit_cost"] == 1_500
