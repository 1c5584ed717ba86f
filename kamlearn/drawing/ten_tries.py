"""A small chance as tries side by side: a few pay, the others only cost."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.coins import coin_mark
from kamlearn.drawing.picture import Picture, text

TRIES, STEP, LEFT = 10, 34, 27


def ten_tries(lang: Lang, *, chance: float) -> Picture:
    """Ten tries at this chance, and the cost below each of them."""
    won = round(chance * TRIES)
    heading = word("pictures_ch3.tries_heading", lang, n=TRIES, won=won, none=TRIES - won)
    marks = [text(LEFT - 13, 18, heading, bold=True)]
    for n in range(TRIES):
        x = LEFT + n * STEP
        marks.append(coin_mark(x, 42, "kept" if n < won else "given"))
        marks.append(coin_mark(x, 70, "owed"))
    marks.append(text(LEFT - 13, 100, word("pictures_ch3.tries_cost", lang, n=TRIES), fill="loss"))
    alt = word("pictures_ch3.tries_alt", lang, n=TRIES, won=won, none=TRIES - won)
    return Picture(width=360, height=108, marks=tuple(marks), alt=alt)
