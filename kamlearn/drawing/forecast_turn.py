"""What is left with and without a deal, over how much the market grows: where the answer turns."""

from dataclasses import replace

from kamlearn.core.deals import Deal
from kamlearn.core.turning_points import threshold
from kamlearn.course.formats import write_percent
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text

LEFT, RIGHT, TOP, BOTTOM = 8, 352, 30, 126
FURTHEST = 0.4
"""Market growth at the right edge."""
STEPS = (0.0, 0.1, 0.2, 0.3, 0.4)


def forecast_turn(
    lang: Lang, *, price: int, new_price: int, unit_cost: int, multiple: float
) -> Picture:
    """A flat line with the deal, a rising one without; all of the growth comes anyway."""
    deal = Deal(
        price, new_price, unit_cost, multiple=multiple, market_growth=FURTHEST, growth_share=1
    )
    turn = float(threshold(deal.terms, "market_growth").value or 0)
    low = replace(deal, market_growth=0).supplier.baseline.contribution
    high = deal.supplier.baseline.contribution
    flat = BOTTOM - (deal.supplier.after.contribution - low) / (high - low) * (BOTTOM - TOP)
    x = _x(turn)
    marks = [
        box(LEFT, TOP - 24, x - LEFT, BOTTOM - TOP + 24, fill="gain", opacity=0.16),
        box(x, TOP - 24, RIGHT - x, BOTTOM - TOP + 24, fill="loss", opacity=0.14),
        *(
            text(centre, TOP - 8, word(f"pictures_ch7.{key}", lang), anchor="middle", bold=True)
            for centre, key in (((LEFT + x) / 2, "turn_gain"), ((x + RIGHT) / 2, "turn_loss"))
        ),
        path([(LEFT, BOTTOM), (RIGHT, BOTTOM)], stroke="soft"),
        path([(LEFT, flat), (RIGHT, flat)], stroke="gain"),
        path([(LEFT, BOTTOM), (RIGHT, TOP)], stroke="curve"),
        text(LEFT + 8, flat - 8, word("pictures_ch7.turn_with", lang)),
        text(RIGHT - 8, BOTTOM - 10, word("pictures_ch7.turn_without", lang), anchor="end"),
        f'<circle cx="{x:g}" cy="{flat:g}" r="5" fill="{colour("ink")}"/>',
        *(_tick(growth, lang) for growth in STEPS),
        text(RIGHT, BOTTOM + 38, word("pictures_ch7.turn_right", lang), anchor="end", fill="soft"),
    ]
    alt = word("pictures_ch7.turn_alt", lang, turn=turn)
    return Picture(360, BOTTOM + 46, tuple(marks), alt)


def _x(growth: float) -> float:
    return LEFT + growth / FURTHEST * (RIGHT - LEFT)


def _tick(growth: float, lang: Lang) -> str:
    anchor = {STEPS[0]: "start", STEPS[-1]: "end"}.get(growth, "middle")
    return text(_x(growth), BOTTOM + 18, write_percent(growth, lang), anchor=anchor, fill="soft")
