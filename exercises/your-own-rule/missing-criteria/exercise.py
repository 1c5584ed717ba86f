"""E5.1: four criteria that measure size or convenience today; which others are missing?"""

from kamlearn.course import Case, Diagnosis, Exercise, Multi, Ticks


def solve(discount: float, late: int) -> Case:
    return Case(
        answer=("margin", "trust", "growth"),
        diagnoses=(
            Diagnosis("biggest-is-key", Ticks(has=("spend",))),
            Diagnosis("one-right-rule", Ticks(has=("book",))),
            Diagnosis("loyal-is-profitable", Ticks(has=("loyal",))),
            Diagnosis("late-payment-unseen", Ticks(lacks=("trust",))),
            Diagnosis("discount-unseen", Ticks(lacks=("margin",))),
        ),
        fields={"discount": discount, "late": late},
    )


exercise = Exercise(
    kind=Multi(options=("spend", "margin", "loyal", "trust", "book", "growth")),
    variants=(
        {"discount": 0.2, "late": 30},
        {"discount": 0.25, "late": 45},
        {"discount": 0.15, "late": 60},
    ),
    solve=solve,
    thread=(13, 14),
)
