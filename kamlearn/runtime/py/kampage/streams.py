"""What is printed, as messages."""

import io
import sys

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


def install() -> None:
    """From now on, what is printed goes to the page."""
    sys.stdout, sys.stderr = Stream("stdout"), Stream("stderr")
