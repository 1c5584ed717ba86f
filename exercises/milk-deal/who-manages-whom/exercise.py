"""E6.1: who manages whom: at the supermarket's desk, and at the factory's."""

from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs


def solve(boxes: int) -> Case:
    return Case(
        answer={"buying": "a", "bought-from": "b", "selling": "b", "sold-to": "a"},
        diagnoses=(
            Diagnosis("only-sellers-manage", Pairs({"buying": "b"})),
            Diagnosis("only-sellers-manage", Pairs({"bought-from": "a"})),
            Diagnosis("only-buyers-manage", Pairs({"selling": "a"})),
            Diagnosis("only-buyers-manage", Pairs({"sold-to": "b"})),
        ),
        fields={"boxes": boxes},
    )


exercise = Exercise(
    kind=Match(left=("buying", "bought-from", "selling", "sold-to"), right=("a", "b")),
    variants=({"boxes": 100}, {"boxes": 250}, {"boxes": 400}),
    solve=solve,
    thread=(16,),
)
