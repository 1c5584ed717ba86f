"""E10.1: clean the notes: which of six lines about Bu Tini must go?"""

from kamlearn.course import Case, Diagnosis, Exercise, Multi, Ticks

NEEDED = ("fridge", "taste")
MUST_GO = ("illness", "faith", "salary", "child")


def solve(fridge: int, salary: int, grade: int, readers: int) -> Case:
    return Case(
        answer=MUST_GO,
        diagnoses=(
            Diagnosis("empty-is-safest", Ticks(has=NEEDED)),
            *(
                Diagnosis("my-notes-my-right", Ticks(lacks=(note,)))
                for note in ("illness", "faith", "child")
            ),
            Diagnosis("hearsay-kept", Ticks(lacks=("salary",))),
            *(Diagnosis("useful-note-deleted", Ticks(has=(note,))) for note in NEEDED),
        ),
        fields={"fridge": fridge, "salary": salary, "grade": grade, "readers": readers},
    )


exercise = Exercise(
    kind=Multi(options=("fridge", "illness", "faith", "taste", "salary", "child")),
    variants=(
        {"fridge": 10, "salary": 6, "grade": 2, "readers": 12},
        {"fridge": 15, "salary": 8, "grade": 4, "readers": 30},
        {"fridge": 8, "salary": 5, "grade": 3, "readers": 25},
    ),
    solve=solve,
    thread=(24,),
)
