"""E1.2: who can be an account? Anyone whose relationship you manage, but not a figure."""

from kamlearn.course import Case, Diagnosis, Exercise, Multi, Ticks


def solve(crates: int, litres: int, months: int) -> Case:
    return Case(
        answer=("customer", "supplier", "mentor", "employer"),
        diagnoses=(
            Diagnosis("only-customers-are-accounts", Ticks(lacks=("supplier",))),
            Diagnosis("only-customers-are-accounts", Ticks(lacks=("mentor",))),
            Diagnosis("figure-as-account", Ticks(has=("target",))),
            Diagnosis("not-yet-as-never", Ticks(lacks=("employer",))),
        ),
        fields={"crates": crates, "litres": litres, "months": months},
    )


exercise = Exercise(
    kind=Multi(options=("customer", "target", "supplier", "mentor", "employer")),
    variants=(
        {"crates": 10, "litres": 200, "months": 6},
        {"crates": 12, "litres": 150, "months": 8},
        {"crates": 8, "litres": 300, "months": 4},
    ),
    solve=solve,
    thread=(3,),
)
