"""What is left for each side of a deal, without it and with it."""

from collections.abc import Iterable

from kamlearn.core.exact import Amount
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, path, text

WIDTH, LEFT, RIGHT = 360, 82, 246
ROW, BAR = 21, 16

Side = tuple[str, Amount, Amount]
"""Its name, what is left without the deal, and with it: rupiah."""


def ledger_bars(lang: Lang, sides: Iterable[Side]) -> Picture:
    """Two bars a side from a common zero line; a loss reaches to its left."""
    pairs = [*sides]
    amounts = [float(amount) for _, *both in pairs for amount in both]
    low, high = min(*amounts, 0.0), max(*amounts, 0.0)
    scale = (RIGHT - LEFT) / ((high - low) or 1.0)
    zero = LEFT - low * scale
    marks: list[str] = []
    y = 4.0
    for name, without, with_deal in pairs:
        marks.append(text(0, y + 14, name, bold=True))
        for key, amount in (("without", without), ("with", with_deal)):
            y += ROW
            marks += _bar(word(f"lab_milk_deal.{key}", lang), amount, zero, y, scale, lang)
        marks.append(path([(zero, y - ROW), (zero, y + BAR + 2)], stroke="ink"))
        y += ROW + 8
    said = "; ".join(
        word("lab_milk_deal.bars_side", lang, side=name, without=without, after=with_deal)
        for name, without, with_deal in pairs
    )
    return Picture(WIDTH, round(y), tuple(marks), word("lab_milk_deal.bars_alt", lang, sides=said))


def _bar(name: str, amount: Amount, zero: float, y: float, scale: float, lang: Lang) -> list[str]:
    width = abs(amount) * scale
    start = zero - width if amount < 0 else zero
    return [
        text(0, y + 13, name, fill="soft"),
        box(start, y, max(width, 2), BAR, fill="loss" if amount < 0 else "gain"),
        text(WIDTH - 2, y + 13, write_rupiah(amount, lang), anchor="end", bold=True),
    ]
