"""E7.2: up to which share of the market's growth can the deal still gain?"""

from kamlearn.course import Case, Diagnosis, Ends, Exercise, Interval, Line


def solve(growth: float, limit: float) -> Case:
    return Case(
        answer=(0, 100 * limit / growth),
        diagnoses=(
            Diagnosis("market-growth-as-own", Ends(low=0, high=100)),
            Diagnosis("limit-as-share", Ends(high=100 * limit), score=0.5),
        ),
        fields={"growth": growth, "limit": limit, "own_growth": Line(0, growth / 100, of="high")},
    )


exercise = Exercise(
    kind=Interval(unit="percent", tolerance=0.5),
    variants=(
        {"growth": 0.35, "limit": 0.2},
        {"growth": 0.5, "limit": 0.2},
        {"growth": 0.4, "limit": 0.1},
    ),
    solve=solve,
    thread=(17,),
)
