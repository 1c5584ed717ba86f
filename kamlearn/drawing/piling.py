"""A monthly loss piling up: after a month, a year, five, ten, and for ever."""

from kamlearn.core.money import contribution
from kamlearn.core.present_value import value_for_ever, value_over
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, text

MONTHS = (1, 12, 60, 120)
LEFT, WIDEST, ROW = 92, 140, 34


def piling_loss(
    lang: Lang, *, price: int, unit_cost: int, new_price: int, quantity: int, rate: float
) -> Picture:
    """Today's value of the loss from a discount that stays, the first one next month."""
    monthly = contribution(new_price, unit_cost, quantity) - contribution(
        price, unit_cost, quantity
    )
    for_ever = value_for_ever(monthly, rate, first="next")
    values = [value_over(monthly, rate, months, first="next") for months in MONTHS] + [for_ever]
    names = [word(f"pictures.after_{months}", lang) for months in (*MONTHS, "ever")]
    marks: list[str] = []
    for row, (name, value) in enumerate(zip(names, values, strict=True)):
        y = 12 + row * ROW
        width = max(value / for_ever * WIDEST, 2)
        marks += [
            text(LEFT - 10, y + 17, name, anchor="end"),
            box(LEFT, y, width, 24, fill="loss"),
            text(LEFT + width + 8, y + 17, write_rupiah(_rounded(value), lang), bold=True),
        ]
    alt = word(
        "pictures.piling_alt", lang, monthly=monthly, year=_rounded(values[1]), ever=for_ever
    )
    return Picture(width=360, height=12 + len(values) * ROW, marks=tuple(marks), alt=alt)


def _rounded(value: float) -> float:
    """To the thousand: a picture claims no more."""
    return round(value, -3)
