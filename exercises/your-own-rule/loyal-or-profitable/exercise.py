"""A customer of many years and a new one: who leaves more once the care is paid?"""

from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(years: int, old: int, old_care: int, new: int, new_care: int) -> Case:
    old_left, new_left = old - old_care, new - new_care
    right, other = ("old", "new") if old_left > new_left else ("new", "old")
    slip = "care-left-out" if other == "old" else "care-cost-slip"
    return Case(
        answer=right,
        diagnoses=(Diagnosis("loyal-is-profitable", "loyal"), Diagnosis(slip, other)),
        fields={
            "years": years,
            "old": old,
            "old_care": old_care,
            "old_left": old_left,
            "new": new,
            "new_care": new_care,
            "new_left": new_left,
        },
    )


exercise = Exercise(
    kind=Choice(options=("loyal", "old", "new")),
    variants=(
        {"years": 5, "old": 900_000, "old_care": 700_000, "new": 600_000, "new_care": 150_000},
        {"years": 7, "old": 1_200_000, "old_care": 300_000, "new": 800_000, "new_care": 350_000},
        {"years": 4, "old": 750_000, "old_care": 500_000, "new": 500_000, "new_care": 100_000},
    ),
    solve=solve,
    thread=(13,),
)
