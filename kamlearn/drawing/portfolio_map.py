"""Everyone on a map: when the benefit comes, and how sure it is."""

from collections.abc import Iterable, Mapping, Sequence

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.dots import dot
from kamlearn.drawing.picture import Picture, box, colour, frame, text

HORIZONS = ("short", "long", "unknown")
RISKS = ("low", "high", "speculative", "unknown")
WIDTH, LEFT, TOP, CELL, ROW = 360, 78, 24, 93, 56
ACROSS, MOST = 3, 6
"""Dots that a cell has room for."""
SMALL, LARGE = 9.0, 14.0
"""Radius without time, and of the one with the most."""
HEIGHT = TOP + len(RISKS) * ROW + 4
AREA = (LEFT / WIDTH, TOP / HEIGHT, CELL * len(HORIZONS) / WIDTH, ROW * len(RISKS) / HEIGHT)
"""Left, top, width and height of the cells, as shares of the picture."""
CROWD = 60
"""So many people have small dots."""
CROWD_ACROSS, CROWD_DOWN, CROWD_STEP = 13, 5, 6
"""Small dots in a cell, and units between them."""

Place = tuple[str, str]
"""Horizon and risk."""


def cells(lang: Lang) -> list[str]:
    """What each cell is called, row by row."""
    return [
        word(
            "lab_portfolio.cell",
            lang,
            horizon=word(f"lab_portfolio.map_{horizon}", lang),
            risk=word(f"lab_portfolio.risk_{risk}", lang),
        )
        for risk in RISKS
        for horizon in HORIZONS
    ]


def cell_of(place: Place) -> int:
    """The place's number in `cells`."""
    horizon, risk = place
    return RISKS.index(risk) * len(HORIZONS) + HORIZONS.index(horizon)


def place_of(cell: int) -> Place:
    """The place of a cell's number."""
    risk, horizon = divmod(cell, len(HORIZONS))
    return HORIZONS[horizon], RISKS[risk]


def portfolio_map(
    lang: Lang, places: Sequence[Place], hours: Sequence[float], *, chosen: int | None = None
) -> Picture:
    """Numbered dots, the larger the more hours; a ring around the chosen one.

    A crowd has small dots without numbers, a count for each cell, and the chosen one.
    """
    marks = [*_heads(lang), *_cells()]
    by_place = _by_place(places)
    if len(places) < CROWD:
        marks += _numbered(by_place, hours, chosen)
    else:
        marks += _crowd(by_place)
        if chosen is not None:
            x, y = _corner(places[chosen])
            marks.append(dot(x + CELL - 22, y + ROW - 22, chosen + 1, radius=LARGE, chosen=True))
    return Picture(WIDTH, HEIGHT, tuple(marks), word("lab_portfolio.alt", lang, n=len(places)))


def _numbered(
    by_place: Mapping[Place, Sequence[int]], hours: Sequence[float], chosen: int | None
) -> Iterable[str]:
    most = max(hours, default=0) or 1
    for place, people in by_place.items():
        x, y = _corner(place)
        # The chosen one first: a full cell shows a few.
        room = MOST if len(people) <= MOST else MOST - 1
        for column, person in enumerate(sorted(people, key=lambda one: one != chosen)[:room]):
            radius = SMALL + (LARGE - SMALL) * hours[person] / most
            centre = x + 17 + column % ACROSS * 29, y + _down(column, len(people))
            yield dot(*centre, person + 1, radius=radius, chosen=person == chosen)
        if more := len(people[room:]):
            yield text(x + CELL - 5, y + _down(room, MOST) + 5, f"+{more}", anchor="end")


def _crowd(by_place: Mapping[Place, Sequence[int]]) -> Iterable[str]:
    """One path for all dots; a full cell has no room for more, and its count says how many."""
    shape = ""
    for place, people in by_place.items():
        x, y = _corner(place)
        yield text(x + 8, y + 18, str(len(people)), bold=True)
        for n in range(min(len(people), CROWD_ACROSS * CROWD_DOWN)):
            row, column = divmod(n, CROWD_ACROSS)
            shape += f"M{x + 9 + column * CROWD_STEP} {y + 25 + row * CROWD_STEP}h0"
    yield (
        f'<path d="{shape}" fill="none" stroke="{colour("curve")}" stroke-width="4" '
        'stroke-linecap="round" stroke-opacity="0.7"/>'
    )


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
