"""Exceptions as messages, without our own frames."""

import sys
import traceback
from pathlib import Path

from kampage import wire

OWN = (str(Path(__file__).parent), "/lib/python3")
"""Frames from here say nothing about the cell: this bridge, and Pyodide's way of running code."""


def show(error: BaseException | None = None) -> None:
    """Send an exception (default: the one being handled) to the page."""
    error = error or sys.exception()
    if error is None:
        return
    name, text = type(error).__name__, "".join(_lines(error))
    wire.send("error", {"ename": name, "evalue": str(error), "traceback": text.split("\n")})


def _lines(error: BaseException) -> list[str]:
    frames = [
        f for f in traceback.extract_tb(error.__traceback__) if not f.filename.startswith(OWN)
    ]
    head = ["Traceback (most recent call last):\n"] if frames else []
    return [*head, *traceback.format_list(frames), *traceback.format_exception_only(error)]
