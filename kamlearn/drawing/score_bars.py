"""Two rules for the same accounts: the one that was locked, and the one bent afterwards."""

from collections.abc import Iterable, Mapping

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Ranked
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, text

WEIGHTS = {"spend": 5, "growth": 3, "trust": 2}
RATINGS: Mapping[str, Mapping[str, float]] = {
    "office": {"spend": 0.8, "growth": 0.4, "trust": 0.5},
    "campus": {"spend": 0.5, "growth": 0.9, "trust": 0.7},
}
"""Of the story's two accounts, 0 to 1, invented."""
LOOKS = {"spend": ("gain", 1.0), "growth": ("curve", 1.0), "trust": ("lost", 0.7)}
LEFT, WIDEST, ROW, BAR = 140, 214, 27, 18


def score_bars(lang: Lang, *, bent: float) -> Picture:
    """The locked rule above; below, with the weight `bent` for spending. First is on top."""
    marks = list(_legend(lang))
    y = 30.0
    leaders: list[str] = []
    for name, weights in (("locked", WEIGHTS), ("bent", {**WEIGHTS, "spend": bent})):
        said = word(f"pictures_ch5.score_{name}", lang, **weights)
        marks.append(text(4, y + 14, said, bold=True))
        ranked = rank_accounts(weights)
        leaders.append(word(f"pictures_ch5.{ranked[0].name}", lang))
        for place, one in enumerate(ranked, 1):
            marks += _row(lang, y + place * ROW - 4, place, one.name, weights)
        y += 3 * ROW + 6
    alt = word("pictures_ch5.score_alt", lang, first=leaders[0], bent=leaders[1], weight=bent)
    return Picture(width=360, height=round(y) - 6, marks=tuple(marks), alt=alt)


def rank_accounts(weights: Mapping[str, float]) -> tuple[Ranked, ...]:
    """Both accounts by a rule with these weights."""
    rule = Rule("Rara", [Criterion(c, w, scale="fraction") for c, w in weights.items()])
    return rank([Contact(name, amounts=rated) for name, rated in RATINGS.items()], rule).ranked


def _legend(lang: Lang) -> Iterable[str]:
    for column, (name, (fill, opacity)) in enumerate(LOOKS.items()):
        x = 4 + column * 120
        yield box(x, 4, 12, 12, fill=fill, opacity=opacity)
        yield text(x + 18, 15, word(f"pictures_ch5.{name}", lang))


def _row(
    lang: Lang, y: float, place: int, account: str, weights: Mapping[str, float]
) -> Iterable[str]:
    name = word(f"pictures_ch5.{account}", lang)
    yield text(4, y + 14, f"{place}. {name}", bold=place == 1)
    x: float = LEFT
    for column, weight in weights.items():
        width = WIDEST * weight * RATINGS[account][column] / sum(weights.values())
        fill, opacity = LOOKS[column]
        yield box(x, y, width, BAR, fill=fill, opacity=opacity)
        x += width
