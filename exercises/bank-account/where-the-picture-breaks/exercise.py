"""E2.2: where does the picture of a bank account stop fitting a relationship?"""

from kamlearn.course import Case, Diagnosis, Exercise, Multi, Ticks


def solve(months: int, days: int) -> Case:
    return Case(
        answer=("will", "books", "insurance"),
        diagnoses=(
            Diagnosis("fit-as-break", Ticks(has=("grow",))),
            Diagnosis("fit-as-break", Ticks(has=("deposit",))),
            Diagnosis("people-as-property", Ticks(lacks=("will",))),
            Diagnosis("one-shared-book", Ticks(lacks=("books",))),
        ),
        fields={"months": months, "days": days},
    )


exercise = Exercise(
    kind=Multi(options=("deposit", "will", "grow", "books", "insurance")),
    variants=(
        {"months": 12, "days": 2},
        {"months": 18, "days": 3},
        {"months": 24, "days": 4},
    ),
    solve=solve,
    thread=(5, 6),
)
