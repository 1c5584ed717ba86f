"""Thirty days as a row of stops: aim, order, small steps, another look."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, path, text

STOPS = {"aim": "1", "order": "2", "step": "3–29", "review": "30"}
"""What is done, and on which days."""
X, TOP, ROW = 44, 26, 44


def thirty_days(lang: Lang) -> Picture:
    """From the first day at the top to the last below."""
    last = TOP + (len(STOPS) - 1) * ROW
    marks = [path([(X, TOP), (X, last)], stroke="soft")]
    for row, (name, days) in enumerate(STOPS.items()):
        marks += _stop(lang, name, days, TOP + row * ROW)
    alt = word("pictures_ch10.days_alt", lang)
    return Picture(width=360, height=last + 26, marks=tuple(marks), alt=alt)


def _stop(lang: Lang, name: str, days: str, y: float) -> list[str]:
    pill = (
        f'<rect x="{X - 28}" y="{y - 16:g}" width="56" height="32" rx="16" '
        f'fill="{colour("paper")}" stroke="{colour("curve")}" stroke-width="2"/>'
    )
    return [
        pill,
        text(X, y + 5, days, anchor="middle", bold=True),
        text(X + 42, y - 3, word(f"pictures_ch10.days_{name}", lang), bold=True),
        text(X + 42, y + 15, word(f"pictures_ch10.days_{name}_more", lang), fill="soft"),
    ]
