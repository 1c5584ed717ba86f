"""E1.2: which can be an account?"""

from kamlearn.course import Case, Diagnosis, Exercise, Multi, Ticks


def solve(people: int) -> Case:
    return Case(
        answer=("customer", "supplier", "mentor"),
        diagnoses=(
            Diagnosis("only-customers", Ticks(has=("customer",), lacks=("supplier", "mentor"))),
            Diagnosis("too-easy", Ticks(has=("customer", "supplier", "mentor", "passer-by"))),
            Diagnosis("suppliers-only", ("supplier",), score=0.25),
        ),
        fields={"people": people},
    )


exercise = Exercise(
    kind=Multi(options=("customer", "supplier", "mentor", "passer-by")),
    variants=({"people": 4}, {"people": 40}, {"people": 400}),
    solve=solve,
    thread=(3,),
)
