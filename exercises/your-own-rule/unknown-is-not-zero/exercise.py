"""E5.3: a criterion that nobody knows yet: left out, with a range, instead of zero."""

from kamlearn.core.contacts import Contact
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course import Case, Diagnosis, Exercise, Number

COLUMNS = ("spend", "growth", "trust")


def solve(weights: tuple[int, int, int], spend: int, trust: int) -> Case:
    criteria = [Criterion(c, w, scale="fraction") for c, w in zip(COLUMNS, weights, strict=True)]
    cafe = Contact("café", amounts={"spend": spend / 100, "trust": trust / 100})
    (one,) = rank([cafe], Rule("locked", criteria)).ranked
    gained = weights[0] * spend + weights[2] * trust
    middle = (gained + weights[1] * 50) / sum(weights)
    return Case(
        answer=(one.score or 0) * 100,
        diagnoses=(
            Diagnosis("missing-as-zero", one.low * 100),
            Diagnosis("missing-as-zero", (spend + trust) / 3),
            Diagnosis("missing-as-best", one.high * 100),
            Diagnosis("missing-as-middle", middle),
            Diagnosis("weights-unused", (spend + trust) / 2),
            Diagnosis("sum-not-shared", gained, score=0.5),
        ),
        fields={
            **{f"weight_{c}": w for c, w in zip(COLUMNS, weights, strict=True)},
            "spend": spend,
            "trust": trust,
            "part_spend": weights[0] * spend,
            "part_trust": weights[2] * trust,
            "gained": gained,
            "known": weights[0] + weights[2],
            "weights": sum(weights),
            "score": (one.score or 0) * 100,
            "coverage": one.coverage,
            "low": one.low * 100,
            "high": one.high * 100,
        },
    )


exercise = Exercise(
    kind=Number(unit="count", tolerance=0.5),
    variants=(
        {"weights": (5, 3, 2), "spend": 60, "trust": 90},
        {"weights": (4, 4, 2), "spend": 70, "trust": 80},
        {"weights": (3, 5, 2), "spend": 80, "trust": 50},
    ),
    solve=solve,
    thread=(15,),
)
