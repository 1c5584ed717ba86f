"""Keys: the names under which options, items and places stand in answers and texts."""

import re
from collections.abc import Sequence
from typing import Any

KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")


def require_keys(what: str, keys: Sequence[str], *, least: int = 2) -> None:
    """Raise ValueError unless a declaration's keys can serve as keys, each once."""
    if len(keys) < least:
        raise ValueError(f"{what} must have {least} keys or more, got {keys!r}")
    for key in keys:
        if not KEY.fullmatch(key):
            raise ValueError(f"{what}: {key!r} must be of a-z, 0-9, - and _")
    if len(set(keys)) < len(keys):
        raise ValueError(f"{what} must be different from each other, got {keys!r}")


def keys_problem(answer: Any, known: Sequence[str]) -> str | None:
    """Code of what keeps a list of keys from being judged, or None."""
    if not isinstance(answer, list | tuple):
        return "not-a-list"
    if not all(isinstance(key, str) and key in known for key in answer):
        return "unknown-option"
    return None if len(set(answer)) == len(answer) else "repeated-option"
