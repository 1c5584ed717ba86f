"""Two books as two bars: each deed a piece, a broken promise on the other side of zero."""

from collections.abc import Mapping

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, frame, path, text

WIDTH, LEFT, RIGHT = 360, 8, 352
ROW, BAR = 52, 24
LOOKS = {"kindness": ("gain", 1.0), "promise": ("curve", 0.85), "gift": ("lost", 0.6)}
"""Colour and opacity; the names below the bars stand in the same order as the pieces."""
LEAST = 10
"""Points that the picture always has room for, so that one point looks small."""


def deposit_bars(
    lang: Lang, own: Mapping[str, int], hers: Mapping[str, int], left: float
) -> Picture:
    """One's own book above the other's; dashed what silence took."""
    high = max(_put_in(own), _put_in(hers), LEAST)
    low = min(own["broken"], hers["broken"], 0)
    scale = (RIGHT - LEFT) / (high - low)
    zero = LEFT - low * scale
    marks: list[str] = []
    for row, (whose, book, part) in enumerate((("own", own, 1.0), ("hers", hers, left))):
        top = 24 + row * ROW
        marks.append(text(LEFT, top - 8, word(f"lab_deposits.book_{whose}", lang), bold=True))
        marks += _pieces(book, zero, top, scale * part)
        gone = _put_in(book) * scale * (1 - part)
        if gone >= 1:
            start = zero + _put_in(book) * scale * part
            marks.append(frame(start, top, gone, BAR, stroke="lost", dashed=True))
    bottom = 24 + 2 * ROW - 12
    marks += [path([(zero, 18), (zero, bottom)], stroke="ink"), *_legend(lang, bottom + 22)]
    alt = word(
        "lab_deposits.alt",
        lang,
        own=sum(own.values()),
        hers=round(sum(hers.values()) * left),
    )
    return Picture(WIDTH, bottom + 34, tuple(marks), alt)


def _put_in(book: Mapping[str, int]) -> int:
    return sum(book[deed] for deed in LOOKS)


def _pieces(book: Mapping[str, int], zero: float, top: float, scale: float) -> list[str]:
    marks, x = [], zero
    for deed, (fill, opacity) in LOOKS.items():
        width = book[deed] * scale
        if width:
            marks.append(box(x, top, max(width - 1.5, 1), BAR, fill=fill, opacity=opacity))
        x += width
    if owed := -book["broken"] * scale:
        marks += [
            box(zero - owed, top, owed, BAR, fill="loss", opacity=0.25),
            frame(zero - owed, top, owed, BAR, stroke="loss", dashed=True),
        ]
    return marks


def _legend(lang: Lang, y: float) -> list[str]:
    """In four columns, so that each name has room at 360 pixels."""
    looks = {**LOOKS, "broken": ("loss", 0.5)}
    marks = []
    for place, (deed, (fill, opacity)) in enumerate(looks.items()):
        x = LEFT + place * 88
        marks.append(box(x, y - 10, 10, 10, fill=fill, opacity=opacity))
        marks.append(text(x + 15, y, word(f"lab_deposits.legend_{deed}", lang), fill="soft"))
    return marks
