"""The front end's own checks, run with Node from the Python environment."""

from __future__ import annotations

from pathlib import Path

import pytest

import hatch_build

RUNTIME = Path(__file__).parent.parent / "kamlearn" / "runtime"


@pytest.fixture(scope="module", autouse=True)
def packages() -> None:
    """What npm brings; a front end that came built (from an sdist) has none yet."""
    if not (RUNTIME / "node_modules").is_dir():
        hatch_build.npm(RUNTIME, "ci")


@pytest.mark.parametrize("script", ["check", "test"])
def test_the_front_end_passes_its_own(script: str) -> None:
    """`check` is TypeScript over the JSDoc types, `test` is Node's test runner."""
    hatch_build.npm(RUNTIME, "run", script)
