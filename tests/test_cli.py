"""The command line as a program: output, errors, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def run(*words: str, lang: str = "", **options: Any) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES")}
    return subprocess.run(
        [sys.executable, "-m", "kamlearn", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**environment, "LANG": lang, "PYTHONUTF8": "1"},
        **options,
    )


def refused(*words: str, lang: str = "") -> str:
    """The one line that a refused command prints."""
    done = run(*words, lang=lang)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_discount_as_json() -> None:
    """One document and nothing else."""
    done = run("discount", "--margin", "0.5", "--discount", "0.2", "--json")
    data = json.loads(done.stdout)
    assert (data["state"], data["reason"]) == ("possible", None)
    assert data["increase"] == pytest.approx(2 / 3)
    assert data["multiple"] == pytest.approx(5 / 3)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("margin", "discount", "state", "reason"),
    [
        ("50%", "80%", "impossible", "loss-on-each-unit"),
        ("0.5", "50%", "impossible", "nothing-left"),
        ("0", "0.2", "undefined", "no-margin-before"),
        ("0,5", "-10%", "possible", None),
    ],
)
def test_discount_states(margin: str, discount: str, state: str, reason: str | None) -> None:
    """Ratios as fractions or percent; a price rise is a negative discount."""
    done = run("discount", "--margin", margin, "--discount", discount, "--json")
    data = json.loads(done.stdout)
    assert (data["state"], data["reason"]) == (state, reason)


@pytest.mark.parametrize("discount", ["0.2", "0.5", "0.8", "-0.1"])
@pytest.mark.parametrize("margin", ["0.5", "0"])
def test_discount_in_words(margin: str, discount: str) -> None:
    """Both languages, by option and by locale."""
    words = ("discount", "--margin", margin, "--discount", discount)
    indonesian = run(*words)
    assert run(*words, "--lang", "id", lang="en_US.UTF-8").stdout == indonesian.stdout
    english = run(*words, lang="en_US.UTF-8")
    assert english.stdout != indonesian.stdout
    assert english.returncode == indonesian.returncode == 0


def test_bad_numbers_name_the_remedy() -> None:
    """Letters, percent without its sign, a discount over 100%."""
    assert "abc" in refused("discount", "--margin", "abc", "--discount", "0.2")
    assert "50%" in refused("discount", "--margin", "50", "--discount", "0.2")
    over = refused("discount", "--margin", "0.5", "--discount", "20", lang="en_GB")
    assert "20%" in over


def test_bad_usage_is_one_line_too() -> None:
    """Missing, unknown and superfluous words."""
    assert "--discount" in refused("discount", "--margin", "0.5")
    assert "--wat" in refused("discount", "--wat")
    assert "discount" in refused("discont")
    assert "extra" in refused("discount", "--margin", ".5", "--discount", ".2", "extra")
    assert "--lang" in refused("discount", "--lang", "fr")


@pytest.mark.parametrize(
    "command",
    [
        (),
        *(
            ((name),)
            for name in (
                "serve",
                "build",
                "discount",
                "deal",
                "contacts",
                "rank",
                "check",
                "notebooks",
                "lab",
            )
        ),
    ],
)
def test_help_in_both_languages(command: tuple[str, ...]) -> None:
    """Every command has help in the reader's language."""
    indonesian, english = run(*command, "--help"), run(*command, "--help", lang="en_US")
    assert indonesian.returncode == english.returncode == 0
    assert "bantuan" in indonesian.stdout
    assert "this help" in english.stdout


def test_check_a_sheet(tmp_path: Path) -> None:
    """Results, score and words; wrong answers are no failure of the command."""
    entry = {"exercise": "discount-break-even", "revision": 2, "variant": 0, "answer": 20}
    file = tmp_path / "s.json"
    file.write_text(json.dumps({"format": "kamlearn-answers", "version": 1, "answers": [entry]}))
    data = json.loads(run("check", str(file), "--json").stdout)
    (result,) = data["results"]
    assert result["exercise"] == "discount-break-even"
    assert (result["state"], result["score"]) == ("wrong", 0)
    assert result["code"] == "percent-as-volume"
    assert "Rp360.000" in result["message"]
    assert (data["score"], data["max_score"]) == (0, 1)
    assert "Score: 0 of 1" in run("check", str(file), "--lang", "en").stdout
    assert "nope.json" in refused("check", str(tmp_path / "nope.json"))


def test_notebooks_are_up_to_date() -> None:
    """CI fails when a committed notebook is stale."""
    done = run("notebooks", "--check", "--json")
    assert json.loads(done.stdout) == {"stale": []}
    assert done.returncode == 0


def test_lab_copies_and_never_overwrites(tmp_path: Path) -> None:
    """A second copy leaves the learner's own work as it is."""
    folder = tmp_path / "kelas"
    first = json.loads(run("lab", str(folder), "--no-open", "--json").stdout)
    assert "id/discount-80.ipynb" in first["copied"]
    (folder / "id" / "discount-80.ipynb").write_text("mine")
    second = json.loads(run("lab", str(folder), "--no-open", "--json").stdout)
    assert second["copied"] == []
    assert (folder / "id" / "discount-80.ipynb").read_text() == "mine"
