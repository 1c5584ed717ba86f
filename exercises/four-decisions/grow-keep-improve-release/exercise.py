"""E9.1: two scores for each of Rara's accounts: grow, keep, improve or release?"""

from collections.abc import Iterator

from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.course import Case, Diagnosis, Exercise, Match, Pairs

PEOPLE = ("tini", "campus", "wulan", "galih")
TAKEN_FOR = {
    ("keep", "improve"): "axes-swapped",
    ("improve", "keep"): "axes-swapped",
    ("keep", "release"): "not-key-is-worthless",
    ("keep", "grow"): "grow-keep-swapped",
    ("grow", "keep"): "grow-keep-swapped",
    ("improve", "release"): "improve-release-swapped",
    ("release", "improve"): "improve-release-swapped",
}
"""What was probably thought, by the decision that fits and the one that was chosen."""


def solve(line: int, **scores: int) -> Case:
    answer = {person: _decision(line, scores, person) for person in PEOPLE}
    return Case(answer=answer, diagnoses=tuple(_mixed_up(answer)), fields={"line": line, **scores})


def _decision(line: int, scores: dict[str, int], person: str) -> str:
    relation, worth = (scores[f"{person}_{score}"] / 10 for score in ("relation", "worth"))
    (decision,) = decide(relation, worth, CutOffs(line / 10, line / 10)).options
    return decision


def _mixed_up(answer: dict[str, str]) -> Iterator[Diagnosis]:
    for (right, chosen), code in TAKEN_FOR.items():
        for person in PEOPLE:
            if answer[person] == right:
                yield Diagnosis(code, Pairs({person: chosen}))


def variant(line: int, *scores: tuple[int, int]) -> dict[str, int]:
    """Relation and worth, 0 to 10, in the order of PEOPLE."""
    fields = {"line": line}
    for person, (relation, worth) in zip(PEOPLE, scores, strict=True):
        fields |= {f"{person}_relation": relation, f"{person}_worth": worth}
    return fields


exercise = Exercise(
    kind=Match(left=PEOPLE, right=("grow", "keep", "improve", "release")),
    variants=(
        variant(5, (8, 7), (9, 3), (4, 8), (3, 2)),
        variant(6, (8, 4), (7, 5), (9, 8), (4, 2)),
        variant(4, (3, 8), (6, 3), (2, 9), (1, 3)),
    ),
    solve=solve,
    thread=(26, 27),
)
