"""The workbench as one JSON text, and back, exactly."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from kamlearn.core.errors import BadInput
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.shapes import WORKBENCH, build

FORMAT, VERSION = "kamlearn-workbench", 1
PERSON = "person "
LARGEST = 20_000_000
"""Characters of a saved workbench: tens of thousands of people with notes stay below."""


def save(bench: Workbench) -> str:
    """The workbench as JSON; `restore` gives an equal one back."""
    return _json({"format": FORMAT, "version": VERSION, **_plain(bench)})


def restore(text: str) -> Workbench:
    """The workbench of a saved text.

    Raises
    ------
    BadInput
        ``workbench-unreadable`` where it is no JSON or was cut off, ``workbench-too-large``,
        ``workbench-other-file``, ``workbench-newer`` where a newer kamlearn wrote it,
        ``workbench-damaged`` naming the first part that does not fit.
    """
    document = _load(text)
    if document.pop("format", None) != FORMAT:
        raise BadInput("workbench-other-file", f"this is no {FORMAT} file: choose another")
    version = document.pop("version", None)
    if version != VERSION:
        message = f"version {version} was written by a newer kamlearn: update this one"
        raise BadInput("workbench-newer", message, version=str(version)[:20])
    bench: Workbench = build(WORKBENCH, document, "")
    return bench


def restore_bytes(data: bytes) -> Workbench:
    """The workbench of a saved file; raises as `restore`."""
    try:
        return restore(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise unreadable() from None


def unreadable() -> BadInput:
    """A file that is no whole text of ours."""
    message = "the file is not whole JSON: take the copy that was saved, unedited"
    return BadInput("workbench-unreadable", message)


def save_parts(bench: Workbench, before: Workbench | None = None) -> dict[str, str]:
    """What changed since `before`, by part; an empty text says that a part is gone.

    ``head`` is all but the people, ``person 7`` is who has the key 7. Keeping each change
    costs as little as the change, however many people there are.
    """
    old = {person.key: person for person in before.people} if before else {}
    now = {person.key: person for person in bench.people}
    parts = {_part(key): "" for key in old if key not in now}
    parts |= {_part(k): _json(each) for k, each in now.items() if old.get(k) is not each}
    return {"head": save(replace(bench, people=())), **parts}


def restore_parts(parts: Mapping[str, str]) -> Workbench:
    """The workbench of all its parts; raises as `restore`."""
    keys = sorted(int(name.removeprefix(PERSON)) for name in parts if name.startswith(PERSON))
    people = [_load(text) for key in keys if (text := parts[_part(key)])]
    return restore(_json({**_load(parts.get("head", "")), "people": people}))


def _part(key: int) -> str:
    return f"{PERSON}{key}"


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _load(text: str) -> dict[str, Any]:
    if len(text) > LARGEST:
        message = f"{len(text)} characters are more than {LARGEST}: this is no workbench"
        raise BadInput("workbench-too-large", message, limit=LARGEST // 1_000_000)
    try:
        document = json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise unreadable() from None
    return document if isinstance(document, dict) else {}


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
