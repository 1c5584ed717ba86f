"""E5.2: a score by the rule that was locked, not by the one bent afterwards."""

from kamlearn.core.contacts import Contact
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course import Case, Diagnosis, Exercise, Number

COLUMNS = ("spend", "growth", "trust")


def score(weights: tuple[int, ...], ratings: tuple[int, ...]) -> float:
    """0 to 100, like the ratings."""
    criteria = [Criterion(c, w, scale="fraction") for c, w in zip(COLUMNS, weights, strict=True)]
    shares = {c: r / 100 for c, r in zip(COLUMNS, ratings, strict=True)}
    (one,) = rank([Contact("A", amounts=shares)], Rule("locked", criteria)).ranked
    return (one.score or 0) * 100


def solve(
    weights: tuple[int, ...], bent: int, office: tuple[int, ...], campus: tuple[int, ...]
) -> Case:
    bent_weights = (bent, *weights[1:])
    total = sum(weights)
    right = score(weights, office)
    return Case(
        answer=right,
        diagnoses=(
            Diagnosis("rule-bent-for-favourite", score(bent_weights, office)),
            Diagnosis("weights-unused", sum(office) / 3),
            Diagnosis("weights-unused", sum(office)),
            Diagnosis("sum-not-shared", right * total, score=0.5),
            Diagnosis("shared-by-criteria", right * total / 3),
        ),
        fields={
            **{f"weight_{c}": w for c, w in zip(COLUMNS, weights, strict=True)},
            **{f"office_{c}": r for c, r in zip(COLUMNS, office, strict=True)},
            **{f"part_{c}": w * r for c, w, r in zip(COLUMNS, weights, office, strict=True)},
            "bent": bent,
            "weights": total,
            "parts": right * total,
            "office": right,
            "campus": score(weights, campus),
        },
    )


exercise = Exercise(
    kind=Number(unit="count", tolerance=0.5),
    variants=(
        {"weights": (5, 3, 2), "bent": 9, "office": (80, 40, 50), "campus": (50, 90, 70)},
        {"weights": (4, 4, 2), "bent": 8, "office": (90, 50, 40), "campus": (60, 80, 70)},
        {"weights": (3, 4, 3), "bent": 10, "office": (90, 40, 50), "campus": (50, 80, 70)},
    ),
    solve=solve,
    thread=(15,),
)
