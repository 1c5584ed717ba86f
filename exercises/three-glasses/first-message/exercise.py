"""E8.2: whom to write to first when looking for a job in a digital field."""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(asked: int, shared: int, years: int) -> Case:
    return Case(
        answer="acquaintance",
        diagnoses=(
            Diagnosis("close-friends-for-jobs", "friend"),
            Diagnosis("farther-is-better", "stranger"),
        ),
        fields={"asked": asked, "shared": shared, "years": years},
    )


exercise = Exercise(
    kind=Choice(options=("friend", "acquaintance", "stranger")),
    variants=(
        {"asked": 5, "shared": 3, "years": 2},
        {"asked": 7, "shared": 4, "years": 3},
        {"asked": 4, "shared": 2, "years": 1},
    ),
    solve=solve,
    thread=(23, 25),
)
