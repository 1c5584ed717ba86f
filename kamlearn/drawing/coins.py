"""A cup's margin as a heap of coins that a discount shrinks."""

from kamlearn.core.money import unit_contribution
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, text

IN_A_ROW = 10
STEP = 26
LEFT = 63


def coins(lang: Lang, *, price: int, unit_cost: int, new_price: int, coin: int = 100) -> Picture:
    """What one unit leaves, one coin per `coin` rupiah: kept, given away, paid on top."""
    before = unit_contribution(price, unit_cost) // coin
    after = unit_contribution(new_price, unit_cost) // coin
    kept, owed = max(after, 0), max(-after, 0)
    rows = -(-before // IN_A_ROW)
    below = 46 + rows * STEP
    marks = [text(LEFT - 13, 20, word("pictures.coins_before", lang, n=before), bold=True)]
    marks += [_coin(n, 46, "kept" if n < kept else "given") for n in range(before)]
    marks.append(text(LEFT - 13, below + 8, word("pictures.coins_after", lang, n=kept), bold=True))
    height = below + 22
    if owed:
        marks += [_coin(n, below + 34, "owed") for n in range(owed)]
        height = below + 34 + -(-owed // IN_A_ROW) * STEP + 22
        line = word("pictures.coins_owed", lang, n=owed)
        marks.append(text(LEFT - 13, height - 12, line, fill="loss", bold=True))
    alt = "pictures.coins_alt_loss" if owed else "pictures.coins_alt"
    return Picture(
        width=360,
        height=height,
        marks=tuple(marks),
        alt=word(alt, lang, before=before, kept=kept, given=before - kept, owed=owed),
    )


LOOKS = {
    "kept": ("gain", "gain", "", "+"),
    "given": ("none", "lost", ' stroke-dasharray="3 3"', ""),
    "owed": ("none", "loss", "", "−"),
}
"""Fill, stroke, dashes and sign: never told apart by colour alone."""


def _coin(n: int, top: float, look: str) -> str:
    row, column = divmod(n, IN_A_ROW)
    return coin_mark(LEFT + column * STEP, top + row * STEP, look)


def coin_mark(x: float, y: float, look: str) -> str:
    """A coin around (x, y), in one of the `LOOKS`."""
    fill, stroke, dash, sign = LOOKS[look]
    inside = colour(fill) if fill != "none" else "none"
    ring = (
        f'<circle cx="{x:g}" cy="{y:g}" r="10" fill="{inside}" stroke="{colour(stroke)}" '
        f'stroke-width="2"{dash}/>'
    )
    ink = "paper" if look == "kept" else stroke
    return ring + (text(x, y + 5, sign, fill=ink, anchor="middle", bold=True) if sign else "")
