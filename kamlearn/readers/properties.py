"""The properties of a vCard: unfolded, decoded, unescaped."""

import binascii
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kamlearn.readers.cards import Line
from kamlearn.readers.encodings import is_utf8
from kamlearn.readers.row import Rejection

TAKEN = frozenset({"FN", "N", "NICKNAME", "ORG", "TITLE", "TEL", "EMAIL", "KIND"})
GROUP_KIND = "X-ADDRESSBOOKSERVER-KIND"
"""What Apple writes for KIND in version 3.0."""
HEAD = re.compile(
    r'(?:[\w-]+\.)?(?P<name>[A-Za-z][\w-]*)\s*(?P<parameters>(?:;(?:[^":;]|"[^"]*")*)*):'
)
ENCODED = re.compile(r"QUOTED-PRINTABLE", re.IGNORECASE)
SOFT_REST = re.compile(r"\s?(?:=[0-9A-Fa-f]{2})")
SAFE_CHARSETS = re.compile(
    r"utf-?(8|16)|us-ascii|ascii|iso-?(8859-?\d{1,2}|2022-(jp|kr))|latin-?\d|(windows-|cp)\d{3,4}"
    r"|shift.?jis|sjis|gb(2312|k|18030)|big5|euc-(jp|kr)|koi8-[ru]|mac(intosh|-?roman)",
    re.IGNORECASE,
)
"""Python knows other "charsets" too, such as rot13 and zip."""
SPLIT = re.compile(r"(?<!\\)((?:\\\\)*);")
ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass
class Property:
    """One property; its value still as it was written."""

    line: int
    name: str
    parameters: str
    pieces: list[str]
    """The value's lines; joined only once, because there may be millions."""
    encoded: bool = field(init=False)
    """As quoted-printable."""

    def __post_init__(self) -> None:
        self.encoded = bool(self.parameters) and bool(ENCODED.search(self.parameters))

    @property
    def used(self) -> bool:
        """Whether we take it; of the others not even the value is kept."""
        return self.name in TAKEN

    def extend(self, line: str) -> None:
        """Add a line that continues the value; of one that is not taken only the last stays."""
        if not self.used:
            self.pieces.clear()
        self.pieces.append(line)


def read_properties(lines: Sequence[Line]) -> Iterator[Property]:
    """The properties of a card; raises Rejection at a line that is none and continues none."""
    current: Property | None = None
    for number, line in lines:
        if current and continues(current, line):
            continue
        found = HEAD.match(line)
        if found:
            if current:
                yield current
            name = found["name"].upper()
            name = "KIND" if name == GROUP_KIND else name
            current = Property(number, name, found["parameters"], [line[found.end() :]])
        elif line.strip() and (current is None or current.used):
            raise Rejection("card-broken-line", line=number)
    if current:
        yield current


def continues(current: Property, line: str) -> bool:
    """Whether `line` belongs to the property before it; if so it is added."""
    soft = current.encoded and current.pieces[-1].endswith("=")
    if soft:
        current.pieces[-1] = current.pieces[-1][:-1]
    if current.encoded and SOFT_REST.match(line):
        # Some leave the soft break's sign out; others fold on top of it, and that space is no text.
        current.extend(line.lstrip())
        return True
    if soft:
        current.extend(line)
        return True
    if line[:1] in (" ", "\t") and line.strip():
        current.extend(line[1:])
        return True
    return False


def value_of(found: Property, whole_is_utf8: bool) -> str:
    """The decoded value, its escapes still in place; raises Rejection."""
    raw = "".join(found.pieces).encode("latin-1")
    parameters = parse_parameters(found.parameters)
    if found.encoded:
        raw = quopri.decodestring(raw)
    elif "B" in parameters.get("ENCODING", ()) or "BASE64" in parameters.get("ENCODING", ()):
        try:
            raw = binascii.a2b_base64(raw)
        except binascii.Error:
            raise Rejection("card-broken-line", line=found.line) from None
    charset = next(iter(parameters.get("CHARSET", ())), "")
    return decode_value(raw, charset, whole_is_utf8)


def parse_parameters(text: str) -> dict[str, list[str]]:
    """Values by name, in capitals; version 2.1 leaves the names out."""
    parameters: dict[str, list[str]] = {}
    for part in text.upper().split(";"):
        name, equals, value = part.partition("=")
        bare = not equals
        if bare and name in ("BASE64", "B", "QUOTED-PRINTABLE"):
            name, value = "ENCODING", name
        parameters.setdefault(name.strip(), []).append(value.strip(' "'))
    return parameters


def decode_value(raw: bytes, charset: str, whole_is_utf8: bool) -> str:
    """Bytes as text. UTF-8 is tried first: other text is hardly ever valid UTF-8 by chance."""
    if raw.isascii():
        return raw.decode("ascii")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        if SAFE_CHARSETS.fullmatch(charset):
            other = "cp1252" if charset in ("ISO-8859-1", "LATIN1", "US-ASCII") else charset
            return decode_or_replace(raw, other)
    return raw.decode("utf-8" if whole_is_utf8 or is_utf8(raw) else "cp1252", "replace")


def decode_or_replace(raw: bytes, charset: str) -> str:
    """Bytes in a named charset, which this Python may lack."""
    try:
        return raw.decode(charset, "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")


def components(value: str) -> list[str]:
    """The parts of a structured value, unescaped."""
    if ";" not in value:
        return [unescape(value)]
    return [unescape(part) for part in SPLIT.sub("\\1\0", value).split("\0")]


def unescape(value: str) -> str:
    r"""A value without backslashes; ``\n`` becomes a space.

    >>> unescape(r"Toko A\, B\; C\nD")
    'Toko A, B; C D'
    """
    if "\\" not in value:
        return value
    return ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
