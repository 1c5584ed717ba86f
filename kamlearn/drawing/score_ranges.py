"""Scores as dots on a line: where something is not known, a dot within a range."""

from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, path, text
from kamlearn.drawing.score_bars import RATINGS, WEIGHTS, rank_accounts

LEFT, RIGHT, ROW = 138, 350, 34
INK = colour("curve")


def score_ranges(lang: Lang) -> Picture:
    """The story's accounts by the locked rule; the café's range from its worst to its best."""
    marks: list[str] = []
    ranked = rank_accounts(RATINGS, WEIGHTS)
    for row, one in enumerate(ranked):
        y = 16 + row * ROW
        marks.append(text(4, y + 5, word(f"pictures_ch5.{one.name}", lang)))
        if one.low < one.high:
            marks += _range(lang, y, one.low, one.high)
        else:
            marks.append(path([(LEFT, y), (RIGHT, y)], stroke="lost"))
        marks.append(f'<circle cx="{_at(one.score or 0):g}" cy="{y}" r="7" fill="{INK}"/>')
    base = 16 + len(ranked) * ROW
    marks.append(text(LEFT, base, "0", fill="soft"))
    marks.append(text(RIGHT, base, "100", fill="soft", anchor="end"))
    wide = next(one for one in ranked if one.low < one.high)
    alt = word("pictures_ch5.range_alt", lang, low=wide.low * 100, high=wide.high * 100)
    return Picture(width=360, height=base + 8, marks=tuple(marks), alt=alt)


def _at(score: float) -> float:
    return LEFT + score * (RIGHT - LEFT)


def _range(lang: Lang, y: float, low: float, high: float) -> list[str]:
    start, end = _at(low), _at(high)
    return [
        box(start, y - 9, end - start, 18, fill="gain", opacity=0.5),
        text(start - 4, y + 5, write_count(low * 100, lang), anchor="end", bold=True),
        text(end + 4, y + 5, write_count(high * 100, lang), bold=True),
    ]
