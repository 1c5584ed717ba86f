"""The same hours cut for many people or for a few: how thin a slice gets."""

from kamlearn.core.time_budget import equal_time
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, text

LEFT, RIGHT, ROW, BAR = 4, 356, 62, 26


def time_slices(lang: Lang, *, hours: int, many: int, few: int) -> Picture:
    """Two bars of the same length, a piece for each person."""
    marks = [mark for row, n in enumerate((many, few)) for mark in _bar(lang, row, hours, n)]
    minutes = {"many_minutes": _minutes(hours, many), "few_minutes": _minutes(hours, few)}
    alt = word("pictures_ch8.slices_alt", lang, hours=hours, many=many, few=few, **minutes)
    return Picture(360, 2 * ROW, tuple(marks), alt)


def _bar(lang: Lang, row: int, hours: int, people: int) -> list[str]:
    y, each = 20 + row * ROW, (RIGHT - LEFT) / people
    said = word("pictures_ch8.slices_row", lang, people=people, minutes=_minutes(hours, people))
    pieces = (box(LEFT + n * each, y + 8, each - 2, BAR, fill="gain") for n in range(people))
    return [text(LEFT, y, said, bold=True), *pieces]


def _minutes(hours: int, people: int) -> float:
    return float(equal_time(capacity=hours, people=people).minutes or 0)
