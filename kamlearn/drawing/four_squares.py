"""Four squares: how good the relation is, how much it is worth, and what each pair suggests."""

from kamlearn.core.portfolio import ACTIONS
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, frame, text

LEFT, TOP, WIDTH, HEIGHT, GAP = 6, 22, 171, 66, 6


def four_squares(lang: Lang) -> Picture:
    """Better relations on the right, more worth above."""
    base = TOP + 2 * HEIGHT + GAP
    marks = [
        text(LEFT, 14, word("pictures_ch9.squares_up", lang), fill="soft"),
        text(354, base + 18, word("pictures_ch9.squares_right", lang), fill="soft", anchor="end"),
    ]
    for (good, high), action in ACTIONS.items():
        marks += _square(
            lang, action, LEFT + good * (WIDTH + GAP), TOP + (not high) * (HEIGHT + GAP)
        )
    alt = word("pictures_ch9.squares_alt", lang)
    return Picture(width=360, height=base + 26, marks=tuple(marks), alt=alt)


def _square(lang: Lang, action: str, x: float, y: float) -> list[str]:
    middle = x + WIDTH / 2
    name, does = (word(f"pictures_ch9.squares_{action}{part}", lang) for part in ("", "_does"))
    filled = [box(x, y, WIDTH, HEIGHT, fill="gain", opacity=0.16)] if action == "grow" else []
    return [
        *filled,
        frame(x, y, WIDTH, HEIGHT, stroke="soft" if action == "release" else "curve"),
        text(middle, y + 29, name, anchor="middle", bold=True),
        text(middle, y + 49, does, anchor="middle"),
    ]
