"""The same two companies from two desks: who manages whom depends on where one sits."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, text
from kamlearn.drawing.who_manages import HEIGHT, who_manages

DESKS = ("a", "b")
ROW = HEIGHT + 24


def two_desks(lang: Lang) -> Picture:
    """The buyer's desk as in the thread, then the seller's."""
    marks: list[str] = []
    for row, side in enumerate(DESKS):
        said = word(f"pictures_ch6.desk_{side}", lang)
        arrow = "".join(who_manages(lang, side).marks)
        marks.append(text(2, row * ROW + 16, said, bold=True))
        marks.append(f'<g transform="translate(0 {row * ROW + 20})">{arrow}</g>')
    alt = " ".join(who_manages(lang, side).alt for side in DESKS)
    return Picture(width=360, height=len(DESKS) * ROW, marks=tuple(marks), alt=alt)
