"""Eight sentences from the stall: after one sale, or looking after the relationship?"""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs

ONCE = ("target", "hurry", "flatter", "bye")
RELATIONSHIP = ("fridge", "fewer", "spoiled", "plans")


def solve(short: int, hour: int, more: int, fewer: int) -> Case:
    return Case(
        answer=dict.fromkeys(ONCE, "once") | dict.fromkeys(RELATIONSHIP, "relationship"),
        diagnoses=(
            Diagnosis("one-sale-goal", Pairs(dict.fromkeys(RELATIONSHIP, "once"))),
            Diagnosis("one-sale-goal", Pairs({"target": "relationship"})),
            Diagnosis("one-sale-goal", Pairs({"hurry": "relationship"})),
            Diagnosis("nice-words-as-relationship", Pairs({"flatter": "relationship"})),
            Diagnosis("smaller-order-as-loss", Pairs({"fewer": "once"})),
        ),
        fields={"short": short, "hour": hour, "more": more, "fewer": fewer},
    )


exercise = Exercise(
    kind=Match(
        left=("fridge", "target", "hurry", "spoiled", "flatter", "fewer", "plans", "bye"),
        right=("once", "relationship"),
    ),
    variants=(
        {"short": 12, "hour": 5, "more": 6, "fewer": 10},
        {"short": 20, "hour": 3, "more": 10, "fewer": 8},
        {"short": 15, "hour": 9, "more": 5, "fewer": 12},
    ),
    solve=solve,
    thread=(4,),
)
