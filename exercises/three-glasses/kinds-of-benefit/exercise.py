"""E8.1: money is one kind of benefit; which kind is each of these?"""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs

RIGHT = {
    "order": "money",
    "introduction": "connection",
    "interview": "opportunity",
    "advice": "learning",
    "reunion": "none-yet",
}


def solve(bottles: int, people: int) -> Case:
    return Case(
        answer=RIGHT,
        diagnoses=(
            Diagnosis("benefit-is-money", Pairs({"introduction": "money"})),
            Diagnosis("benefit-is-money", Pairs({"advice": "money"})),
            Diagnosis("benefit-is-money", Pairs({"interview": "money"})),
            Diagnosis("not-yet-as-never", Pairs({"introduction": "none-yet"})),
            Diagnosis("pleasant-as-useful", Pairs({"reunion": "connection"})),
        ),
        fields={"bottles": bottles, "people": people},
    )


exercise = Exercise(
    kind=Match(
        left=("introduction", "order", "reunion", "advice", "interview"),
        right=("money", "connection", "opportunity", "learning", "none-yet"),
    ),
    variants=(
        {"bottles": 40, "people": 12},
        {"bottles": 60, "people": 20},
        {"bottles": 25, "people": 9},
    ),
    solve=solve,
    thread=(24, 25),
)
