"""make.py: the targets behind `make` and, on Windows, `py make.py`."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import make

ROOT = Path(__file__).parent.parent


def test_programs_lie_in_bin_and_on_windows_in_scripts() -> None:
    """An environment has two layouts; this machine shows only one of them."""
    assert Path(make.tool("kamlearn", windows=False)) == ROOT / ".venv/bin/kamlearn"
    assert Path(make.tool("kamlearn", windows=True)) == ROOT / ".venv/Scripts/kamlearn.exe"


def test_an_old_python_is_told_what_to_do() -> None:
    """The line names the version needed, the one found, and how to name another."""
    told = make.missing((3, 9), ["ensurepip", "venv"])
    assert "3.11 or newer; this is 3.9" in told
    assert "make PYTHON=python3.12 serve" in told
    assert "py -3.12 make.py serve" in told


def test_a_python_without_venv_is_told_what_to_do() -> None:
    """Debian ships venv apart from Python."""
    assert "apt install python3-venv" in make.missing((3, 11), ["venv"])


def test_a_whole_python_lacks_nothing() -> None:
    """3.11 with venv is enough."""
    assert make.missing((3, 11), ["ensurepip", "venv"]) == ""


def test_a_step_is_stale_until_done_and_again_when_its_input_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is installed twice from the same lock."""
    monkeypatch.setattr(make, "VENV", tmp_path)
    assert make.is_stale("lock", b"one")
    make.mark_fresh("lock", b"one")
    assert not make.is_stale("lock", b"one")
    assert make.is_stale("lock", b"two")


def test_a_failing_program_ends_make_with_its_own_exit_code() -> None:
    """`make test` fails when pytest does."""
    with pytest.raises(SystemExit) as end:
        make.run(sys.executable, "-c", "raise SystemExit(7)")
    assert end.value.code == 7


@pytest.mark.parametrize(("words", "code"), [([], 0), (["brew"], 1)])
def test_without_a_known_target_the_targets_are_listed(words: list[str], code: int) -> None:
    """An unknown target is an error; no target is a question."""
    done = subprocess.run(
        [sys.executable, "make.py", *words], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == code
    assert all(name in done.stdout + done.stderr for name in make.TARGETS)


def test_make_knows_the_same_targets() -> None:
    """The Makefile only passes its targets on."""
    line = next(x for x in (ROOT / "Makefile").read_text().splitlines() if x.startswith("TARGETS"))
    assert line.split("=")[1].split() == list(make.TARGETS)


def test_make_py_has_no_syntax_that_an_old_python_cannot_read() -> None:
    """Or it would end in a SyntaxError and not in the line that helps."""
    ast.parse((ROOT / "make.py").read_text(), feature_version=(3, 6))
