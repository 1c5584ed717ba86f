"""E9.2: a score that stands exactly on the line: who decides?"""

from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(relation: int, line: int, worth: int) -> Case:
    decision = decide(relation / 10, worth / 10, CutOffs(line / 10, line / 10))
    return Case(
        answer="own-choice" if decision.state == "on-the-line" else "above",
        diagnoses=(
            Diagnosis("rounded-up", "above"),
            Diagnosis("rounded-down", "below"),
        ),
        fields={
            "relation": relation,
            "line": line,
            "worth": worth,
            "higher": relation + 1,
            "lower": relation - 1,
        },
    )


exercise = Exercise(
    kind=Choice(options=("above", "below", "own-choice")),
    variants=(
        {"relation": 5, "line": 5, "worth": 8},
        {"relation": 6, "line": 6, "worth": 3},
        {"relation": 4, "line": 4, "worth": 9},
    ),
    solve=solve,
    thread=(26, 27),
)
