"""A year of orders: everything at once, against as much as the fridge holds each month."""

from collections.abc import Sequence

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, frame, path, text

MONTHS = 12
LEFT, STEP, BAR = 10, 28.5, 22
PER_CRATE = 1.2
"""Height of one crate."""
ROWS = (72, 136)
"""Where the bars of each row stand."""


def crates_in_a_year(lang: Lang, *, once: int, steady: int) -> Picture:
    """One large order of which half spoils, above a small order every month."""
    marks = [
        *_row(lang, ROWS[0], "once", once, [once - once // 2]),
        _spoiled(ROWS[0], once - once // 2, once // 2),
        *_row(lang, ROWS[1], "steady", steady, [steady] * MONTHS),
        text(LEFT, ROWS[1] + 18, word("pictures_ch1.crates_first", lang), fill="soft"),
        text(
            LEFT + MONTHS * STEP,
            ROWS[1] + 18,
            word("pictures_ch1.crates_last", lang),
            fill="soft",
            anchor="end",
        ),
    ]
    alt = word(
        "pictures_ch1.crates_alt",
        lang,
        once=once,
        spoiled=once // 2,
        steady=steady,
        year=steady * MONTHS,
    )
    return Picture(width=360, height=ROWS[1] + 30, marks=tuple(marks), alt=alt)


def _row(lang: Lang, base: float, name: str, each: int, bars: Sequence[int]) -> list[str]:
    """Bars on a line, with the row's words above them, clear of the first bar."""
    said = word(f"pictures_ch1.crates_{name}", lang, n=each, year=each * len(bars))
    x, up = (LEFT + STEP, 34) if len(bars) == 1 else (LEFT, 24)
    return [
        text(x, base - up, said, bold=True),
        *(
            box(LEFT + month * STEP, base - n * PER_CRATE, BAR, n * PER_CRATE, fill="gain")
            for month, n in enumerate(bars)
        ),
        path([(LEFT, base), (LEFT + MONTHS * STEP, base)], stroke="soft"),
    ]


def _spoiled(base: float, below: int, crates: int) -> str:
    """The spoiled part: an outline, so that colour alone says nothing."""
    top = base - (below + crates) * PER_CRATE
    height = crates * PER_CRATE - 2
    return frame(LEFT + 1, top + 1, BAR - 2, height, stroke="loss", dashed=True)
