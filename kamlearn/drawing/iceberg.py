"""Criteria as an iceberg: what everybody sees today above the water, the rest below."""

from collections.abc import Iterable

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, path, text

SEEN = (("spend", 4, 26, "start"), ("size", 4, 52, "start"), ("near", 356, 26, "end"))
RICH = ("money", 356, 52, "end")
HIDDEN = (
    ("margin", 106, 92),
    ("growth", 254, 92),
    ("trust", 106, 116),
    ("effort", 254, 116),
    ("giving", 180, 140),
)
TIP = ((118, 62), (150, 22), (196, 8), (238, 62))
BELOW = ((12, 68), (348, 68), (336, 112), (280, 152), (88, 150), (26, 118))
WATER = 65


def iceberg(lang: Lang) -> Picture:
    """The thread's four examples above the water line, five other criteria below it."""
    marks = [
        _ice(TIP, 0.5),
        _ice(BELOW, 0.18),
        path([(0, WATER), (360, WATER)], stroke="curve"),
        *(
            text(x, y, word(f"pictures_ch5.iceberg_{name}", lang), anchor=anchor)
            for name, x, y, anchor in (*SEEN, RICH)
        ),
        text(178, 54, word("pictures_ch5.iceberg_today", lang), anchor="middle", bold=True),
        *(
            text(x, y, word(f"pictures_ch5.iceberg_{name}", lang), anchor="middle")
            for name, x, y in HIDDEN
        ),
    ]
    alt = word("pictures_ch5.iceberg_alt", lang)
    return Picture(width=360, height=156, marks=tuple(marks), alt=alt)


def _ice(points: Iterable[tuple[float, float]], opacity: float) -> str:
    corners = " ".join(f"{x},{y}" for x, y in points)
    return f'<polygon points="{corners}" fill="{colour("curve")}" opacity="{opacity:g}"/>'
