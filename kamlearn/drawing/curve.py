"""The volume that a discount asks for, as a curve that climbs out of the picture."""

from kamlearn.core.discounts import break_even
from kamlearn.course.formats import write_count, write_percent
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text

LEFT, RIGHT, TOP, BOTTOM = 44, 350, 36, 180
HIGHEST = 6
"""Multiple at the picture's top."""
MARKED = 0.2
"""The discount that is written out on the curve."""


def break_even_curve(lang: Lang, *, margin: float) -> Picture:
    """Needed multiple over discount at one margin; no curve where no volume helps."""
    marked = break_even(margin, MARKED).multiple or HIGHEST
    marks = [
        *_wall(lang, _x(margin)),
        *_axes(lang),
        path(_curve(margin), stroke="curve"),
        *_mark(lang, _x(MARKED), _y(marked), marked),
    ]
    alt = word("pictures.curve_alt", lang, margin=margin, marked=MARKED, multiple=marked)
    return Picture(width=360, height=BOTTOM + 46, marks=tuple(marks), alt=alt)


def _wall(lang: Lang, x: float) -> list[str]:
    """Everything from the margin on."""
    said, middle = word("pictures.curve_wall", lang), (x + RIGHT) / 2
    return [
        box(x, TOP, RIGHT - x, BOTTOM - TOP, fill="loss", opacity=0.14),
        text(middle, TOP + 24, said, fill="loss", anchor="middle", bold=True),
        path([(x, TOP), (x, BOTTOM)], stroke="loss", dashed=True),
    ]


def _axes(lang: Lang) -> list[str]:
    return [
        path([(LEFT, BOTTOM), (RIGHT, BOTTOM)], stroke="soft"),
        *(_level(multiple, lang) for multiple in range(1, HIGHEST + 1)),
        *(_tick(tenths / 10, lang) for tenths in range(0, 10, 2)),
        text(4, 18, word("pictures.curve_up", lang)),
        text(RIGHT, BOTTOM + 38, word("pictures.curve_right", lang), anchor="end"),
    ]


def _tick(discount: float, lang: Lang) -> str:
    said = write_percent(discount, lang)
    return text(_x(discount), BOTTOM + 18, said, fill="soft", anchor="middle")


def _mark(lang: Lang, x: float, y: float, multiple: float) -> list[str]:
    said = word("pictures.curve_point", lang, multiple=multiple)
    return [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour("curve")}"/>',
        text(x - 4, y - 14, said, anchor="middle", bold=True),
    ]


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
