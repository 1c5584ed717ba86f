"""E1.3: is "a salesperson does not care" a fact, a definition, or drawn large for contrast?"""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(asked: int, cared: int) -> Case:
    return Case(
        answer="exaggeration",
        diagnoses=(
            Diagnosis("salespeople-are-bad", "fact"),
            Diagnosis("caricature-as-definition", "definition"),
        ),
        fields={"asked": asked, "cared": cared},
    )


exercise = Exercise(
    kind=Choice(options=("fact", "definition", "exaggeration")),
    variants=(
        {"asked": 12, "cared": 9},
        {"asked": 10, "cared": 6},
        {"asked": 15, "cared": 11},
    ),
    solve=solve,
    thread=(4,),
)
