"""E3.4: how much of the revenue hangs on how few buyers."""

from kamlearn.core.concentration import concentration
from kamlearn.course import Case, Diagnosis, Exercise, Number


def solve(first: int, second: int, third: int) -> Case:
    shares = (first, second, third)
    spread = concentration(shares)
    hhi = spread.hhi or 0.0
    return Case(
        answer=hhi,
        diagnoses=(
            Diagnosis("squares-left-out", sum(shares)),
            Diagnosis("largest-only", first**2),
            Diagnosis("largest-only", first),
            Diagnosis("sum-squared", sum(shares) ** 2),
            Diagnosis("fractions-squared", hhi / 10_000, score=0.5, tolerance=0.001),
        ),
        fields={
            "first": first,
            "second": second,
            "third": third,
            "first_squared": first**2,
            "second_squared": second**2,
            "third_squared": third**2,
            "hhi": hhi,
            "effective": spread.effective or 0.0,
        },
    )


exercise = Exercise(
    kind=Number(unit="count", tolerance=1),
    variants=(
        {"first": 50, "second": 30, "third": 20},
        {"first": 70, "second": 20, "third": 10},
        {"first": 60, "second": 30, "third": 10},
    ),
    solve=solve,
    thread=(9,),
)
