"""E3.1: two separate questions: when does the benefit come, and how sure is it?"""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs


def solve(crates: int, months: int) -> Case:
    return Case(
        answer={"reseller": "short-low", "classmate": "long-high", "contract": "long-low"},
        diagnoses=(
            Diagnosis("long-as-risky", Pairs({"contract": "long-high"})),
            Diagnosis("high-risk-must-pay", Pairs({"classmate": "long-low"})),
            Diagnosis("contract-as-short", Pairs({"contract": "short-low"})),
        ),
        fields={"crates": crates, "months": months},
    )


exercise = Exercise(
    kind=Match(
        left=("reseller", "classmate", "contract"), right=("short-low", "long-low", "long-high")
    ),
    variants=(
        {"crates": 10, "months": 12},
        {"crates": 8, "months": 18},
        {"crates": 12, "months": 24},
    ),
    solve=solve,
    thread=(10,),
)
