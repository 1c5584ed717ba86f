"""Everyone on a map: when the benefit comes, and how sure it is."""

from collections.abc import Iterable, Mapping, Sequence

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.dots import dot
from kamlearn.drawing.picture import Picture, box, frame, text

HORIZONS = ("short", "long", "unknown")
RISKS = ("low", "high", "speculative", "unknown")
WIDTH, LEFT, TOP, CELL, ROW = 360, 78, 24, 93, 56
ACROSS, MOST = 3, 6
"""Dots that a cell has room for."""
SMALL, LARGE = 9.0, 14.0
"""Radius without time, and of the one with the most."""

Place = tuple[str, str]
"""Horizon and risk."""


def portfolio_map(
    lang: Lang, places: Sequence[Place], hours: Sequence[float], *, chosen: int | None = None
) -> Picture:
    """Numbered dots, the larger the more hours; a ring around the chosen one."""
    marks = [*_heads(lang), *_cells()]
    most = max(hours, default=0) or 1
    for place, people in _by_place(places).items():
        x, y = _corner(place)
        for column, person in enumerate(people[:MOST]):
            radius = SMALL + (LARGE - SMALL) * hours[person] / most
            centre = x + 17 + column % ACROSS * 29, y + _down(column, len(people))
            marks.append(dot(*centre, person + 1, radius=radius, chosen=person == chosen))
        if more := len(people[MOST:]):
            marks.append(text(x + CELL - 3, y + ROW / 2 + 5, f"+{more}", anchor="end", fill="soft"))
    height = TOP + len(RISKS) * ROW + 4
    return Picture(WIDTH, height, tuple(marks), word("lab_portfolio.alt", lang, n=len(places)))


def _down(column: int, count: int) -> float:
    """One row in the middle, or two."""
    return ROW / 2 if count <= ACROSS else ROW * (0.27 if column < ACROSS else 0.73)


def _corner(place: Place) -> tuple[float, float]:
    horizon, risk = place
    return LEFT + HORIZONS.index(horizon) * CELL, TOP + RISKS.index(risk) * ROW


def _by_place(places: Sequence[Place]) -> Mapping[Place, list[int]]:
    found: dict[Place, list[int]] = {}
    for person, place in enumerate(places):
        found.setdefault(place, []).append(person)
    return found


def _heads(lang: Lang) -> Iterable[str]:
    for horizon in HORIZONS:
        x, _ = _corner((horizon, "low"))
        said = word(f"lab_portfolio.map_{horizon}", lang)
        yield text(x + CELL / 2, TOP - 8, said, anchor="middle", fill="soft")
    for risk in RISKS:
        _, y = _corner(("short", risk))
        yield text(0, y + ROW / 2 + 5, word(f"lab_portfolio.risk_{risk}", lang), fill="soft")


def _cells() -> Iterable[str]:
    for horizon in HORIZONS:
        for risk in RISKS:
            x, y = _corner((horizon, risk))
            if "unknown" in (horizon, risk):
                yield box(x + 2, y + 2, CELL - 4, ROW - 4, fill="lost", opacity=0.15)
            yield frame(x + 2, y + 2, CELL - 4, ROW - 4, stroke="lost")
