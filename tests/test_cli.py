"""The command line as a program: output, errors, exit codes, the machine's language."""

import json
import os
import subprocess
import sys

import pytest


def run(*words: str, lang: str = "") -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES")}
    return subprocess.run(
        [sys.executable, "-m", "kamlearn", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**environment, "LANG": lang, "PYTHONUTF8": "1"},
    )


def test_one_json_document() -> None:
    """And nothing else, on either output."""
    done = run("discount", "--margin", "0.5", "--discount", "0.2", "--json")
    data = json.loads(done.stdout)
    assert (data["state"], data["reason"]) == ("possible", None)
    assert data["increase"] == pytest.approx(2 / 3)
    assert data["multiple"] == pytest.approx(5 / 3)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("lang", "known"), [("", "bantuan"), ("en_GB.UTF-8", "this help")])
def test_it_speaks_the_machines_language(lang: str, known: str) -> None:
    """Indonesian where the machine says nothing."""
    done = run("--help", lang=lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert known in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("discont",),
        ("discount", "--margin", "abc", "--discount", "0.2"),
        ("contacts", "nobody.csv"),
        ("check", "nope.json"),
    ],
)
def test_a_refusal_is_one_line_and_exit_code_2(words: tuple[str, ...]) -> None:
    """No traceback, nothing on standard output."""
    done = run(*words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
