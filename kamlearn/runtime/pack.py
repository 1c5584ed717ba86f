"""Zips our Python side for the page, compiled. Runs inside Pyodide, under Node: see python.mjs."""

import marshal
import os
import zipfile
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
_pyrepl doctest ensurepip ftplib imaplib mailbox multiprocessing pdb poplib pydoc pydoc_data
smtplib socketserver unittest venv webbrowser wsgiref xmlrpc
""".split()
"""Of the standard library: what needs processes, sockets or a terminal, and tools for tests."""
LEFT_OUT = {".pyi", ".so", ".typed", ".js", ".css", ".map"}
WHEN = (2020, 1, 1, 0, 0, 0)
"""One time for all files, so that the same sources give the same zip."""


def pack(target: str, entries: dict[str, str]) -> None:
    """Write a zip of files and folders; `entries` says what each is called in the zip."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, place in sorted(entries.items()):
            source = Path(place)
            if source.is_file():
                add(archive, name, source)
            for file in walk(source):
                inside = f"{name}/{file.relative_to(source).as_posix()}"
                if not is_unused(inside):
                    add(archive, inside, file)


def slim(target: str, source: str) -> None:
    """Copy the zip of the standard library without what cannot work in a page."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            if entry.filename.split("/")[0].split(".")[0] not in IMPOSSIBLE:
                info = zipfile.ZipInfo(entry.filename, WHEN)
                new.writestr(info, old.read(entry), zipfile.ZIP_DEFLATED, 9)


def walk(folder: Path) -> list[Path]:
    """The files of a package that the page needs."""
    found = []
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(set(inside) - SKIPPED)
        found += [Path(place, name) for name in sorted(names) if Path(name).suffix not in LEFT_OUT]
    return found


def is_unused(name: str) -> bool:
    """Whether a file of a package stays at home."""
    return any(name == unused or name.startswith(f"{unused}/") for unused in UNUSED)


def add(archive: zipfile.ZipFile, name: str, source: Path) -> None:
    """Add a file; Python as byte code, which loads faster and is no larger."""
    data = source.read_bytes()
    if name.endswith(".py"):
        name, data = name + "c", compiled(name, data)
    archive.writestr(zipfile.ZipInfo(name, WHEN), data, zipfile.ZIP_DEFLATED, 9)


def compiled(name: str, source: bytes) -> bytes:
    """Byte code that is not checked against its source: there is none in the page."""
    code = compile(source, f"/kam/{name}", "exec", dont_inherit=True)
    flags = 1  # named by its hash, unchecked (PEP 552)
    head = MAGIC_NUMBER + flags.to_bytes(4, "little") + source_hash(source)
    return head + marshal.dumps(code)
