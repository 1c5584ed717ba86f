"""What a release changes: only the time gets less."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, frame, text

BEFORE, AFTER, LONG, THICK = 96, 232, 122, 18
TOP, ROW = 26, 30
LEFT_OVER = {"time": 0.1, "respect": 1.0, "door": 1.0}
"""How much of each remains, 0 to 1: a sketch, no measure."""


def release_keeps(lang: Lang) -> Picture:
    """Time, respect and the open door, before and after."""
    marks = [
        text(x, 16, word(f"pictures_ch9.release_{name}", lang), fill="soft")
        for x, name in ((BEFORE, "before"), (AFTER, "after"))
    ]
    for row, (name, left) in enumerate(LEFT_OVER.items()):
        marks += _row(lang, name, left, TOP + row * ROW)
    alt = word("pictures_ch9.release_alt", lang)
    height = TOP + len(LEFT_OVER) * ROW + 2
    return Picture(width=360, height=height, marks=tuple(marks), alt=alt)


def _row(lang: Lang, name: str, left: float, y: float) -> list[str]:
    lost = [frame(AFTER, y, LONG, THICK, stroke="lost", dashed=True)] if left < 1 else []
    return [
        text(4, y + 14, word(f"pictures_ch9.release_{name}", lang), bold=True),
        box(BEFORE, y, LONG, THICK, fill="curve", opacity=0.75),
        *lost,
        box(AFTER, y, LONG * left, THICK, fill="curve", opacity=0.75),
    ]
