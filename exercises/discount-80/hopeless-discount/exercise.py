"""E4.2: a discount as large as the margin, which no volume earns back."""

from kamlearn.core.money import contribution, unit_contribution
from kamlearn.course import NO_ANSWER, Case, Exercise, Line, Number

CUPS = 100


def solve(price: int, unit_cost: int, new_price: int) -> Case:
    each_after = unit_contribution(new_price, unit_cost)
    return Case(
        answer=NO_ANSWER,
        otherwise="volume-rescues-any-discount",
        fields={
            "price": price,
            "unit_cost": unit_cost,
            "discount": (price - new_price) / price,
            "margin": (price - unit_cost) / price,
            "new_price": new_price,
            "each_before": unit_contribution(price, unit_cost),
            "each_after": each_after,
            "cups": CUPS,
            "before": contribution(price, unit_cost, CUPS),
            "more_cups": Line(CUPS, CUPS / 100),
            "earned": Line(CUPS * each_after, CUPS / 100 * each_after),
        },
    )


exercise = Exercise(
    kind=Number(unit="percent", tolerance=0.5, offers_none=True),
    variants=(
        {"price": 10_000, "unit_cost": 5_000, "new_price": 2_000},
        {"price": 20_000, "unit_cost": 12_000, "new_price": 10_000},
        {"price": 15_000, "unit_cost": 10_500, "new_price": 10_500},
    ),
    solve=solve,
    thread=(12,),
)
