"""E2.3: is a deal good for both sides, each against going without it?"""

from kamlearn.core.win_win import win_win
from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(own_without: int, own_with: int, other_without: int, other_with: int) -> Case:
    own, other = own_with - own_without, other_with - other_without
    overlooked = (
        Diagnosis("gain-overlooked", "one-worse")
        if win_win(own, other)
        else Diagnosis("money-left-as-gain", "both-better")
    )
    return Case(
        answer="both-better" if win_win(own, other) else "one-worse",
        diagnoses=(Diagnosis("total-as-win-win", "total-up"), overlooked),
        fields={
            "own_without": own_without,
            "own_with": own_with,
            "own_change": own,
            "other_without": other_without,
            "other_with": other_with,
            "other_change": other,
            "total_change": own + other,
        },
    )


exercise = Exercise(
    kind=Choice(options=("total-up", "both-better", "one-worse")),
    variants=(
        {
            "own_without": 8_000_000,
            "own_with": 10_000_000,
            "other_without": 3_000_000,
            "other_with": 2_500_000,
        },
        {
            "own_without": 5_000_000,
            "own_with": 5_600_000,
            "other_without": 2_000_000,
            "other_with": 2_250_000,
        },
        {
            "own_without": 9_000_000,
            "own_with": 8_600_000,
            "other_without": 2_000_000,
            "other_with": 3_500_000,
        },
    ),
    solve=solve,
    thread=(8,),
)
