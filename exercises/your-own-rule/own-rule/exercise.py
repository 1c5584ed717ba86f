"""E5.4: the learner's own rule, checked for consistency only."""

from kamlearn.course import Case, Diagnosis, Exercise, OwnRule, RuleCheck


def solve(largest_share: float) -> Case:
    return Case(
        answer=None,
        diagnoses=(
            Diagnosis("no-weights", RuleCheck("no-weights")),
            Diagnosis("nobody-is-key", RuleCheck("nobody-is-key")),
            Diagnosis("everyone-is-key", RuleCheck("everyone-is-key", limit=largest_share)),
            Diagnosis("friends-as-tools", RuleCheck("no-giving"), score=0.5),
        ),
        fields={"largest_share": largest_share},
    )


exercise = Exercise(
    kind=OwnRule(),
    variants=({"largest_share": 0.2},),
    solve=solve,
    thread=(14, 15),
)
