"""What people type, read as a number by the rules of their language.

`kamlearn/runtime/js/numbers.js` is the twin for the page; tests hold the two together.
"""

import re
import unicodedata
from dataclasses import dataclass

from kamlearn.course.formats import SEPARATORS
from kamlearn.course.kinds import LARGEST_NUMBER, Unit
from kamlearn.course.languages import Lang

LONGEST_TEXT = 40

POWERS = {
    **dict.fromkeys(("rb", "ribu", "k", "thousand"), 3),
    **dict.fromkeys(("jt", "juta", "million"), 6),
    **dict.fromkeys(("miliar", "milyar", "billion", "bn"), 9),
}
M_POWERS = {"id": (9, 6), "en": (6,)}
"""In Indonesian "m" is miliar to most people, and a million to readers of English."""

UNIT_WORDS: dict[str, Unit] = {
    **dict.fromkeys(("%", "persen", "percent"), "percent"),
    **dict.fromkeys(("x", "×", "kali", "kalilipat", "times"), "multiple"),
    "rupiah": "rupiah",
}

SHAPE = re.compile(
    r"(?P<before>[+-]?)(?P<currency>rp\.?|idr)?(?P<after>[+-]?)"
    r"(?P<body>[0-9.,]*[0-9][0-9.,]*?(?P<fraction>/[0-9.,]+)?)"
    rf"(?P<scale>{'|'.join(POWERS)}|m)?"
    rf"(?P<unit>{'|'.join(UNIT_WORDS)})?"
    r"(?P<dash>[.,]-)?"
)
FIRST_GROUP = re.compile(r"[1-9][0-9]{0,2}")
NEXT_GROUP = re.compile(r"[0-9]{3}")
OTHER_DIGITS = {0x660 + n: str(n) for n in range(10)} | {0x6F0 + n: str(n) for n in range(10)}
SIGNS = {0x2212: "-", 0x2013: "-", 0x2044: "/", **dict.fromkeys(map(ord, " \t\r\n"))}


@dataclass(frozen=True)
class Typed:
    """How a typed text reads."""

    readings: tuple[float, ...] = ()
    """None: nothing was typed. One: the number. More: it must be asked which is meant."""
    problem: str | None = None
    """``not-a-number``, ``no-fraction``, ``wrong-unit`` or ``too-long``."""


def read_number(text: str, lang: Lang, unit: Unit) -> Typed:
    """Read a typed number.

    Parameters
    ----------
    text : str
        As typed, such as ``66,7``, ``1.500``, ``Rp1,5 juta``, ``10rb``.
    lang : "id" or "en"
        Whose decimal separator counts: comma in ``id``, point in ``en``.
    unit : "percent", "multiple", "rupiah" or "count"
        What the field asks for; a sign of another unit is a problem, not a guess.

    Returns
    -------
    Typed
        More than one reading where people of the two languages would differ.

    Examples
    --------
    >>> read_number("Rp1,5 juta", "id", "rupiah").readings
    (1500000.0,)
    >>> read_number("1.500", "id", "count").readings
    (1500.0,)
    >>> read_number("1.500", "en", "count").readings
    (1.5, 1500.0)
    """
    if len(text) > LONGEST_TEXT:
        return Typed(problem="too-long")
    plain = _simplify(text)
    if not plain:
        return Typed()
    shape = SHAPE.fullmatch(plain)
    if not shape or (shape["before"] and shape["after"]):
        return Typed(problem="not-a-number")
    if shape["fraction"]:
        return Typed(problem="no-fraction")
    decimals = _read_separators(shape["body"], lang)
    if not decimals:
        return Typed(problem="not-a-number")
    if not _unit_fits(shape, unit):
        return Typed(problem="wrong-unit")
    return _settle(decimals, _powers(shape["scale"], lang), shape["before"] + shape["after"])


def _simplify(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).lower()
    return plain.translate(OTHER_DIGITS | SIGNS)


def _read_separators(body: str, lang: Lang) -> list[str]:
    """The decimal texts that `body` can mean, the smaller first; none where it makes no sense."""
    marks = [character for character in body if character in ".,"]
    if not marks:
        return [body]
    if len(set(marks)) == 2:
        return _read_both_separators(body)
    mark = marks[0]
    if len(marks) > 1:
        return _ungroup(body, mark)
    whole, _, rest = body.partition(mark)
    if not (NEXT_GROUP.fullmatch(rest) and FIRST_GROUP.fullmatch(whole)):
        return [f"{whole}.{rest}"]
    own_group, _ = SEPARATORS[lang]
    return [whole + rest] if mark == own_group else [f"{whole}.{rest}", whole + rest]


def _read_both_separators(body: str) -> list[str]:
    point, group = (".", ",") if body.rfind(".") > body.rfind(",") else (",", ".")
    whole, _, rest = body.partition(point)
    grouped = [] if point in rest else _ungroup(whole, group)
    return [f"{digits}.{rest}" for digits in grouped]


def _ungroup(text: str, mark: str) -> list[str]:
    first, *groups = text.split(mark)
    proper = FIRST_GROUP.fullmatch(first) and groups and all(map(NEXT_GROUP.fullmatch, groups))
    return [first + "".join(groups)] if proper else []


def _unit_fits(shape: re.Match[str], unit: Unit) -> bool:
    if (shape["currency"] or shape["dash"]) and unit != "rupiah":
        return False
    if shape["unit"] and UNIT_WORDS[shape["unit"]] != unit:
        return False
    return not (shape["scale"] and unit == "percent")


def _powers(scale: str | None, lang: Lang) -> tuple[int, ...]:
    if not scale:
        return (0,)
    return M_POWERS[lang] if scale == "m" else (POWERS[scale],)


def _settle(decimals: list[str], powers: tuple[int, ...], sign: str) -> Typed:
    # Reading "1.1e6" as one text rounds once; multiplying would round twice.
    readings = dict.fromkeys(float(f"{d}e{power}") for d in decimals for power in powers)
    possible = [value for value in readings if value <= LARGEST_NUMBER]
    if not possible:
        return Typed(problem="too-long")
    return Typed(tuple(-value if sign == "-" and value else value for value in possible))
