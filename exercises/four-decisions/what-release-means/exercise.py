"""E9.3: what does it mean to release someone who is no priority?"""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(hours: int, months: int, minutes: int) -> Case:
    return Case(
        answer="less-time",
        diagnoses=(
            Diagnosis("not-key-is-worthless", "silence"),
            Diagnosis("release-burns-bridges", "goodbye"),
        ),
        fields={"hours": hours, "months": months, "minutes": minutes},
    )


exercise = Exercise(
    kind=Choice(options=("silence", "less-time", "goodbye")),
    variants=(
        {"hours": 8, "months": 3, "minutes": 5},
        {"hours": 6, "months": 4, "minutes": 10},
        {"hours": 12, "months": 6, "minutes": 15},
    ),
    solve=solve,
    thread=(20, 27),
)
