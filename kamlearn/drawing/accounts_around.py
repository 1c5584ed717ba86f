"""Parties around you, each with an arrow in both directions: what you give, what you get."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, frame, text

PARTIES = ("customer", "supplier", "mentor", "employer")
ROW, TOP = 52, 10
YOU, THEM, END = (6, 66), (232, 354), 226
"""Left and right edges of your box and of theirs; where the arrows end."""


def accounts_around(lang: Lang) -> Picture:
    """You on the left, four kinds of account on the right."""
    marks = [
        _box(YOU, TOP, ROW * len(PARTIES) - 10, "gain"),
        text(
            sum(YOU) / 2,
            TOP + ROW * len(PARTIES) / 2,
            word("pictures_ch1.around_you", lang),
            anchor="middle",
            bold=True,
        ),
    ]
    for row, party in enumerate(PARTIES):
        marks += _party(lang, party, TOP + row * ROW)
    said = word("pictures_ch1.around_alt", lang)
    return Picture(width=360, height=TOP + ROW * len(PARTIES), marks=tuple(marks), alt=said)


def _party(lang: Lang, party: str, y: float) -> list[str]:
    middle = (YOU[1] + THEM[0]) / 2
    return [
        _box(THEM, y, ROW - 10, "curve"),
        text(
            sum(THEM) / 2,
            y + 26,
            word(f"pictures_ch1.around_{party}", lang),
            anchor="middle",
            bold=True,
        ),
        text(middle, y + 12, word(f"pictures_ch1.around_{party}_gives", lang), anchor="middle"),
        _arrow(YOU[1] + 6, END, y + 18, "gain"),
        _arrow(END, YOU[1] + 6, y + 25, "curve"),
        text(middle, y + 40, word(f"pictures_ch1.around_{party}_gets", lang), anchor="middle"),
    ]


def _box(edges: tuple[int, int], y: float, height: float, stroke: str) -> str:
    left, right = edges
    return frame(left, y, right - left, height, stroke=stroke)


def _arrow(start: float, end: float, y: float, stroke: str) -> str:
    back = -6 if end > start else 6
    return (
        f'<path d="M{start:g} {y:g}H{end:g}m{back} -3l{-back} 3l{back} 3" fill="none" '
        f'stroke="{colour(stroke)}" stroke-width="1.5"/>'
    )
