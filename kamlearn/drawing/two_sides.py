"""A deal as a dot: better or worse for one side, better or worse for the other."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text

LEFT, RIGHT, TOP, BOTTOM = 6, 354, 24, 176
MIDDLE = ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2)
DEALS = {"once": (0.35, -0.4), "steady": (0.3, 0.4)}
"""Where the story's two deals stand, from -1 to 1: a sketch, no measure."""
SQUARES = {"both": (1, 1), "own": (1, -1), "other": (-1, 1), "none": (-1, -1)}


def two_sides(lang: Lang) -> Picture:
    """Four squares; only one of them is good for both."""
    x, y = MIDDLE
    marks = [
        box(x, TOP, RIGHT - x, y - TOP, fill="gain", opacity=0.16),
        path([(LEFT, y), (RIGHT, y)], stroke="soft"),
        path([(x, TOP), (x, BOTTOM)], stroke="soft"),
        text(x, 14, word("pictures_ch2.sides_up", lang), anchor="middle", fill="soft"),
        text(RIGHT, BOTTOM + 18, word("pictures_ch2.sides_right", lang), anchor="end", fill="soft"),
        *(_square(lang, name, *place) for name, place in SQUARES.items()),
        *(mark for name, place in DEALS.items() for mark in _deal(lang, name, *place)),
    ]
    alt = word("pictures_ch2.sides_alt", lang)
    return Picture(width=360, height=BOTTOM + 28, marks=tuple(marks), alt=alt)


def _square(lang: Lang, name: str, across: int, up: int) -> str:
    x = MIDDLE[0] + across * (RIGHT - LEFT) / 4
    y = TOP + 22 if up > 0 else BOTTOM - 10
    said = word(f"pictures_ch2.sides_{name}", lang)
    return text(x, y, said, anchor="middle", bold=name == "both")


def _deal(lang: Lang, name: str, across: float, up: float) -> list[str]:
    x = MIDDLE[0] + across * (RIGHT - LEFT) / 2
    y = MIDDLE[1] - up * (BOTTOM - TOP) / 2
    look = "gain" if up > 0 else "loss"
    return [
        f'<circle cx="{x:g}" cy="{y:g}" r="6" fill="{colour(look)}"/>',
        text(x + 12, y + 5, word(f"pictures_ch2.sides_deal_{name}", lang), bold=True),
    ]
