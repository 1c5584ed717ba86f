"""How much of the market's growth would come without the deal, and what that makes of it."""

from kamlearn.core.deals import Deal
from kamlearn.core.exact import Amount, exact
from kamlearn.course.formats import write_percent, write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.milk_deal_scene import BOXES, GROWTH, PRICE
from kamlearn.drawing.picture import Picture, box, path, text

SHARES = (0, 0.25, 0.5, 1)
LEFT, WIDEST, TOP, ROW, BAR = 50, 196, 44, 27, 18


def growth_anyway(lang: Lang, *, new_price: float, multiple: float, unit_cost: float) -> Picture:
    """A bar without the deal for each share of the growth; a line for what the deal leaves."""
    deals = [_deal(new_price, multiple, unit_cost, share) for share in SHARES]
    without = [deal.supplier.baseline.contribution for deal in deals]
    after = deals[0].supplier.after.contribution
    scale = WIDEST / float(max(*without, after))
    line = LEFT + float(after) * scale
    marks = [
        text(2, 15, word("pictures_ch6.growth_heading", lang, growth=GROWTH), bold=True),
        text(line, 36, word("pictures_ch6.growth_deal", lang, left=after), anchor="middle"),
    ]
    for row, (share, amount) in enumerate(zip(SHARES, without, strict=True)):
        marks += _bar(lang, TOP + row * ROW, share, amount, scale, is_more=amount > after)
    bottom = TOP + len(SHARES) * ROW
    marks.append(path([(line, TOP - 4), (line, bottom - 4)], stroke="ink", dashed=True))
    said = ", ".join(
        word("pictures_ch6.growth_share", lang, share=share, left=amount)
        for share, amount in zip(SHARES, without, strict=True)
    )
    alt = word("pictures_ch6.growth_alt", lang, left=after, shares=said, growth=GROWTH)
    return Picture(width=360, height=bottom, marks=tuple(marks), alt=alt)


def _deal(new_price: float, multiple: float, unit_cost: float, share: float) -> Deal:
    return Deal(
        PRICE,
        new_price,
        unit_cost,
        multiple,
        market_growth=GROWTH,
        growth_share=exact(share),
        quantity=BOXES,
    )


def _bar(
    lang: Lang, y: float, share: float, amount: Amount, scale: float, *, is_more: bool
) -> list[str]:
    width = float(amount) * scale
    return [
        text(LEFT - 8, y + 14, write_percent(share, lang), anchor="end"),
        box(LEFT, y, width, BAR, fill="loss" if is_more else "gain"),
        text(358, y + 14, write_rupiah(float(amount), lang), anchor="end", bold=is_more),
    ]
