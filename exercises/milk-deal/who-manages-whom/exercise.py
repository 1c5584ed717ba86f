"""E6.1: who manages whom: in the thread, from the factory's side, and who steps in."""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs


def solve(boxes: int, days: int) -> Case:
    return Case(
        answer={"manager": "a", "account": "b", "sold-to": "a", "backup": "c"},
        diagnoses=(
            Diagnosis("only-sellers-manage", Pairs({"manager": "b"})),
            Diagnosis("only-sellers-manage", Pairs({"account": "a"})),
            Diagnosis("only-buyers-manage", Pairs({"sold-to": "b"})),
            Diagnosis("not-key-is-worthless", Pairs({"backup": "a"})),
            Diagnosis("not-key-is-worthless", Pairs({"backup": "b"})),
        ),
        fields={"boxes": boxes, "days": days},
    )


exercise = Exercise(
    kind=Match(left=("manager", "account", "sold-to", "backup"), right=("a", "b", "c")),
    variants=({"boxes": 100, "days": 2}, {"boxes": 250, "days": 3}, {"boxes": 400, "days": 4}),
    solve=solve,
    thread=(16, 20),
)
