"""The same man under two scoreboards: crates today, or a year with one customer."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, frame, text

WIDTH, HEIGHT, GAP = 166, 70, 12


def scoreboards(lang: Lang, *, crates: int) -> Picture:
    """What is counted on the left; on the right the figure that nobody has yet."""
    marks = [
        *_board(4, word("pictures_ch1.board_day", lang), str(crates), "gain"),
        *_board(4 + WIDTH + GAP, word("pictures_ch1.board_year", lang), "?", "curve"),
    ]
    alt = word("pictures_ch1.boards_alt", lang, n=crates)
    return Picture(width=360, height=HEIGHT + 8, marks=tuple(marks), alt=alt)


def _board(x: float, name: str, figure: str, fill: str) -> list[str]:
    middle = x + WIDTH / 2
    large = f'text-anchor="middle" font-size="34" font-weight="600" fill="{colour(fill)}"'
    return [
        frame(x, 4, WIDTH, HEIGHT, stroke="soft"),
        text(middle, 24, name, anchor="middle", fill="soft"),
        f'<text x="{middle:g}" y="62" {large}>{figure}</text>',
    ]
