"""E10.3: what comes first?"""

from kamlearn.course import Before, Case, Diagnosis, Exercise, Order


def solve(days: int) -> Case:
    return Case(
        answer=("goal", "rule", "rank", "decide", "review"),
        diagnoses=(
            Diagnosis("ranked-before-rule", Before("rank", "rule")),
            Diagnosis("review-first", Before("review", "decide"), score=0.5),
        ),
        fields={"days": days},
    )


exercise = Exercise(
    kind=Order(items=("goal", "rule", "rank", "decide", "review")),
    variants=({"days": 30}, {"days": 60}, {"days": 90}),
    solve=solve,
    thread=(14,),
)
