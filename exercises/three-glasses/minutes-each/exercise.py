"""E8.3: the same hours for more people: how many minutes are left for each?"""

from kamlearn.core.time_budget import equal_time
from kamlearn.course import Case, Diagnosis, Exercise, Line, Number


def solve(before: int, added: int, hours: int) -> Case:
    people = before + added
    return Case(
        answer=minutes(hours, people),
        diagnoses=(
            Diagnosis("more-contacts-is-better", minutes(hours, before)),
            Diagnosis("only-new-ones", minutes(hours, added)),
            Diagnosis("time-not-shared", 60 * hours),
            Diagnosis("hours-for-minutes", hours / people, score=0.5, tolerance=0.02),
            Diagnosis("turned-round", people / hours, tolerance=0.3),
        ),
        fields={
            "before": before,
            "added": added,
            "people": people,
            "hours": hours,
            "minutes": minutes(hours, people),
            "minutes_before": minutes(hours, before),
            "needed": Line(0, people / 60),
        },
    )


def minutes(hours: int, people: int) -> float:
    """Minutes for each, shared out evenly."""
    return float(equal_time(capacity=hours, people=people).minutes or 0)


exercise = Exercise(
    kind=Number(unit="count", tolerance=0.5),
    variants=(
        {"before": 16, "added": 8, "hours": 6},
        {"before": 12, "added": 18, "hours": 5},
        {"before": 14, "added": 7, "hours": 7},
    ),
    solve=solve,
    thread=(22,),
)
