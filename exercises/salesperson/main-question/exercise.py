"""E1.1: which question does someone ask who looks after a relationship?"""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(crates: int, fridge: int) -> Case:
    return Case(
        answer="both-in-a-year",
        diagnoses=(
            Diagnosis("one-sale-goal", "sold-today"),
            Diagnosis("liking-is-enough", "liked"),
        ),
        fields={"crates": crates, "fridge": fridge, "spoiled": crates // 2},
    )


exercise = Exercise(
    kind=Choice(options=("sold-today", "both-in-a-year", "liked")),
    variants=(
        {"crates": 50, "fridge": 10},
        {"crates": 60, "fridge": 12},
        {"crates": 40, "fridge": 8},
    ),
    solve=solve,
    thread=(4,),
)
