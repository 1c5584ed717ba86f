"""What people type, read as a number by the rules of their language.

`kamlearn/runtime/js/numbers.js` is the twin for the page; tests hold the two together.
"""

import re
import unicodedata
from dataclasses import dataclass

from kamlearn.course.formats import SEPARATORS
from kamlearn.course.kinds import LARGEST_NUMBER, Unit
from kamlearn.course.languages import Lang

LONGEST = 40
"""Characters of the longest text that is still read."""

MINUS = re.compile("^[-\u2212\u2013]")
BLANKS = re.compile(r"\s+")
CURRENCY = re.compile(r"^(-?)(rp\.?|idr)", re.IGNORECASE)
UNIT_ENDINGS = (
    ("percent", re.compile(r"(%|persen|percent)$", re.IGNORECASE)),
    ("multiple", re.compile(r"(kalilipat|kali|times|x)$", re.IGNORECASE)),
)
SCALES = (
    (re.compile(r"(ribu|rb|thousand|k)$", re.IGNORECASE), 1e3),
    (re.compile(r"(juta|jt|million)$", re.IGNORECASE), 1e6),
    (re.compile(r"(miliar|milyar|billion|bn)$", re.IGNORECASE), 1e9),
)
BARE_M = re.compile(r"m$", re.IGNORECASE)
M_READINGS = {"id": (1e9, 1e6), "en": (1e6,)}
"""M is miliar to Indonesians and million to the rest of the world."""

PLAIN = re.compile(r"^\d+$")
GROUPED = {sep: re.compile(rf"^[1-9]\d{{0,2}}(\{sep}\d{{3}})+$") for sep in ".,"}


@dataclass(frozen=True)
class Typed:
    """How a typed text reads."""

    readings: tuple[float, ...] = ()
    """None: nothing was typed. One: the number. Two: it must be asked which is meant."""
    problem: str | None = None
    """``not-a-number``, ``wrong-unit`` or ``too-long``."""


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
        Two readings where people of the two languages would read it differently.

    Examples
    --------
    >>> read_number("Rp1,5 juta", "id", "rupiah").readings
    (1500000.0,)
    >>> read_number("1.500", "id", "count").readings
    (1500.0,)
    >>> read_number("1.500", "en", "count").readings
    (1.5, 1500.0)
    """
    bare = BLANKS.sub("", unicodedata.normalize("NFKC", text))
    if len(text) > LONGEST:
        return Typed(problem="too-long")
    if not bare:
        return Typed()
    bare = MINUS.sub("-", bare.removeprefix("+"))
    bare, wrong_unit = _strip_unit(bare, unit)
    if wrong_unit:
        return Typed(problem="wrong-unit")
    bare, scales = (bare, (1.0,)) if unit == "percent" else _strip_scale(bare, lang)
    sign, digits = (-1.0, bare[1:]) if bare.startswith("-") else (1.0, bare)
    values = tuple(sign * value * scale for value in _values(digits, lang) for scale in scales)
    if any(abs(value) > LARGEST_NUMBER for value in values):
        return Typed(problem="too-long")
    return Typed(readings=values) if values else Typed(problem="not-a-number")


def _strip_unit(bare: str, unit: Unit) -> tuple[str, bool]:
    """The text without the sign of its unit, and whether the sign was another unit's."""
    without = CURRENCY.sub(r"\1", bare)
    wrong = without != bare and unit != "rupiah"
    for named, ending in UNIT_ENDINGS:
        if ending.search(without):
            return ending.sub("", without), wrong or named != unit
    return MINUS.sub("-", without), wrong


def _strip_scale(bare: str, lang: Lang) -> tuple[str, tuple[float, ...]]:
    """The text without ``rb``, ``juta`` and the like, and what they multiply by."""
    for ending, scale in SCALES:
        if ending.search(bare):
            return ending.sub("", bare), (scale,)
    if BARE_M.search(bare):
        return BARE_M.sub("", bare), M_READINGS[lang]
    return bare, (1.0,)


def _values(digits: str, lang: Lang) -> tuple[float, ...]:
    """The numbers that digits with separators may mean; none where they mean nothing."""
    if not digits.isascii():
        return ()
    if PLAIN.match(digits):
        return (float(digits),)
    own_group, own_point = SEPARATORS[lang]
    used = {sep for sep in ".," if sep in digits}
    if len(used) == 2:
        point = max(used, key=digits.rfind)
        group = min(used, key=digits.rfind)
        return _decimal(digits, point, group)
    if used == {own_group} and GROUPED[own_group].match(digits):
        return (float(digits.replace(own_group, "")),)
    if used == {own_point} and GROUPED[own_point].match(digits):
        grouped = float(digits.replace(own_point, ""))
        if digits.count(own_point) > 1:
            return (grouped,)
        return (float(digits.replace(own_point, ".")), grouped)
    return tuple(value for sep in used for value in _decimal(digits, sep, None))


def _decimal(digits: str, point: str, group: str | None) -> tuple[float, ...]:
    """The number with this decimal separator, if its whole part is well formed."""
    whole, _, rest = digits.rpartition(point)
    if group and not GROUPED[group].match(whole):
        return ()
    whole = whole.replace(group, "") if group else whole
    if not PLAIN.match(whole or "0") or not PLAIN.match(rest):
        return ()
    return (float(f"{whole or 0}.{rest}"),)
