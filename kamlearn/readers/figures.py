"""A column of figures: its cells together show whether a comma means tenths or thousands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeGuard

from kamlearn.core.errors import is_finite
from kamlearn.course.languages import Lang
from kamlearn.course.numbers import read_number
from kamlearn.readers.people import digits, is_nothing, tidy
from kamlearn.readers.records import Cell

Mark = Literal[".", ","]
PLAIN = re.compile(r"-?[0-9]{1,12}")
BODY = re.compile(r"[0-9][0-9.,]*[0-9]|[.,][0-9]+")
TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
"""One separator and three digits: 1.500 is a thousand and a half, or one and a half."""
LONGEST_FIGURE = 14
"""Digits; longer ones are numbers of cards and papers, which nobody reckons with."""


@dataclass(frozen=True)
class Figure:
    """What a cell of a column of figures says."""

    value: float | None = None
    """None: nothing is known, or it could not be read."""
    problem: Literal["not-a-number", "number-two-ways"] | None = None


def find_decimal_mark(cells: Iterable[Cell]) -> Mark | None:
    """The decimal mark that a column's cells agree on; None where they show none, or both."""
    seen: set[Mark] = set()
    for cell in cells:
        if isinstance(cell, str) and ("." in cell or "," in cell):
            body = BODY.search(cell)
            if body and not TWO_WAYS.fullmatch(body[0]) and (mark := decimal_mark(body[0])):
                seen.add(mark)
    return seen.pop() if len(seen) == 1 else None


def decimal_mark(body: str) -> Mark | None:
    """The decimal mark that a number shows beyond doubt."""
    points, commas = body.count("."), body.count(",")
    if points and commas:
        return "." if body.rfind(".") > body.rfind(",") else ","
    if points + commas > 1:
        return "," if points else "."
    return "." if points else ","


def read_figure(cell: Cell, mark: Mark | None, lang: Lang) -> Figure:
    """A cell of a column whose decimal mark is known or not; 20% is 0.2."""
    if cell is None:
        return Figure()
    if not isinstance(cell, str):
        return Figure(float(cell)) if is_number(cell) else Figure(problem="not-a-number")
    if PLAIN.fullmatch(cell):
        return Figure(float(cell))
    text = tidy(cell)
    if is_nothing(text):
        return Figure()
    percent = text.endswith("%")
    typed = read_number(as_agreed(text, mark), lang, "percent" if percent else "rupiah")
    if typed.problem or not typed.readings:
        return Figure(problem="not-a-number")
    if len(typed.readings) > 1:
        return Figure(problem="number-two-ways")
    return Figure(typed.readings[0] / 100 if percent else typed.readings[0])


def is_number(cell: float | date) -> TypeGuard[float]:
    """Whether a cell of an Excel file is a number; yes and no, and dates, are none."""
    return is_finite(cell)


def as_agreed(text: str, mark: Mark | None) -> str:
    """`text` without its doubt, where the column agrees on a decimal mark."""
    body = BODY.search(text)
    if not (mark and body and TWO_WAYS.fullmatch(body[0])):
        return text
    clear = f"{body[0]}0" if mark in body[0] else re.sub(r"[.,]", "", body[0])
    return text[: body.start()] + clear + text[body.end() :]


def read_figures(cells: Sequence[Cell], lang: Lang) -> list[Figure]:
    """A whole column."""
    mark = find_decimal_mark(cells)
    return [read_figure(cell, mark, lang) for cell in cells]


def are_figures(cells: Sequence[Cell], figures: Sequence[Figure]) -> bool:
    """Whether a column holds figures: most cells are numbers, and not of phones or cards."""
    filled = [
        (cell, f)
        for cell, f in zip(cells, figures, strict=True)
        if f.value is not None or f.problem
    ]
    good = sum(figure.problem != "not-a-number" for _, figure in filled)
    names = sum(isinstance(cell, str) and names_something(cell) for cell, _ in filled)
    return 2 * good > len(filled) and 2 * names <= good


def names_something(cell: str) -> bool:
    """Whether digits name a phone or a card instead of counting."""
    text = cell.strip()
    leading = text[:1] == "0" and text[1:2].isdecimal()
    return len(digits(text)) > LONGEST_FIGURE or (
        len(digits(text)) >= 7 and (leading or text[:1] == "+")
    )
