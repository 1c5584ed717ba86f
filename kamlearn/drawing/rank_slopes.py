"""Ranks under several rules, side by side: a line for each person from one to the next."""

from collections.abc import Iterable, Mapping

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text
from kamlearn.drawing.rank_bars import shorten_name

WIDTH, TOP, ROW = 360, 44, 27
LEFT, RIGHT = 30, 200
NAMES = 212
"""Where the names begin, beside the last column."""


def rank_slopes(lang: Lang, ranks: Mapping[str, Mapping[str, int]], worn: str, who: str) -> Picture:
    """Ranks by rule and person; the column of one rule stands out, and one person's line."""
    places = {name: _places(column) for name, column in ranks.items()}
    xs = _columns(tuple(ranks))
    height = TOP + ROW * max(len(column) for column in ranks.values())
    marks = [box(xs[worn] - 30, 0, 60, height, fill="gain", opacity=0.25)]
    for name, x in xs.items():
        said = word(f"lab_three_glasses.short_{name}", lang)
        marks.append(text(x, 20, said, anchor="middle", bold=name == worn))
    last = places[tuple(ranks)[-1]]
    # The chosen one last, above the others.
    for person in sorted(last, key=lambda one: one == who):
        points = [(xs[name], places[name][person]) for name in ranks]
        numbers = [ranks[name][person] for name in ranks]
        marks += _line(points, numbers, is_chosen=person == who)
        said = shorten_name(word(f"people.{person}", lang))
        marks.append(text(NAMES + 8, last[person] + 5, said, bold=person == who))
    alt = word("lab_three_glasses.alt", lang, name=word(f"people.{who}", lang))
    return Picture(WIDTH, height + 4, tuple(marks), alt)


def _columns(names: tuple[str, ...]) -> dict[str, float]:
    step = (RIGHT - LEFT) / (len(names) - 1)
    return {name: LEFT + n * step for n, name in enumerate(names)}


def _places(ranks: Mapping[str, int]) -> dict[str, float]:
    """Below each other, equal ranks too."""
    order = sorted(ranks, key=lambda person: ranks[person])
    return {person: TOP + row * ROW + 4 for row, person in enumerate(order)}


def _line(
    points: list[tuple[float, float]], numbers: Iterable[int], *, is_chosen: bool
) -> Iterable[str]:
    fill = "loss" if is_chosen else "curve"
    yield path(points, stroke="loss" if is_chosen else "lost")
    for (x, y), number in zip(points, numbers, strict=True):
        yield f'<circle cx="{x:g}" cy="{y:g}" r="10" fill="{colour(fill)}"/>'
        yield (
            f'<text x="{x:g}" y="{y + 4:g}" fill="{colour("paper")}" text-anchor="middle" '
            f'font-size="12" font-weight="600">{number}</text>'
        )
