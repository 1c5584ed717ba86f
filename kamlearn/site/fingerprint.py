"""Whether anything that a book is made from has changed."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

SKIPPED = {"__pycache__", "node_modules", ".ipynb_checkpoints", "_build"}


def fingerprint(places: Iterable[Path]) -> str:
    """One hash over the names and contents of all files in these files and folders."""
    digest = sha256()
    for place in places:
        for file in _files(place):
            digest.update(str(file).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, inside, names in os.walk(place):
        inside[:] = sorted(set(inside) - SKIPPED)
        yield from (Path(folder, name) for name in sorted(names))
