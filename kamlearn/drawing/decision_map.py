"""Relation and worth on a map with the learner's two lines, and where everyone stands."""

from collections.abc import Iterable, Sequence

from kamlearn.core.portfolio import ACTIONS, CutOffs
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.dots import dot
from kamlearn.drawing.picture import Picture, frame, path, text

WIDTH, HEIGHT = 360, 284
LEFT, RIGHT, TOP, BOTTOM = 20, 340, 38, 246
PAD = 16
"""Around the scores 0 and 1, so that their dots stay inside the frame."""
SPREAD = 22
"""Units between people of the same two scores."""

Dot = tuple[int, float, float]
"""The person's place in the list, the relation and the worth, each 0 to 1."""


def decision_map(lang: Lang, dots: Sequence[Dot], cutoffs: CutOffs, chosen: int) -> Picture:
    """Better relations to the right, more worth upwards; both lines dashed."""
    across, up = _at(cutoffs.relation, cutoffs.worth)
    left, right, top, bottom = LEFT - PAD, RIGHT + PAD, TOP - PAD, BOTTOM + PAD
    marks = [
        frame(left, top, right - left, bottom - top, stroke="lost"),
        path([(across, top), (across, bottom)], stroke="loss", dashed=True),
        path([(left, up), (right, up)], stroke="loss", dashed=True),
        *_names(lang),
        *_dots(dots, chosen),
    ]
    alt = word("lab_decision_board.alt", lang, n=len(dots))
    return Picture(WIDTH, HEIGHT, tuple(marks), alt)


def _at(relation: float, worth: float) -> tuple[float, float]:
    return LEFT + relation * (RIGHT - LEFT), BOTTOM - worth * (BOTTOM - TOP)


def _names(lang: Lang) -> Iterable[str]:
    """Each at its corner, outside; between them what grows in which direction."""
    for (is_good, is_high), action in ACTIONS.items():
        x, anchor = (RIGHT + PAD, "end") if is_good else (LEFT - PAD, "start")
        name = word(f"lab_decision_board.action_{action}", lang)
        yield text(x, _line(is_high), name, anchor=anchor, bold=True)
    for name, is_high in (("worth", True), ("relation", False)):
        said = word(f"lab_decision_board.axis_{name}", lang)
        yield text(WIDTH / 2, _line(is_high), said, anchor="middle", fill="soft")


def _line(is_high: bool) -> float:
    return TOP - PAD - 8 if is_high else BOTTOM + PAD + 16


def _dots(dots: Sequence[Dot], chosen: int) -> Iterable[str]:
    seen: dict[tuple[float, float], int] = {}
    for person, relation, worth in dots:
        place = relation, worth
        x, y = _at(*place)
        # To the middle of the map, where there is room.
        step = seen.get(place, 0) * (SPREAD if relation < 0.5 else -SPREAD)
        seen[place] = seen.get(place, 0) + 1
        yield dot(x + step, y, person + 1, chosen=person == chosen)
