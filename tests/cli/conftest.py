"""The `kamlearn` command, called in this process."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kamlearn.cli import main

Kamlearn = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kamlearn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kamlearn:
    """The command with these words: its exit code, output and error output.

    In the language asked for; with a `locale`, in that of the reader's machine.
    """

    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def call(*words: str | Path, lang: str = "id", locale: str = "") -> tuple[int, str, str]:
        asked = ("--lang", lang) if not locale else ()
        monkeypatch.setenv("LANG", locale)
        monkeypatch.setattr(sys, "argv", ["kamlearn", *map(str, words), *asked])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code or 0
        assert isinstance(code, int)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call
