"""E7.4: a buyer asks for a discount. What is a good answer?"""

from kamlearn.core.money import contribution
from kamlearn.course import Case, Choice, Diagnosis, Exercise

UNIT_COST = 5_000


def solve(price: int, new_price: int, bottles: int, months: int) -> Case:
    before = contribution(price, UNIT_COST, bottles)
    after = contribution(new_price, UNIT_COST, bottles)
    return Case(
        answer="trade",
        diagnoses=(
            Diagnosis("discount-is-temporary", "yes-now"),
            Diagnosis("release-burns-bridges", "rude"),
        ),
        fields={
            "asked": (price - new_price) / price,
            "bottles": bottles,
            "months": months,
            "before": before,
            "after": after,
            "gone": before - after,
        },
    )


exercise = Exercise(
    kind=Choice(options=("yes-now", "rude", "trade")),
    variants=(
        {"price": 10_000, "new_price": 6_000, "bottles": 300, "months": 6},
        {"price": 10_000, "new_price": 7_000, "bottles": 400, "months": 12},
        {"price": 10_000, "new_price": 8_000, "bottles": 500, "months": 4},
    ),
    solve=solve,
    thread=(12, 19),
)
