"""Style, types and rooms, checked with everything else so that one summary tells all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.executable).parent
CHECKS = {
    "ruff": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "rooms": ["lint-imports"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_checker_has_nothing_to_say(check: str) -> None:
    """ruff, its formatter, mypy (strict) and import-linter pass on the whole repository."""
    tool, *words = CHECKS[check]
    done = subprocess.run(
        [TOOLS / tool, *words], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
