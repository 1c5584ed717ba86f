"""Help: of the command of commands and of each of them."""

from typing import Any

import pytest

from kamlearn.cli import command


@pytest.mark.parametrize("words", [(), *((name,) for name in sorted(command.kamlearn.commands))])
def test_help_in_both_languages(kamlearn: Any, words: tuple[str, ...]) -> None:
    """Every command has help in the reader's language."""
    for locale, known in (("id_ID.UTF-8", "bantuan"), ("en_US.UTF-8", "this help")):
        code, out, err = kamlearn(*words, "--help", locale=locale)
        assert (code, err) == (0, "")
        assert known in out
