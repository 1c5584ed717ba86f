"""E4.4: what a discount costs when the buyer never gives it back."""

from kamlearn.core.money import contribution
from kamlearn.core.present_value import value_for_ever
from kamlearn.course import Case, Diagnosis, Exercise, Number


def solve(price: int, unit_cost: int, new_price: int, quantity: int, rate: float) -> Case:
    before = contribution(price, unit_cost, quantity)
    after = contribution(new_price, unit_cost, quantity)
    monthly = after - before
    for_ever = value_for_ever(monthly, rate, first="next")
    return Case(
        answer=for_ever,
        diagnoses=(
            Diagnosis("discount-is-temporary", monthly),
            Diagnosis("discount-is-temporary", -monthly),
            Diagnosis("first-year-only", 12 * monthly),
            Diagnosis("first-year-only", -12 * monthly),
            Diagnosis("loss-starts-now", value_for_ever(monthly, rate, first="now"), score=0.5),
            Diagnosis("sign-missing", -for_ever, score=0.5),
        ),
        fields={
            "price": price,
            "unit_cost": unit_cost,
            "new_price": new_price,
            "discount": (price - new_price) / price,
            "quantity": quantity,
            "rate": rate,
            "before": before,
            "after": after,
            "monthly": monthly,
            "monthly_loss": -monthly,
            "for_ever": for_ever,
            "needed": -for_ever,
        },
    )


exercise = Exercise(
    kind=Number(unit="rupiah", tolerance=1_000),
    variants=(
        {"price": 100_000, "unit_cost": 50_000, "new_price": 80_000, "quantity": 10, "rate": 0.01},
        {"price": 40_000, "unit_cost": 20_000, "new_price": 36_000, "quantity": 200, "rate": 0.02},
        {"price": 50_000, "unit_cost": 30_000, "new_price": 45_000, "quantity": 30, "rate": 0.015},
    ),
    solve=solve,
    thread=(12,),
)
