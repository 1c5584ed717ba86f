"""E9.4: the score says grow, and the person threatens: what counts?"""

from kamlearn.core.portfolio import decide
from kamlearn.course import Case, Choice, Diagnosis, Exercise

DOES = {"exit": "leave", "decided": "follow"}


def solve(relation: int, worth: int, nights: int) -> Case:
    return Case(
        answer=DOES[decide(relation / 10, worth / 10, harmful=True).state],
        diagnoses=(
            Diagnosis("score-decides", "follow"),
            Diagnosis("threat-as-quarrel", "talk"),
        ),
        fields={"relation": relation, "worth": worth, "nights": nights},
    )


exercise = Exercise(
    kind=Choice(options=("follow", "talk", "leave")),
    variants=(
        {"relation": 7, "worth": 9, "nights": 3},
        {"relation": 8, "worth": 8, "nights": 2},
        {"relation": 6, "worth": 9, "nights": 4},
    ),
    solve=solve,
    thread=(27,),
)
