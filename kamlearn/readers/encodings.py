"""Bytes of a text file as text, without making one letter into two."""

import codecs
import re

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
LOST = "\ufffd"
"""Stands where bytes could not be read; whoever finds it rejects the row or card."""
NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAMPLE = 65_536
NULS_OF_UTF16 = 0.3
"""Western text in UTF-16 is half NUL; other scripts bring spaces, digits and line breaks."""


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data`, without a byte order mark, and the name of its encoding."""
    encoding = find_encoding(data)
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), name.removesuffix("-sig")
    return data.decode(encoding, "replace"), encoding


def find_encoding(data: bytes) -> str:
    """``utf-8``, ``utf-16-le``, ``utf-16-be`` or ``cp1252``."""
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return name.removesuffix("-sig")
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > NULS_OF_UTF16 * len(sample) / 2:
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8" if is_utf8(data) else "cp1252"


def is_utf8(data: bytes) -> bool:
    """Whether this is UTF-8, be it with a few broken bytes.

    A file cut off inside a letter must not be taken for cp1252: every other accent in it
    would come out as two letters, such as "FranÃ§ois".
    """
    if data.isascii():
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        letters = len(re.sub(r"[\x00-\x7f]", "", data.decode("utf-8", "ignore")))
        broken = data.decode("utf-8", "replace").count(LOST)
        return letters >= broken
    return True


def is_text(data: bytes) -> bool:
    """Whether `data` looks like text at all, in an encoding that we read."""
    text, _ = decode(data[:SAMPLE])
    return len(NOT_TEXT.findall(text)) <= len(text) / 50
