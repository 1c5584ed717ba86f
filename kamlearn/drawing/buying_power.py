"""Savings that grow in rupiah and shrink in bottles, as bars over the years."""

from kamlearn.core.returns import real_return
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, text

YEARS = (0, 5, 20)
LEFT, WIDEST, ROW, BAR = 92, 156, 46, 22


def buying_power(
    lang: Lang, *, savings: int, price: int, interest: float, inflation: float
) -> Picture:
    """How many units at `price` the savings buy, year after year at the same two rates."""
    start = savings / price
    growth = 1 + real_return(interest, inflation)
    bottles = [start * growth**year for year in YEARS]
    marks: list[str] = []
    for row, (year, n) in enumerate(zip(YEARS, bottles, strict=True)):
        money = savings * (1 + interest) ** year
        marks += _year(lang, 4 + row * ROW, year, n, n / max(bottles), money)
    alt = word(
        "pictures_ch2.buying_alt",
        lang,
        interest=interest,
        inflation=inflation,
        start=start,
        five=_whole(bottles[1]),
        twenty=_whole(bottles[-1]),
    )
    return Picture(width=360, height=4 + len(YEARS) * ROW, marks=tuple(marks), alt=alt)


def _year(lang: Lang, y: float, year: int, bottles: float, share: float, money: float) -> list[str]:
    said = word("pictures_ch2.buying_bottles", lang, n=_whole(bottles))
    saved = word("pictures_ch2.buying_money", lang, money=write_rupiah(round(money, -3), lang))
    return [
        text(LEFT - 10, y + 16, word(f"pictures_ch2.buying_{year}", lang), anchor="end"),
        box(LEFT, y, share * WIDEST, BAR, fill="gain"),
        text(LEFT + share * WIDEST + 8, y + 16, said, bold=True),
        text(LEFT, y + BAR + 15, saved, fill="soft"),
    ]


def _whole(bottles: float) -> int:
    """Whole bottles: nobody sells a part of one."""
    return int(bottles + 1e-9)
