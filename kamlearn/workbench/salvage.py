"""A workbench out of kept parts, some of which may be damaged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kamlearn.core.errors import BadInput
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.saved import PERSON, restore_parts, save

HEAD = "head"


@dataclass(frozen=True)
class Salvaged:
    """What could be restored, and the names of the parts that could not."""

    bench: Workbench
    damaged: tuple[str, ...] = ()


def salvage(parts: Mapping[str, str]) -> Salvaged:
    """The workbench of all sound parts.

    Raises
    ------
    BadInput
        ``workbench-newer`` where a newer kamlearn wrote it: its parts are not damaged.
    """
    try:
        bench = restore_parts(parts)
    except BadInput as problem:
        if problem.code == "workbench-newer":
            raise
    except ValueError:
        pass
    else:
        # A part under another person's name is damaged, though it can be read.
        said = [HEAD, *(f"{PERSON}{person.key}" for person in bench.people)]
        if sorted(said) == sorted(name for name, text in parts.items() if text):
            return Salvaged(bench)
    return _pick(parts)


def _pick(parts: Mapping[str, str]) -> Salvaged:
    empty = save(Workbench())
    head = parts.get(HEAD, "")
    is_whole = _fits(HEAD, {HEAD: head})
    sound = {
        name: text
        for name, text in parts.items()
        if name.startswith(PERSON) and text and _fits(name, {HEAD: empty, name: text})
    }
    bench = restore_parts({HEAD: head if is_whole else empty, **sound})
    keys = {person.key for person in bench.people}
    bench = replace(
        bench,
        added=max([bench.added, *keys]),
        trials=tuple(trial for trial in bench.trials if trial.key in keys),
    )
    kept = {HEAD, *sound} if is_whole else {*sound}
    return Salvaged(bench, tuple(name for name, text in parts.items() if text and name not in kept))


def _fits(name: str, parts: Mapping[str, str]) -> bool:
    """Whether these parts restore, and to the person that the name tells."""
    try:
        people = restore_parts(parts).people
    except (BadInput, ValueError):
        return False
    return [f"{PERSON}{person.key}" for person in people] == ([name] if name != HEAD else [])
