"""A buyer's map of what it buys: four squares, and where this supplier stands."""

from kamlearn.core.kraljic import Square, kraljic_place
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, frame, path, text

WIDTH, HEIGHT = 360, 164
LEFT, RIGHT, TOP, BOTTOM = 22, 356, 22, 142
PLACES: dict[Square, tuple[float, float]] = {
    "leverage": (0.25, 0.75),
    "strategic": (0.75, 0.75),
    "non-critical": (0.25, 0.25),
    "bottleneck": (0.75, 0.25),
}
"""Supply risk to the right, profit impact upwards; the middle of each square, 0 to 1."""


def kraljic_square(
    lang: Lang, *, profit_impact: float, supply_risk: float, earlier_risk: float | None = None
) -> Picture:
    """The square of a supplier; dashed where it stood at another supply risk."""
    place = kraljic_place(profit_impact, supply_risk)
    middle = _at(0.5, 0.5)
    marks = [
        *(_square(lang, square, square in place.squares) for square in PLACES),
        path([(middle[0], TOP), (middle[0], BOTTOM)], stroke="soft"),
        path([(LEFT, middle[1]), (RIGHT, middle[1])], stroke="soft"),
        frame(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, stroke="soft"),
        text(RIGHT, HEIGHT - 6, word("lab_milk_deal.map_risk", lang), anchor="end", fill="soft"),
        text(LEFT, 14, word("lab_milk_deal.map_title", lang), bold=True),
        _upwards(word("lab_milk_deal.map_impact", lang)),
        *_journey(earlier_risk, supply_risk, profit_impact),
    ]
    names = ", ".join(word(f"lab_milk_deal.map_{square}", lang) for square in place.squares)
    alt = word("lab_milk_deal.map_alt", lang, square=names)
    return Picture(WIDTH, HEIGHT, tuple(marks), alt)


def _at(across: float, up: float) -> tuple[float, float]:
    return LEFT + across * (RIGHT - LEFT), BOTTOM - up * (BOTTOM - TOP)


def _square(lang: Lang, square: Square, is_here: bool) -> str:
    x, y = _at(*PLACES[square])
    half = (RIGHT - LEFT) / 2, (BOTTOM - TOP) / 2
    wash = box(x - half[0] / 2, y - half[1] / 2, *half, fill="gain", opacity=0.2) if is_here else ""
    name = word(f"lab_milk_deal.map_{square}", lang)
    return wash + text(x, y + 24, name, anchor="middle", bold=is_here)


def _journey(earlier: float | None, risk: float, impact: float) -> list[str]:
    x, y = _at(risk, impact)
    dot = f'<circle cx="{x:g}" cy="{y:g}" r="8" fill="{colour("loss")}"/>'
    if earlier is None or earlier == risk:
        return [dot]
    start, _ = _at(earlier, impact)
    ring = (
        f'<circle cx="{start:g}" cy="{y:g}" r="8" fill="none" stroke="{colour("loss")}" '
        f'stroke-width="2" stroke-dasharray="3 3"/>'
    )
    return [ring, path([(start + 10, y), (x - 10, y)], stroke="loss", dashed=True), dot]


def _upwards(words: str) -> str:
    """The words of the axis that goes up, read from below."""
    x, y = 14, BOTTOM
    return (
        f'<text x="{x}" y="{y}" fill="{colour("soft")}" '
        f'transform="rotate(-90 {x} {y})">{words}</text>'
    )
