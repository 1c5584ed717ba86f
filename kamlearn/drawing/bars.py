"""Contribution before and after, as two bars from a common zero line."""

from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, path, text

WIDTH, HEIGHT = 360, 116
LEFT, RIGHT = 78, 350
ROW, BAR = 44, 24


def before_and_after(lang: Lang, *, before: float, after: float) -> Picture:
    """Two bars; a loss reaches to the left of the zero line."""
    low, high = min(before, after, 0.0), max(before, after, 0.0)
    scale = (RIGHT - LEFT) / ((high - low) or 1.0)
    zero = LEFT - low * scale
    marks = [path([(zero, 4), (zero, 4 + 2 * ROW)], stroke="soft")]
    for row, (name, value) in enumerate((("before", before), ("after", after))):
        y = 8 + row * ROW
        marks += [
            text(LEFT - 10, y + 17, word(f"pictures.bars_{name}", lang), anchor="end"),
            box(
                min(zero, zero + value * scale),
                y,
                max(abs(value) * scale, 2),
                BAR,
                fill="loss" if value < 0 else "gain",
            ),
            text(LEFT, y + BAR + 14, write_rupiah(value, lang), bold=True),
        ]
    alt = word("pictures.bars_alt", lang, before=before, after=after)
    return Picture(WIDTH, HEIGHT, tuple(marks), alt)
