"""What is printed, as messages."""

import io
import sys
from typing import NoReturn

from kampage import wire

LARGEST = 8192
"""Characters that wait at most, so that a loop that prints shows something."""


class Stream(io.TextIOBase):
    """Standard output or error of a cell."""

    encoding = "utf-8"  # type: ignore[assignment]

    def __init__(self, name: str) -> None:
        self.name = name
        self._waiting: list[str] = []
        self._length = 0

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> int:
        """Keep the text until there is enough of it, or until it is flushed."""
        self._waiting.append(text)
        self._length += len(text)
        if self._length > LARGEST:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what waits."""
        if self._waiting:
            text = "".join(self._waiting)
            self._waiting, self._length = [], 0
            wire.send("stream", {"name": self.name, "text": text})


class NoInput(io.TextIOBase):
    """Standard input: the page has none, and says so instead of waiting for ever."""

    def readable(self) -> bool:
        """Whoever asks is told why not."""
        return True

    def readline(self, size: int | None = -1, /) -> NoReturn:  # type: ignore[override]
        """`input()` ends here."""
        # Late: words are not yet there when this module is imported.
        from kamlearn.course.languages import environment_lang
        from kamlearn.course.words import word

        raise RuntimeError(word("runtime.no_input", environment_lang()))

    read = readline  # type: ignore[assignment]


def install() -> None:
    """From now on, what is printed goes to the page, and nothing is asked of it."""
    sys.stdin = NoInput()
    sys.stdout, sys.stderr = Stream("stdout"), Stream("stderr")
