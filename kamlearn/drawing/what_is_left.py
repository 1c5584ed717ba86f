"""What the supplier has left before and with the deal, beside what rent and wages take."""

from kamlearn.core.deals import Deal
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, path, text

LEFT, WIDEST, FIRST, ROW, BAR = 4, 240, 24, 50, 20


def what_is_left(
    lang: Lang,
    *,
    price: int,
    new_price: int,
    unit_cost: int,
    multiple: float,
    boxes: int,
    bills: int,
) -> Picture:
    """Two bars of contribution; the dashed line is what must be paid in any case."""
    ledger = Deal(price, new_price, unit_cost, multiple=multiple, quantity=boxes).supplier
    before, after = float(ledger.baseline.contribution), float(ledger.after.contribution)
    scale = WIDEST / max(before, after, bills)
    names = (
        word("pictures_ch7.left_before", lang, price=price, boxes=boxes),
        word("pictures_ch7.left_after", lang, price=new_price, boxes=ledger.after.units),
    )
    line, bottom = LEFT + bills * scale, FIRST + ROW + BAR + 6
    marks = [
        *(
            mark
            for row, (name, amount) in enumerate(zip(names, (before, after), strict=True))
            for mark in _bar(lang, FIRST + row * ROW, name, amount, scale, is_short=amount < bills)
        ),
        path([(line, FIRST - 4), (line, bottom)], stroke="ink", dashed=True),
        text(
            line, bottom + 16, word("pictures_ch7.left_bills", lang, bills=bills), anchor="middle"
        ),
    ]
    alt = word("pictures_ch7.left_alt", lang, before=before, after=after, bills=bills)
    return Picture(360, bottom + 24, tuple(marks), alt)


def _bar(
    lang: Lang, y: float, name: str, amount: float, scale: float, *, is_short: bool
) -> list[str]:
    width = amount * scale
    return [
        text(LEFT, y - 7, name),
        box(LEFT, y, width, BAR, fill="loss" if is_short else "gain"),
        text(356, y + 15, write_rupiah(amount, lang), anchor="end", bold=True),
    ]
