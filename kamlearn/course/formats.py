"""Figures as each language writes them, and templates filled with them.

Own code instead of Babel: this runs in the page, and four formats do not carry its 10 MB.
"""

import re
from collections.abc import Callable, Container, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal

from kamlearn.course.languages import Lang

PLACEHOLDER = re.compile(r"\{(\w+):(\w+)\}")
SEPARATORS = {"id": (".", ","), "en": (",", ".")}
"""Group and decimal separators."""
ALL_DIGITS = Context(prec=400)
"""Enough for any float; with the usual 28 digits absurd amounts could not be written."""


def write_count(value: float | Decimal, lang: Lang, *, decimals: int = 2) -> str:
    """A number with grouped thousands, rounded half up, without trailing zeros."""
    step = Decimal(1).scaleb(-decimals)
    text = f"{exact(value).quantize(step, ROUND_HALF_UP, ALL_DIGITS):,f}"
    whole, _, rest = text.partition(".")
    group, point = SEPARATORS[lang]
    written = whole.replace(",", group) + (point + rest).rstrip("0").rstrip(point)
    return written if written != "-0" else "0"


def write_percent(fraction: float | Decimal, lang: Lang) -> str:
    """A fraction as percent with at most one decimal: 0.667 is 66.7%."""
    return f"{write_count(exact(fraction) * 100, lang, decimals=1)}%"


def write_rupiah(value: float | Decimal, lang: Lang) -> str:
    """An amount in whole rupiah: Rp10.000, -Rp200.000."""
    written = write_count(value, lang, decimals=0)
    return f"-Rp{written[1:]}" if written.startswith("-") else f"Rp{written}"


def exact(value: float | Decimal) -> Decimal:
    """The decimal that the shortest writing of `value` shows, as browsers round it."""
    return value if isinstance(value, Decimal) else Decimal(repr(value))


WRITERS: Mapping[str, Callable[[float, Lang], str]] = {
    "count": write_count,
    "multiple": write_count,
    "percent": write_percent,
    "rupiah": write_rupiah,
}


def fill(
    template: str, fields: Mapping[str, object], lang: Lang, *, keep: Container[str] = ()
) -> str:
    """`template` with each ``{name:type}`` written out, except the names in `keep`."""

    def write(found: re.Match[str]) -> str:
        name, style = found.groups()
        if name in keep:
            return found[0]
        value = fields[name]
        if style == "text":
            return str(value)
        return WRITERS[style](float(str(value)), lang)

    return PLACEHOLDER.sub(write, template)


def placeholders(template: str) -> set[tuple[str, str]]:
    """The (name, type) pairs that a template asks for."""
    return {(name, style) for name, style in PLACEHOLDER.findall(template)}
