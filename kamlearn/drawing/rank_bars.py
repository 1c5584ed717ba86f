"""A ranking as dots on a line from 0 to 100, each within the range that the unknown leaves."""

from collections.abc import Container, Sequence

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Ranked
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text

WIDTH, LEFT, RIGHT, TOP, ROW = 360, 168, 312, 24, 25
LONGEST = 15
"""Characters of a name that fit beside the line."""


def rank_bars(
    lang: Lang,
    ranked: Sequence[Ranked],
    *,
    chosen: Contact | None = None,
    starred: Container[int] = (),
) -> Picture:
    """The first on top; at the end of each line the places that moved weights would give.

    The chosen one lies on a band, and a star stands before the names of the starred rows.
    """
    bottom = TOP + len(ranked) * ROW
    marks = [
        text(LEFT, 14, "0", fill="soft"),
        text(RIGHT, 14, "100", fill="soft", anchor="end"),
        text(WIDTH - 2, 14, word("lab_my_rule.head_places", lang), fill="soft", anchor="end"),
    ]
    for row, one in enumerate(ranked):
        if one.contact is chosen:
            marks.append(box(0, TOP + row * ROW, WIDTH, ROW, fill="gain", opacity=0.25))
        marks += _row(one, TOP + row * ROW + ROW / 2, is_starred=row in starred)
    return Picture(WIDTH, bottom + 4, tuple(marks), _alt(ranked, lang))


def places(one: Ranked) -> str:
    """The ranks when any one weight moves: ``1``, ``1-3``, or a question mark."""
    if one.rank_low is None:
        return "?"
    return str(one.rank_low) if one.rank_low == one.rank_high else f"{one.rank_low}-{one.rank_high}"


def shorten_name(name: str, longest: int = LONGEST) -> str:
    """A name as far as a picture has room for it; tables have it all."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def _row(one: Ranked, y: float, *, is_starred: bool) -> list[str]:
    start, end = (LEFT + share * (RIGHT - LEFT) for share in (one.low, one.high))
    number, star = one.rank or "?", "★ " if is_starred else ""
    name = shorten_name(one.name, LONGEST - max(len(f"{number}{star}") - 2, 0))
    marks = [
        text(2, y + 5, f"{number}. {star}{name}", bold=one.rank == 1),
        path([(LEFT, y), (RIGHT, y)], stroke="lost"),
        text(WIDTH - 2, y + 5, places(one), anchor="end", fill="soft"),
    ]
    if end - start >= 1:
        marks.append(box(start, y - 8, end - start, 16, fill="gain", opacity=0.5))
    if one.score is not None:
        x = LEFT + one.score * (RIGHT - LEFT)
        marks.append(f'<circle cx="{x:.1f}" cy="{y:g}" r="6" fill="{colour("curve")}"/>')
    return marks


def _alt(ranked: Sequence[Ranked], lang: Lang) -> str:
    scored = [one for one in ranked if one.score is not None]
    if not scored:
        return word("lab_my_rule.alt_nothing", lang)
    names = "; ".join(f"{one.name} {_points(one.score or 0, lang)}" for one in scored)
    return word("lab_my_rule.alt", lang, names=names)


def _points(score: float, lang: Lang) -> str:
    return write_count(score * 100, lang, decimals=0)
