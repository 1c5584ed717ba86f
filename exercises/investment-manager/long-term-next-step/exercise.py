"""A long-term tie that runs well: what is the next step this month?"""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(months: int) -> Case:
    return Case(
        answer="step",
        diagnoses=(
            Diagnosis("long-term-can-wait", "wait"),
            Diagnosis("sell-everything-now", "sell"),
        ),
        fields={"months": months},
    )


exercise = Exercise(
    kind=Choice(options=("wait", "step", "sell")),
    variants=({"months": 11}, {"months": 9}, {"months": 7}),
    solve=solve,
    thread=(9, 11),
)
