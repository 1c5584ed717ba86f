"""E7.1: how many times the boxes a cheaper price needs; the rent does not belong into it."""

from kamlearn.core.deals import Deal
from kamlearn.core.money import contribution, unit_contribution
from kamlearn.course import Case, Diagnosis, Exercise, Line, Number

BOXES = 1_000


def solve(price: int, unit_cost: int, new_price: int, rent: int) -> Case:
    multiple = needed(price, new_price, unit_cost)
    each_after = unit_contribution(new_price, unit_cost)
    return Case(
        answer=multiple,
        diagnoses=(
            Diagnosis("full-cost-in-threshold", needed(price, new_price, unit_cost + rent)),
            Diagnosis("revenue-as-profit", price / new_price, tolerance=0.03),
            Diagnosis("percent-as-volume", 2 - new_price / price, tolerance=0.03),
            Diagnosis("increase-as-multiple", multiple - 1, score=0.5),
            Diagnosis("percent-for-multiple", multiple * 100, score=0.5, tolerance=5),
            Diagnosis("percent-for-multiple", multiple * 100 - 100, score=0.5, tolerance=5),
        ),
        fields={
            "price": price,
            "unit_cost": unit_cost,
            "new_price": new_price,
            "cut": 1 - new_price / price,
            "rent": rent,
            "each_before": unit_contribution(price, unit_cost),
            "each_after": each_after,
            "each_full": unit_contribution(new_price, unit_cost + rent),
            "boxes": BOXES,
            "before": contribution(price, unit_cost, BOXES),
            "more_boxes": Line(0, BOXES),
            "left": Line(0, BOXES * each_after),
            "multiple": multiple,
            "increase": multiple - 1,
        },
    )


def needed(price: int, new_price: int, unit_cost: int) -> float:
    """The multiple that keeps the contribution, nothing growing by itself."""
    return float(Deal(price, new_price, unit_cost, multiple=1).multiple_needed.value or 0)


exercise = Exercise(
    kind=Number(unit="multiple", tolerance=0.05),
    variants=(
        {"price": 10_000, "unit_cost": 5_000, "new_price": 6_000, "rent": 500},
        {"price": 15_000, "unit_cost": 9_000, "new_price": 11_000, "rent": 1_000},
        {"price": 20_000, "unit_cost": 12_000, "new_price": 14_000, "rent": 1_500},
    ),
    solve=solve,
    thread=(18,),
)
