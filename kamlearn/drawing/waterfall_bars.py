"""A price waterfall: from the list price down to the pocket price, and the cost inside it."""

from kamlearn.core.exact import Amount
from kamlearn.core.waterfall import PriceWaterfall
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, path, text

WIDTH, LEFT, RIGHT = 360, 128, 276
ROW, BAR = 24, 16


def waterfall_bars(lang: Lang, falls: PriceWaterfall, unit_cost: Amount) -> Picture:
    """Each deduction a piece that hangs where the price above it ended; dashed the unit cost."""
    low = min(0.0, float(falls.pocket_price))
    scale = (RIGHT - LEFT) / (float(falls.list_price) - low)
    zero = LEFT - low * scale
    marks: list[str] = []
    for row, (key, start, end) in enumerate(_pieces(falls)):
        is_price = key in ("list", "invoice", "pocket")
        marks += _row(lang, key, row, (zero + start * scale, zero + end * scale), is_price)
        marks.append(_amount(lang, row, end - start if is_price else start - end, is_price))
    bottom = (len(falls.steps) + 3) * ROW + 4
    cost = zero + float(unit_cost) * scale
    marks += [
        path([(zero, 2), (zero, bottom)], stroke="ink"),
        path([(cost, 2), (cost, bottom)], stroke="loss", dashed=True),
        text(
            cost,
            bottom + 15,
            word("lab_give_and_get.fall_cost", lang, cost=unit_cost),
            fill="loss",
            anchor="middle",
        ),
    ]
    return Picture(WIDTH, bottom + 24, tuple(marks), _alt(lang, falls, unit_cost))


def _pieces(falls: PriceWaterfall) -> list[tuple[str, float, float]]:
    """Each row's name, and where its bar starts and ends, in rupiah."""
    rows: list[tuple[str, float, float]] = [("list", 0.0, float(falls.list_price))]
    is_on_invoice = True
    for step in falls.steps:
        if is_on_invoice and step.name != "discount":
            rows.append(("invoice", 0.0, float(falls.invoice_price)))
            is_on_invoice = False
        left = float(step.left)
        rows.append((step.name, left + float(step.amount), left))
    return [*rows, ("pocket", 0.0, float(falls.pocket_price))]


def _row(lang: Lang, key: str, row: int, ends: tuple[float, float], is_price: bool) -> list[str]:
    y, (start, end) = 4 + row * ROW, ends
    fill = "loss" if key == "pocket" and end < start else "gain" if is_price else "lost"
    return [
        text(0, y + 13, word(f"lab_give_and_get.fall_{key}", lang), bold=is_price),
        box(min(start, end), y, max(abs(end - start), 1.5), BAR, fill=fill),
    ]


def _amount(lang: Lang, row: int, amount: float, is_price: bool) -> str:
    written = write_rupiah(amount if is_price else -amount, lang) if amount else "0"
    return text(WIDTH - 2, 17 + row * ROW, written, anchor="end", bold=is_price)


def _alt(lang: Lang, falls: PriceWaterfall, unit_cost: Amount) -> str:
    said = ", ".join(
        f"{word(f'lab_give_and_get.fall_{step.name}', lang)} {write_rupiah(step.amount, lang)}"
        for step in falls.steps
    )
    return word(
        "lab_give_and_get.fall_alt",
        lang,
        list=falls.list_price,
        steps=said,
        pocket=falls.pocket_price,
        cost=unit_cost,
    )
