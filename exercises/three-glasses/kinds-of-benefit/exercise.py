"""E8.1: benefit is not only money; which kind is each, and what is not to be counted?"""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs

RIGHT = {
    "introduction": "connection",
    "interview": "opportunity",
    "advice": "learning",
    "friend": "uncounted",
}


def solve(shared: int, nights: int) -> Case:
    return Case(
        answer=RIGHT,
        diagnoses=(
            Diagnosis("benefit-is-money", Pairs({"introduction": "money"})),
            Diagnosis("benefit-is-money", Pairs({"advice": "money"})),
            Diagnosis("benefit-is-money", Pairs({"interview": "money"})),
            *(
                Diagnosis("friends-as-tools", Pairs({"friend": kind}))
                for kind in ("money", "connection", "opportunity", "learning")
            ),
            Diagnosis("giving-uncounted", Pairs({"introduction": "uncounted"})),
        ),
        fields={"shared": shared, "nights": nights},
    )


exercise = Exercise(
    kind=Match(
        left=("introduction", "friend", "advice", "interview"),
        right=("money", "connection", "opportunity", "learning", "uncounted"),
    ),
    variants=(
        {"shared": 3, "nights": 2},
        {"shared": 5, "nights": 4},
        {"shared": 8, "nights": 6},
    ),
    solve=solve,
    thread=(24, 25),
)
