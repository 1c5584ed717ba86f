"""E4.3: 80% off a very thick margin: possible, but how many times as much?"""

from kamlearn.core.discounts import break_even
from kamlearn.core.money import contribution, margin, unit_contribution
from kamlearn.course import NO_ANSWER, Case, Diagnosis, Exercise, Line, Number

COPIES = 100


def solve(price: int, unit_cost: int, new_price: int) -> Case:
    discount = (price - new_price) / price
    need = break_even(margin(price, unit_cost), discount)
    each_after = unit_contribution(new_price, unit_cost)
    return Case(
        answer=need.multiple,
        diagnoses=(
            Diagnosis("increase-as-multiple", need.increase, score=0.5),
            Diagnosis("percent-as-volume", 1 + discount),
            Diagnosis("revenue-as-profit", price / new_price),
            Diagnosis("percent-for-multiple", need.increase * 100, score=0.5, tolerance=5),
            Diagnosis("percent-for-multiple", need.multiple * 100, score=0.5, tolerance=5),
            Diagnosis("impossible-too-soon", NO_ANSWER),
        ),
        fields={
            "price": price,
            "unit_cost": unit_cost,
            "discount": discount,
            "margin": margin(price, unit_cost),
            "new_price": new_price,
            "each_before": unit_contribution(price, unit_cost),
            "each_after": each_after,
            "copies": COPIES,
            "before": contribution(price, unit_cost, COPIES),
            "more_copies": Line(0, COPIES),
            "earned": Line(0, COPIES * each_after),
            "increase": need.increase,
            "multiple": need.multiple,
        },
    )


exercise = Exercise(
    kind=Number(unit="multiple", tolerance=0.05, offers_none=True),
    variants=(
        {"price": 10_000, "unit_cost": 1_000, "new_price": 2_000},
        {"price": 20_000, "unit_cost": 3_000, "new_price": 4_000},
        {"price": 40_000, "unit_cost": 2_000, "new_price": 8_000},
    ),
    solve=solve,
    thread=(12,),
)
