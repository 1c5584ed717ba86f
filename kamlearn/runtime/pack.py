"""Packs our Python side for the page, compiled. Runs inside Pyodide, under Node: see python.mjs."""

import json
import marshal
import os
import sys
import zipfile
from collections.abc import Iterable, Sequence
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path

SKIPPED = {"__pycache__", "tests", "labextension", "nbextension", "_pyinstaller_util"}
UNUSED = {
    "ipywidgets/embed.py",
    "psygnal/_evented_model.py",
    "psygnal/containers",
    "psygnal/qt.py",
    "psygnal/testing.py",
    "traitlets/config",
}
"""Parts that nothing in the page imports."""
IMPOSSIBLE = """
_pyio _pyrepl bdb cProfile cmd code compileall ctypes curses dbm doctest ensurepip filecmp
fileinput ftplib getpass imaplib mailbox modulefinder multiprocessing netrc pdb pickletools plistlib
poplib profile pstats pty py_compile pyclbr pydoc pydoc_data rlcompleter runpy sched smtplib
socketserver sqlite3 symtable tabnanny trace tracemalloc unittest venv wave webbrowser wsgiref
xmlrpc zipapp http/cookiejar http/server encodings/mac_
""".split()
"""Of the standard library: what needs processes, sockets or a terminal; tools for who writes
or tests programs; what only computers of another age need."""
LEFT_OUT = {".pyi", ".so", ".typed", ".js", ".css", ".map"}
WHEN = (2020, 1, 1, 0, 0, 0)
"""One time for all files, so that the same sources give the same zip."""
STDLIB = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
"""Where Pyodide puts the zip of the standard library."""
HOME = "/kam"
"""Where the page puts ours."""


def pack(
    target: str, entries: dict[str, str], started: list[str], without: Sequence[str] = ()
) -> None:
    """Write files and folders one after the other, below one line of JSON: their names and sizes.

    `entries` says what each is called in the page; `started` is what a start imports;
    `without` names files and folders in them that stay out.
    """
    unused = (*UNUSED, *without)
    packed: list[tuple[str, bytes]] = []
    for name, place in sorted(entries.items()):
        source = Path(place)
        if source.is_file():
            packed.append(ready(HOME, name, source.read_bytes(), started))
        for file in walk(source):
            inside = f"{name}/{file.relative_to(source).as_posix()}"
            if not is_part(inside, unused):
                packed.append(ready(HOME, inside, file.read_bytes(), started))
    index = json.dumps([(name, len(data)) for name, data in packed]).encode()
    Path(target).write_bytes(b"".join((index, b"\n", *(data for _, data in packed))))


def slim(target: str, source: str, started: list[str]) -> None:
    """Copy the zip of the standard library without what cannot work in a page.

    Nothing is compressed: the browser unpacks the whole far quicker than Python would each part.
    """
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            if not entry.is_dir() and not is_impossible(entry.filename):
                name, data = ready(STDLIB, entry.filename, old.read(entry), started)
                new.writestr(zipfile.ZipInfo(name, WHEN), data)


def imported() -> list[str]:
    """The files that this Python has imported by now."""
    specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
    return [str(spec.origin) for spec in specs if spec and spec.origin]


def walk(folder: Path) -> list[Path]:
    """The files of a package that the page needs."""
    found = []
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(set(inside) - SKIPPED)
        found += [Path(place, name) for name in sorted(names) if Path(name).suffix not in LEFT_OUT]
    return found


def is_part(name: str, places: Iterable[str]) -> bool:
    """Whether a file is one of these files, or in one of these folders."""
    return any(name == place or name.startswith(f"{place}/") for place in places)


def is_impossible(name: str) -> bool:
    """Whether a file of the standard library stays at home."""
    stem = name.removesuffix(".py")
    return any(
        stem == part or stem.startswith(part if part.endswith("_") else f"{part}/")
        for part in IMPOSSIBLE
    )


def ready(home: str, name: str, data: bytes, started: list[str]) -> tuple[str, bytes]:
    """A file's name and content in the page.

    What a start imports is byte code, which loads faster; the rest stays source, which is smaller.
    """
    place = f"{home}/{name}"
    return (name + "c", compiled(place, data)) if place in started else (name, data)


def compiled(place: str, source: bytes) -> bytes:
    """Byte code that is not checked against its source: there is none in the page."""
    code = compile(source, place, "exec", dont_inherit=True)
    flags = 1  # named by its hash, unchecked (PEP 552)
    head = MAGIC_NUMBER + flags.to_bytes(4, "little") + source_hash(source)
    return head + marshal.dumps(code)
