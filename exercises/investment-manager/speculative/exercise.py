"""E3.3: what a speculative bet is: a small chance, a big result, or nothing."""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(chance: float, hours: int) -> Case:
    return Case(
        answer="gamble",
        diagnoses=(
            Diagnosis("high-risk-must-pay", "sure"),
            Diagnosis("long-as-risky", "long"),
        ),
        fields={"chance": chance, "hours": hours},
    )


exercise = Exercise(
    kind=Choice(options=("sure", "long", "gamble")),
    variants=(
        {"chance": 0.1, "hours": 7},
        {"chance": 0.05, "hours": 6},
        {"chance": 0.15, "hours": 8},
    ),
    solve=solve,
    thread=(10,),
)
