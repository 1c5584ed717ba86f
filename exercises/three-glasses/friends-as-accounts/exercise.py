"""Friends on the list? Neither scored as assets, nor a reason to note nobody at all."""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(friends: int, contacts: int) -> Case:
    return Case(
        answer="apart",
        diagnoses=(
            Diagnosis("friends-as-tools", "score-all"),
            Diagnosis("care-as-manipulation", "none"),
        ),
        fields={"friends": friends, "contacts": contacts, "people": friends + contacts},
    )


exercise = Exercise(
    kind=Choice(options=("score-all", "none", "apart")),
    variants=(
        {"friends": 4, "contacts": 20},
        {"friends": 6, "contacts": 24},
        {"friends": 3, "contacts": 15},
    ),
    solve=solve,
    thread=(24,),
)
