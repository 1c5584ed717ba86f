"""E10.2: a list of one's own, and one for selling: to which does the law on personal data apply?"""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(friends: int, customers: int) -> Case:
    return Case(
        answer="work",
        diagnoses=(
            Diagnosis("purpose-overlooked", "both"),
            Diagnosis("my-notes-my-right", "neither"),
        ),
        fields={"friends": friends, "customers": customers},
    )


exercise = Exercise(
    kind=Choice(options=("both", "work", "neither")),
    variants=(
        {"friends": 20, "customers": 45},
        {"friends": 60, "customers": 12},
        {"friends": 150, "customers": 8},
    ),
    solve=solve,
    thread=(24,),
)
