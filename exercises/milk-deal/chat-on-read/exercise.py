"""Line 20 of the thread: a supplier who is no priority, and what its message deserves."""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(boxes: int, minutes: int, days: int) -> Case:
    return Case(
        answer="kind-no",
        diagnoses=(
            Diagnosis("not-key-is-worthless", "silence"),
            Diagnosis("everyone-is-key", "same-time"),
        ),
        fields={"boxes": boxes, "minutes": minutes, "days": days},
    )


exercise = Exercise(
    kind=Choice(options=("silence", "same-time", "kind-no")),
    variants=(
        {"boxes": 80, "minutes": 10, "days": 2},
        {"boxes": 120, "minutes": 15, "days": 3},
        {"boxes": 60, "minutes": 20, "days": 4},
    ),
    solve=solve,
    thread=(20,),
)
