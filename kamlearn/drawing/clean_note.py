"""A note about someone, cleaned: what the goal does not need is struck out."""

from html import escape

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, frame, text

KEPT = {"fridge": True, "illness": False, "taste": True, "child": False, "faith": False}
"""Lines of the note, and whether they stay."""
LEFT, TOP, ROW = 62, 50, 26


def clean_note(lang: Lang) -> Picture:
    """The note's lines, those that must go with a stroke through them."""
    height = TOP + len(KEPT) * ROW
    marks = [
        frame(40, 4, 280, height - 10, stroke="soft"),
        text(LEFT, 28, word("pictures_ch10.note_heading", lang), bold=True),
    ]
    for row, (name, stays) in enumerate(KEPT.items()):
        marks += _line(word(f"pictures_ch10.note_{name}", lang), TOP + row * ROW, stays)
    alt = word("pictures_ch10.note_alt", lang)
    return Picture(width=360, height=height, marks=tuple(marks), alt=alt)


def _line(said: str, y: float, stays: bool) -> list[str]:
    if stays:
        return [text(LEFT, y + 6, f"✓ {said}")]
    look = f'fill="{colour("soft")}" text-decoration="line-through"'
    return [
        text(LEFT, y + 6, "✗", fill="loss"),
        f'<text x="{LEFT + 16}" y="{y + 6:g}" {look}>{escape(said)}</text>',
    ]
