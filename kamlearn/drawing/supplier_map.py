"""A's map of suppliers once C has gone: the same milk in another square."""

from dataclasses import replace

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.kraljic_square import kraljic_square
from kamlearn.drawing.milk_deal_scene import IMPACT, RISK
from kamlearn.drawing.picture import Picture


def supplier_map(lang: Lang) -> Picture:
    """Milk B with C as a second supplier (dashed), and as the only one left."""
    drawn = kraljic_square(
        lang, profit_impact=IMPACT, supply_risk=RISK["one"], earlier_risk=RISK["two"]
    )
    return replace(drawn, alt=word("pictures_ch6.map_alt", lang))
