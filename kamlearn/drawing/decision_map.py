"""Relation and worth on a map with the learner's two lines, and where everyone stands."""

from collections.abc import Iterable, Sequence

from kamlearn.core.portfolio import ACTIONS, CutOffs
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.dots import dot
from kamlearn.drawing.picture import Picture, colour, frame, path, text

WIDTH, HEIGHT = 360, 284
LEFT, RIGHT, TOP, BOTTOM = 20, 340, 38, 246
PAD = 16
"""Around the scores 0 and 1, so that their dots stay inside the frame."""
SPREAD, IN_A_ROW = 22, 5
"""Units between people of the same two scores, and how many stand beside each other."""

Dot = tuple[int, float, float]
"""The person's place in the list, the relation and the worth, each 0 to 1."""


def decision_map(
    lang: Lang,
    dots: Sequence[Dot],
    cutoffs: CutOffs,
    chosen: int,
    crowd: Sequence[tuple[float, float]] = (),
) -> Picture:
    """Better relations to the right, more worth upwards; both lines dashed.

    `crowd` are relation and worth of people who have no number in the picture: small dots,
    however many there are.
    """
    across, up = _at(cutoffs.relation, cutoffs.worth)
    left, right, top, bottom = LEFT - PAD, RIGHT + PAD, TOP - PAD, BOTTOM + PAD
    marks = [
        frame(left, top, right - left, bottom - top, stroke="lost"),
        path([(across, top), (across, bottom)], stroke="loss", dashed=True),
        path([(left, up), (right, up)], stroke="loss", dashed=True),
        *_names(lang),
        *_small(crowd),
        *_dots(dots, chosen),
    ]
    alt = word("lab_decision_board.alt", lang, n=len(dots) + len(crowd))
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
        row, column = divmod(seen.get(place, 0), IN_A_ROW)
        seen[place] = seen.get(place, 0) + 1
        # To the middle of the map, where there is room.
        x += column * (SPREAD if relation < 0.5 else -SPREAD)
        y += row * (-SPREAD if worth < 0.5 else SPREAD)
        yield dot(x, y, person + 1, chosen=person == chosen)


def _small(crowd: Iterable[tuple[float, float]]) -> Iterable[str]:
    """One path for everyone, whole units: thousands of people stay a few kB."""
    places = sorted({tuple(map(round, _at(*scores))) for scores in set(crowd)})
    if places:
        shape = "".join(f"M{x} {y}h0" for x, y in places)
        yield (
            f'<path d="{shape}" fill="none" stroke="{colour("curve")}" stroke-width="7" '
            'stroke-linecap="round" stroke-opacity="0.6"/>'
        )
