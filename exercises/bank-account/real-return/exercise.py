"""E2.1: what savings at interest gain or lose in buying power while prices rise."""

from kamlearn.core.returns import real_return
from kamlearn.course import Case, Diagnosis, Exercise, Line, Number

SAVINGS = 1_000_000
PRICE = 10_000


def solve(interest: float, inflation: float) -> Case:
    real = real_return(interest, inflation)
    bottles = SAVINGS // PRICE
    difference = (interest - inflation) * 100
    return Case(
        answer=real * 100,
        diagnoses=(
            Diagnosis("rates-subtracted", difference, score=0.9, tolerance=0.03),
            Diagnosis("sign-slip", -real * 100, score=0.5),
            Diagnosis("sign-slip", -difference, score=0.5, tolerance=0.03),
            Diagnosis("nominal-for-real", interest * 100),
            Diagnosis("inflation-alone", -inflation * 100),
            Diagnosis("rates-added", (interest + inflation) * 100),
            Diagnosis("whole-for-change", 100 + real * 100, score=0.5),
            Diagnosis("fraction-for-percent", real, score=0.5, tolerance=0.002),
        ),
        fields={
            "interest": interest,
            "inflation": inflation,
            "savings": SAVINGS,
            "price": PRICE,
            "bottles": bottles,
            "money_after": SAVINGS * (1 + interest),
            "price_after": PRICE * (1 + inflation),
            "bottles_after": bottles * (1 + real),
            "real": real,
            "your_bottles": Line(bottles, bottles / 100),
            "your_cost": Line(SAVINGS * (1 + inflation), SAVINGS * (1 + inflation) / 100),
        },
    )


exercise = Exercise(
    kind=Number(unit="percent", tolerance=0.05),
    variants=(
        {"interest": 0.03, "inflation": 0.05},
        {"interest": 0.07, "inflation": 0.04},
        {"interest": 0.02, "inflation": 0.06},
    ),
    solve=solve,
    thread=(7,),
)
