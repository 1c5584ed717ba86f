"""The `kamlearn` command, called in this process."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kamlearn.cli import main

Kamlearn = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kamlearn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kamlearn:
    """The command with these words: its exit code, output and error output."""

    def call(*words: str | Path, lang: str = "id") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kamlearn", *map(str, words), "--lang", lang])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code or 0
        assert isinstance(code, int)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call
