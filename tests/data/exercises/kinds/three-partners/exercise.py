"""E3.1: when does the benefit come, and how sure is it?"""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs


def solve(months: int) -> Case:
    return Case(
        answer={"reseller": "short-low", "classmate": "long-high", "contract": "long-low"},
        diagnoses=(
            Diagnosis("axes-swapped", Pairs({"reseller": "long-high", "classmate": "short-low"})),
            Diagnosis("long-is-risky", Pairs({"contract": "long-high"}), score=0.5),
        ),
        fields={"months": months},
    )


exercise = Exercise(
    kind=Match(
        left=("reseller", "classmate", "contract"),
        right=("short-low", "short-high", "long-low", "long-high"),
    ),
    variants=({"months": 12}, {"months": 18}, {"months": 24}),
    solve=solve,
    thread=(10,),
)
