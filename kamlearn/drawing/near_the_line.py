"""A score on its cut-off line: one point less or more, and the decision is another one."""

from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, path, text

LEFT, STEP, BASE, HIGHEST = 20, 32, 66, 10
"""Scores go from 0 to the highest."""


def near_the_line(lang: Lang, *, score: int, worth: int, line: int) -> Picture:
    """A relation's score with one point of doubt on both sides."""
    x = LEFT + score * STEP
    names = [_decision(lang, near, worth, line) for near in (score - 1, score + 1)]
    marks = [
        path([(LEFT, BASE), (LEFT + HIGHEST * STEP, BASE)], stroke="soft"),
        *(
            text(LEFT + n * STEP, BASE + 20, str(n), fill="soft", anchor="middle")
            for n in range(11)
        ),
        path(
            [(LEFT + line * STEP, 24), (LEFT + line * STEP, BASE + 4)], stroke="loss", dashed=True
        ),
        text(LEFT + line * STEP, 16, word("pictures_ch9.near_line", lang), anchor="middle"),
        path([(x - STEP, BASE - 18), (x + STEP, BASE - 18)], stroke="gain"),
        f'<circle cx="{x:g}" cy="{BASE - 18}" r="7" fill="{colour("gain")}"/>',
        text(x - STEP - 8, BASE - 13, f"← {names[0]}", anchor="end", bold=True),
        text(x + STEP + 8, BASE - 13, f"{names[1]} →", bold=True),
    ]
    alt = word("pictures_ch9.near_alt", lang, score=score, below=names[0], above=names[1])
    return Picture(width=360, height=BASE + 30, marks=tuple(marks), alt=alt)


def _decision(lang: Lang, score: int, worth: int, line: int) -> str:
    (action,) = decide(score / 10, worth / 10, CutOffs(line / 10, line / 10)).options
    return word(f"pictures_ch9.squares_{action}", lang)
