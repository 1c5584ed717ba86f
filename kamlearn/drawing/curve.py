"""The volume that a discount asks for, as a curve that climbs out of the picture."""

from kamlearn.core.discounts import break_even
from kamlearn.course.formats import write_count, write_percent
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text

LEFT, RIGHT, TOP, BOTTOM = 44, 350, 44, 226
HIGHEST = 6
"""Multiple at the picture's top."""
MARKED = 0.2
"""The discount that is written out on the curve."""


def break_even_curve(lang: Lang, *, margin: float) -> Picture:
    """Needed multiple over discount at one margin; no curve where no volume helps."""
    marked = break_even(margin, MARKED).multiple or HIGHEST
    wall = _x(margin)
    marks = [
        box(wall, TOP, RIGHT - wall, BOTTOM - TOP, fill="loss", opacity=0.14),
        text(
            (wall + RIGHT) / 2,
            TOP + 24,
            word("pictures.curve_wall", lang),
            fill="loss",
            anchor="middle",
            bold=True,
        ),
        path([(wall, TOP), (wall, BOTTOM)], stroke="loss", dashed=True),
        path([(LEFT, BOTTOM), (RIGHT, BOTTOM)], stroke="soft"),
        *(_level(multiple, lang) for multiple in range(1, HIGHEST + 1)),
        *(
            text(_x(d / 10), BOTTOM + 18, write_percent(d / 10, lang), fill="soft", anchor="middle")
            for d in range(0, 10, 2)
        ),
        path(_curve(margin), stroke="curve"),
        f'<circle cx="{_x(MARKED):.1f}" cy="{_y(marked):.1f}" r="5" fill="{colour("curve")}"/>',
        text(
            _x(MARKED) - 4,
            _y(marked) - 14,
            word("pictures.curve_point", lang, multiple=marked),
            anchor="middle",
            bold=True,
        ),
        text(4, 18, word("pictures.curve_up", lang)),
        text(RIGHT, BOTTOM + 38, word("pictures.curve_right", lang), anchor="end"),
    ]
    alt = word("pictures.curve_alt", lang, margin=margin, marked=MARKED, multiple=marked)
    return Picture(width=360, height=274, marks=tuple(marks), alt=alt)


def _curve(margin: float) -> list[tuple[float, float]]:
    highest_discount = margin * (1 - 1 / HIGHEST)
    discounts = (highest_discount * step / 60 for step in range(61))
    needs = ((d, break_even(margin, d).multiple) for d in discounts)
    return [(_x(d), _y(multiple)) for d, multiple in needs if multiple]


def _level(multiple: int, lang: Lang) -> str:
    return text(
        LEFT - 8, _y(multiple) + 5, f"{write_count(multiple, lang)}×", fill="soft", anchor="end"
    )


def _x(discount: float) -> float:
    return LEFT + discount / 0.9 * (RIGHT - LEFT)


def _y(multiple: float) -> float:
    return BOTTOM - (multiple - 1) / (HIGHEST - 1) * (BOTTOM - TOP - 10)
