"""The same three events in two people's books: each side counts by itself."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, path, text

EVENTS = {"greeting": (2, 0), "letter": (-1, -5), "thanks": (1, 4)}
"""Points of each event in her book and in the other one's. Invented: a picture, no measure."""
HEADINGS = ("whose", "own", "other")
COLUMNS = (222, 302)
ROW, TOP = 32, 34


def two_books(lang: Lang) -> Picture:
    """Each event a row, each person a column, the balances below."""
    base = TOP + len(EVENTS) * ROW
    totals = balances()
    marks = [
        text(x, 18, word(f"pictures_ch2.books_{name}", lang), bold=True)
        for x, name in zip((4, COLUMNS[0] - 28, COLUMNS[1] - 28), HEADINGS, strict=True)
    ]
    marks.append(path([(4, TOP - 6), (356, TOP - 6)], stroke="soft"))
    for row, (event, points) in enumerate(EVENTS.items()):
        marks += _row(lang, event, points, TOP + row * ROW)
    marks += [path([(4, base), (356, base)], stroke="soft"), *_row(lang, "total", totals, base + 4)]
    alt = word("pictures_ch2.books_alt", lang, own=totals[0], other=totals[1])
    return Picture(width=360, height=base + ROW + 8, marks=tuple(marks), alt=alt)


def balances() -> tuple[int, int]:
    """What each of the two books adds up to."""
    own, other = (sum(column) for column in zip(*EVENTS.values(), strict=True))
    return own, other


def _row(lang: Lang, name: str, points: tuple[int, int], y: float) -> list[str]:
    said = text(4, y + 20, word(f"pictures_ch2.books_{name}", lang), bold=name == "total")
    figures = (_points(x, y + 14, n) for x, n in zip(COLUMNS, points, strict=True))
    return [said, *figures]


def _points(x: float, y: float, n: int) -> str:
    """The figure with its sign, and as many dots: filled for plus, open for minus."""
    look = "gain" if n > 0 else "loss" if n < 0 else "soft"
    fill = colour(look) if n > 0 else "none"
    dots = "".join(
        f'<circle cx="{x + 2 + dot * 10:g}" cy="{y:g}" r="4" fill="{fill}" '
        f'stroke="{colour(look)}" stroke-width="1.5"/>'
        for dot in range(abs(n))
    )
    sign = "+" if n > 0 else "−" if n < 0 else ""
    return text(x - 8, y + 5, f"{sign}{abs(n)}", fill=look, anchor="end", bold=True) + dots
