"""Four questions to ask before a note about a person is written."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, frame, text

TESTS = ("open", "both", "person", "refuse")
LEFT, TOP, WIDTH, HEIGHT, GAP = 4, 4, 173, 82, 6


def four_tests(lang: Lang) -> Picture:
    """Two rows of two cards."""
    marks: list[str] = []
    for place, name in enumerate(TESTS):
        row, column = divmod(place, 2)
        marks += _card(lang, name, LEFT + column * (WIDTH + GAP), TOP + row * (HEIGHT + GAP))
    alt = word("pictures_ch10.tests_alt", lang)
    return Picture(width=360, height=2 * (HEIGHT + GAP) + 4, marks=tuple(marks), alt=alt)


def _card(lang: Lang, name: str, x: float, y: float) -> list[str]:
    middle = x + WIDTH / 2
    first, second = word(f"pictures_ch10.tests_{name}_asks", lang).split("|")
    return [
        frame(x, y, WIDTH, HEIGHT, stroke="curve"),
        text(middle, y + 25, word(f"pictures_ch10.tests_{name}", lang), anchor="middle", bold=True),
        text(middle, y + 48, first, anchor="middle"),
        text(middle, y + 67, second, anchor="middle"),
    ]
