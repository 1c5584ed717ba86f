"""E4.4: what a discount costs when it stays, and does not stay with one buyer."""

from kamlearn.core.present_value import value_for_ever
from kamlearn.course import Case, Diagnosis, Exercise, Number


def solve(price: int, new_price: int, quantity: int, heard: int, rate: float) -> Case:
    lost = price - new_price
    only_a, monthly = -lost * quantity, -lost * (quantity + heard)
    for_ever = value_for_ever(monthly, rate, first="next")
    secret = value_for_ever(only_a, rate, first="next")
    return Case(
        answer=for_ever,
        diagnoses=(
            *_either_sign("special-price-stays-secret", secret),
            *_either_sign("discount-is-temporary", monthly),
            *_either_sign("discount-is-temporary", only_a),
            *_either_sign("first-year-only", 12 * monthly),
            *_either_sign("first-year-only", 12 * only_a),
            Diagnosis("loss-starts-now", value_for_ever(monthly, rate, first="now"), score=0.5),
            Diagnosis("sign-missing", -for_ever, score=0.5),
        ),
        fields={
            "price": price,
            "new_price": new_price,
            "lost": lost,
            "quantity": quantity,
            "heard": heard,
            "packs": quantity + heard,
            "rate": rate,
            "monthly_loss": -monthly,
            "for_ever": for_ever,
            "needed": -for_ever,
        },
    )


def _either_sign(code: str, value: float) -> tuple[Diagnosis, Diagnosis]:
    return Diagnosis(code, value), Diagnosis(code, -value)


exercise = Exercise(
    kind=Number(unit="rupiah", tolerance=1_000),
    variants=(
        {"price": 100_000, "new_price": 80_000, "quantity": 10, "heard": 5, "rate": 0.01},
        {"price": 40_000, "new_price": 36_000, "quantity": 200, "heard": 50, "rate": 0.02},
        {"price": 50_000, "new_price": 45_000, "quantity": 30, "heard": 15, "rate": 0.015},
    ),
    solve=solve,
    thread=(12,),
    revision=2,
)
