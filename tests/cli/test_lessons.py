"""`kamlearn check`, `notebooks` and `lab`: what they print and write."""

import json
from pathlib import Path
from typing import Any


def test_check_a_sheet(kamlearn: Any, tmp_path: Path) -> None:
    """Results, score and words; wrong answers are no failure of the command."""
    entry = {"exercise": "discount-break-even", "revision": 2, "variant": 0, "answer": 20}
    file = tmp_path / "s.json"
    file.write_text(json.dumps({"format": "kamlearn-answers", "version": 1, "answers": [entry]}))
    code, out, _ = kamlearn("check", file, "--json")
    data = json.loads(out)
    (result,) = data["results"]
    assert code == 0
    assert result["exercise"] == "discount-break-even"
    assert (result["state"], result["score"]) == ("wrong", 0)
    assert result["code"] == "percent-as-volume"
    assert "Rp360.000" in result["message"]
    assert (data["score"], data["max_score"]) == (0, 1)
    assert "Score: 0 of 1" in kamlearn("check", file, lang="en")[1]


def test_no_sheet_is_one_line(kamlearn: Any, tmp_path: Path) -> None:
    """Naming the file that is not there."""
    code, out, err = kamlearn("check", tmp_path / "nope.json")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "nope.json" in err


def test_notebooks_are_up_to_date(kamlearn: Any) -> None:
    """CI fails when a committed notebook is stale."""
    code, out, _ = kamlearn("notebooks", "--check", "--json")
    assert json.loads(out) == {"stale": []}
    assert code == 0


def test_lab_copies_and_never_overwrites(kamlearn: Any, tmp_path: Path) -> None:
    """A second copy leaves the learner's own work as it is."""
    folder = tmp_path / "kelas"
    first = json.loads(kamlearn("lab", folder, "--no-open", "--json")[1])
    assert "id/discount-80.ipynb" in first["copied"]
    (folder / "id" / "discount-80.ipynb").write_text("mine")
    second = json.loads(kamlearn("lab", folder, "--no-open", "--json")[1])
    assert second["copied"] == []
    assert (folder / "id" / "discount-80.ipynb").read_text() == "mine"
