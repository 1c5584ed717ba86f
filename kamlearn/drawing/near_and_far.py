"""A circle of close friends, and someone a little further who knows another circle."""

from collections.abc import Iterable
from itertools import combinations
from math import cos, pi, sin

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, path, text

Point = tuple[float, float]
FRIENDS, OTHERS = 5, 5
NEAR, FAR, RADIUS = (78, 86), (288, 86), 50
MIDDLE: Point = (184, 50)


def near_and_far(lang: Lang) -> Picture:
    """Friends all know each other; the one in the middle leads to people they do not know."""
    friends, others = _ring(NEAR, FRIENDS), _ring(FAR, OTHERS)
    you = friends[0]
    marks = [
        *(path(pair, stroke="lost") for pair in combinations(friends, 2)),
        *(path(pair, stroke="lost") for pair in combinations(others, 2)),
        path([you, MIDDLE], stroke="curve"),
        *(path([MIDDLE, other], stroke="curve") for other in (others[3], others[2])),
        *_dots(friends[1:], "gain"),
        *_dots(others, "soft"),
        *_dots([MIDDLE], "curve"),
        *_dots([you], "ink"),
        text(
            MIDDLE[0],
            MIDDLE[1] - 16,
            word("pictures_ch8.near_middle", lang),
            anchor="middle",
            bold=True,
        ),
        text(you[0] + 12, you[1] + 18, word("pictures_ch8.near_you", lang), bold=True),
        text(NEAR[0], 166, word("pictures_ch8.near_friends", lang), anchor="middle"),
        text(FAR[0], 166, word("pictures_ch8.near_others", lang), anchor="middle"),
    ]
    return Picture(360, 176, tuple(marks), word("pictures_ch8.near_alt", lang))


def _ring(centre: Point, count: int) -> list[Point]:
    """So many points around `centre`, the first one on its right."""
    angles = (2 * pi * n / count for n in range(count))
    return [(centre[0] + RADIUS * cos(a), centre[1] + RADIUS * sin(a)) for a in angles]


def _dots(points: Iterable[Point], fill: str) -> list[str]:
    return [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{colour(fill)}"/>' for x, y in points]
