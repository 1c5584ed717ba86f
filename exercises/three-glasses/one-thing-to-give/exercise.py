"""E8.4: one thing to give this month, in the learner's own notes. Never scored."""

from kamlearn.course import Case, Exercise, SelfCheck


def solve(minutes: int) -> Case:
    return Case(answer="done", fields={"minutes": minutes})


exercise = Exercise(
    kind=SelfCheck(),
    variants=({"minutes": 15},),
    solve=solve,
    thread=(23, 24),
)
