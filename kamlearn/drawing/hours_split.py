"""A month's hours as one bar: how much goes to whom, and where the month ends."""

from kamlearn.core.time_budget import time_budget
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, path, text
from kamlearn.drawing.portfolio_scene import LAB, PILED, STORY

LEFT, RIGHT, TOP, BAR = 4, 352, 24, 32
CHOSEN = "galih"


def hours_split(lang: Lang) -> Picture:
    """Rara's plan as the lab has it: one large piece, four small ones, too much in all."""
    capacity = LAB.complete({})["capacity"]
    budget = time_budget(PILED, capacity)
    hours: dict[str, float] = dict(zip(STORY, PILED, strict=True))
    most = hours.pop(CHOSEN)
    scale = (RIGHT - LEFT) / float(budget.planned)
    start, end = LEFT + most * scale, LEFT + capacity * scale
    said = write_count(most, lang), write_count(float(budget.planned) - most, lang)
    marks = [
        box(LEFT, TOP, most * scale - 2, BAR, fill="gain"),
        *_pieces(start, [each * scale for each in hours.values()]),
        text(LEFT, TOP - 8, word("pictures_ch3.hours_one", lang, hours=said[0]), bold=True),
        text(RIGHT, TOP - 8, word("pictures_ch3.hours_rest", lang, hours=said[1]), anchor="end"),
        path([(end, TOP - 4), (end, TOP + BAR + 6)], stroke="loss", dashed=True),
        text(end, TOP + BAR + 20, word("pictures_ch3.hours_end", lang, n=capacity), anchor="end"),
    ]
    alt = word("pictures_ch3.hours_alt", lang, one=most, planned=budget.planned, capacity=capacity)
    return Picture(width=360, height=TOP + BAR + 26, marks=tuple(marks), alt=alt)


def _pieces(start: float, widths: list[float]) -> list[str]:
    return [
        box(start + sum(widths[:n]), TOP, width - 2, BAR, fill="curve")
        for n, width in enumerate(widths)
    ]
