"""E10.3: the steps of a plan in their order: what must be there before any name?"""

from kamlearn.course import Before, Case, Diagnosis, Exercise, Order

STEPS = ("goal", "rule", "rank", "decide", "step", "review")


def solve(days: int, people: int) -> Case:
    return Case(
        answer=STEPS,
        diagnoses=(
            Diagnosis("rule-bent-for-favourite", Before("rank", "rule"), score=0.3),
            Diagnosis("rule-before-goal", Before("rule", "goal"), score=0.5),
            Diagnosis("review-too-early", Before("review", "step"), score=0.5),
        ),
        fields={"days": days, "people": people},
    )


exercise = Exercise(
    kind=Order(items=STEPS),
    variants=(
        {"days": 30, "people": 12},
        {"days": 60, "people": 20},
        {"days": 90, "people": 35},
    ),
    solve=solve,
    thread=(24,),
)
