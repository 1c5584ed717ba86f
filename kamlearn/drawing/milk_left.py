"""The thread's milk deal at several unit costs: what is left, before and with the deal."""

from dataclasses import replace

from kamlearn.core.deals import Deal
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.ledger_bars import ledger_bars
from kamlearn.drawing.milk_deal_scene import BOXES, PRICE
from kamlearn.drawing.picture import Picture

UNIT_COSTS = (1_000, 3_000, 5_000)


def milk_left(lang: Lang, *, new_price: float, multiple: float) -> Picture:
    """Two bars for each unit cost; without the deal B sells as much as last year."""
    sides = []
    for cost in UNIT_COSTS:
        ledger = Deal(PRICE, new_price, cost, multiple, quantity=BOXES).supplier
        name = word("pictures_ch6.left_cost", lang, cost=cost)
        sides.append((name, ledger.baseline.contribution, ledger.after.contribution))
    said = "; ".join(
        word("pictures_ch6.left_side", lang, side=name, without=without, after=after)
        for name, without, after in sides
    )
    alt = word("pictures_ch6.left_alt", lang, boxes=BOXES, sides=said)
    return replace(ledger_bars(lang, sides), alt=alt)
