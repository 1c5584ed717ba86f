"""The gamble of the start page: ten times the cups at 80% off, a win or a loss?"""

from kamlearn.core.money import contribution
from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(price: int, unit_cost: int, new_price: int, cups: int, times: int) -> Case:
    more_cups = cups * times
    return Case(
        answer="loss",
        diagnoses=(
            Diagnosis("revenue-as-profit", "gain"),
            Diagnosis("volume-rescues-any-discount", "depends"),
        ),
        fields={
            "price": price,
            "unit_cost": unit_cost,
            "discount": (price - new_price) / price,
            "new_price": new_price,
            "cups": cups,
            "times": times,
            "more_cups": more_cups,
            "revenue_before": price * cups,
            "revenue_after": new_price * more_cups,
            "each_after": new_price - unit_cost,
            "before": contribution(price, unit_cost, cups),
            "after": contribution(new_price, unit_cost, more_cups),
        },
    )


exercise = Exercise(
    kind=Choice(options=("gain", "depends", "loss")),
    variants=(
        {"price": 10_000, "unit_cost": 5_000, "new_price": 2_000, "cups": 10, "times": 10},
        {"price": 20_000, "unit_cost": 12_000, "new_price": 6_000, "cups": 10, "times": 5},
        {"price": 15_000, "unit_cost": 6_000, "new_price": 3_000, "cups": 20, "times": 8},
    ),
    solve=solve,
    thread=(12,),
)
