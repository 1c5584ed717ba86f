"""E3.2: what one try of a speculative bet leaves on average."""

from kamlearn.core.returns import expected_value
from kamlearn.course import Case, Diagnosis, Exercise, Number

TRIES = 100


def solve(chance: float, value: int, cost: int) -> Case:
    net = expected_value(chance, value, cost)
    return Case(
        answer=net,
        diagnoses=(
            Diagnosis("cost-left-out", expected_value(chance, value)),
            Diagnosis("high-risk-must-pay", value - cost),
            Diagnosis("high-risk-must-pay", value),
            Diagnosis("cost-only-if-won", chance * (value - cost)),
            Diagnosis("cost-added", expected_value(chance, value) + cost),
            Diagnosis("sign-slip", -net, score=0.5),
        ),
        fields={
            "chance": chance,
            "value": value,
            "cost": cost,
            "tries": TRIES,
            "won": round(chance * TRIES),
            "all_won": round(chance * TRIES) * value,
            "all_cost": TRIES * cost,
            "share": expected_value(chance, value),
            "net": net,
        },
    )


exercise = Exercise(
    kind=Number(unit="rupiah", tolerance=1_000),
    variants=(
        {"chance": 0.1, "value": 5_000_000, "cost": 200_000},
        {"chance": 0.05, "value": 20_000_000, "cost": 600_000},
        {"chance": 0.2, "value": 3_000_000, "cost": 700_000},
    ),
    solve=solve,
    thread=(10,),
)
