"""E7.4: a buyer asks for a discount and waves a forecast. What is a good answer?"""

from kamlearn.core.money import contribution
from kamlearn.course import Case, Choice, Diagnosis, Exercise

LITTLE_GROWTH = 0.05


def solve(price: int, new_price: int, unit_cost: int, boxes: int, growth: float) -> Case:
    before = contribution(price, unit_cost, boxes)
    after = contribution(new_price, unit_cost, boxes)
    return Case(
        answer="trade",
        diagnoses=(
            Diagnosis("forecast-as-fact", "forecast"),
            Diagnosis("discount-is-temporary", "this-year"),
            Diagnosis("release-burns-bridges", "rude"),
        ),
        fields={
            "asked": (price - new_price) / price,
            "boxes": boxes,
            "growth": growth,
            "little": LITTLE_GROWTH,
            "before": before,
            "after": after,
            "after_growth": after * (1 + growth),
            "after_little": after * (1 + LITTLE_GROWTH),
            "gone": before - after,
        },
    )


exercise = Exercise(
    kind=Choice(options=("forecast", "this-year", "rude", "trade")),
    variants=(
        {"price": 10_000, "new_price": 6_000, "unit_cost": 5_000, "boxes": 1_000, "growth": 0.35},
        {"price": 12_000, "new_price": 9_000, "unit_cost": 6_000, "boxes": 800, "growth": 0.2},
        {"price": 8_000, "new_price": 5_600, "unit_cost": 4_000, "boxes": 1_500, "growth": 0.25},
    ),
    solve=solve,
    thread=(12, 19),
)
