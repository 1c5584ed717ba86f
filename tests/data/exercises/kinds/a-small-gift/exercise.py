"""E8.4: one thing to give this month, in the learner's own notes."""

from kamlearn.course import Case, Exercise, SelfCheck


def solve(minutes: int) -> Case:
    return Case(answer="done", fields={"minutes": minutes})


exercise = Exercise(
    kind=SelfCheck(),
    variants=({"minutes": 5},),
    solve=solve,
    thread=(24,),
)
