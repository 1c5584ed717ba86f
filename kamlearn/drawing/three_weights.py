"""Three people, four kinds of benefit: how much each of them looks for which."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, path, text

KINDS = ("money", "connection", "opportunity", "learning")
WEIGHTS = {"rara": (5, 3, 2, 1), "dimas": (2, 3, 4, 2), "sinta": (1, 4, 4, 5)}
"""What matters to whom, from 1 to 5. Invented: a picture, no measure."""
COLUMNS = (118, 188, 257, 325)
TOP, ROW, PER_POINT = 52, 46, 3.6


def three_weights(lang: Lang) -> Picture:
    """A row for each pair of glasses; the larger the dot, the more it counts."""
    marks = [
        text(x, 18 + (column % 2) * 18, word(f"pictures_ch8.weights_{kind}", lang), anchor="middle")
        for column, (x, kind) in enumerate(zip(COLUMNS, KINDS, strict=True))
    ]
    for row, (person, weights) in enumerate(WEIGHTS.items()):
        y = TOP + row * ROW
        marks += [
            path([(4, y - 5), (356, y - 5)], stroke="lost"),
            text(4, y + 16, word(f"pictures_ch8.weights_{person}", lang), bold=True),
            text(4, y + 32, word(f"pictures_ch8.weights_{person}_is", lang), fill="soft"),
            *(_dot(x, y + 18, weight) for x, weight in zip(COLUMNS, weights, strict=True)),
        ]
    alt = word("pictures_ch8.weights_alt", lang)
    return Picture(360, TOP + ROW * len(WEIGHTS), tuple(marks), alt)


def _dot(x: float, y: float, weight: int) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{weight * PER_POINT:g}" fill="{colour("gain")}"/>'
