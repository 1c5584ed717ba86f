"""What a file is, told by what is in it and not by its name."""

import os
import re
from pathlib import Path
from typing import Literal

from kamlearn.core.errors import BadInput
from kamlearn.readers.encodings import is_text

Kind = Literal["csv", "vcard", "xlsx"]
LARGEST = 20_000_000
"""Bytes."""
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
CARD = re.compile(
    rb"(?:^|[\r\n])[^\S\r\n]*(?:\xef\xbb\xbf)?(?:[\w-]+\.)?BEGIN\s*:\s*VCARD", re.IGNORECASE
)
OTHER_KINDS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"RIFF": "WebP",
    b"\x1f\x8b": "gzip",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"SQLite": "SQLite",
    b"{\\rtf": "RTF",
    b"<": "HTML/XML",
    b"{": "JSON",
    b"PK": "ZIP",
}


def load(source: str | os.PathLike[str] | bytes, name: str | None) -> tuple[bytes, str]:
    """The bytes of a file and the name to call it by; raises BadInput."""
    if isinstance(source, bytes):
        file, size = name or "data", len(source)
    else:
        path = Path(source)
        file, size = name or path.name, require_file(path)
    if size > LARGEST:
        raise BadInput(
            "contacts-too-large",
            f"{file} has {size} bytes, more than {LARGEST}: split it",
            file=file,
            limit=LARGEST // 1_000_000,
        )
    return source if isinstance(source, bytes) else Path(source).read_bytes(), file


def require_file(path: Path) -> int:
    """The size of a file; raises BadInput where there is none."""
    if path.is_dir():
        message = f"{path} is a folder: name a file"
        raise BadInput("contacts-folder", message, file=str(path))
    if not path.exists():
        raise BadInput("file-missing", f"there is no file {path}", file=str(path))
    if not path.is_file():
        raise no_contacts(path.name, "device")
    return path.stat().st_size


def find_kind(data: bytes, file: str) -> Kind:
    """What kind of file of contacts this is; raises BadInput where it is none."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\0\r\n\t ;,"):
        raise BadInput("contacts-empty", f"{file} is empty", file=file)
    if data.startswith(OLD_EXCEL):
        raise old_excel(data, file)
    if data.startswith(b"PK") and b"xl/workbook" in data:
        return "xlsx"
    # UTF-16 is the same letters with NULs between, and a mark before them.
    if CARD.search(data.lstrip(b"\xff\xfe").replace(b"\0", b"")):
        return "vcard"
    refuse_others(data, file)
    return "csv"


def old_excel(data: bytes, file: str) -> BadInput:
    """The error for what the older format of Excel holds: old tables, or locked new ones."""
    if ENCRYPTED in data:
        message = f"{file} is locked with a password: save a copy without one"
        return BadInput("contacts-xlsx-locked", message, file=file)
    message = f"{file} is in Excel's old format: save it as .xlsx or CSV"
    return BadInput("contacts-xls-old", message, file=file)


def refuse_others(data: bytes, file: str) -> None:
    """Raise BadInput for what is neither a table nor cards."""
    if file.lower().endswith((".vcf", ".vcard")):
        message = f"{file} has no card (BEGIN:VCARD): export the contacts again"
        raise BadInput("contacts-no-cards", message, file=file)
    start = data[:64].lstrip(b"\xef\xbb\xbf\r\n\t ")
    for mark, kind in OTHER_KINDS.items():
        if start.startswith(mark):
            raise no_contacts(file, kind)
    if not is_text(data):
        raise no_contacts(file, "binary")


def no_contacts(file: str, kind: str) -> BadInput:
    """The error for a file of another kind."""
    return BadInput(
        "contacts-wrong-kind",
        f"{file} is {kind}, not a file of contacts: give CSV, .xlsx or .vcf",
        file=file,
        kind=kind,
    )
