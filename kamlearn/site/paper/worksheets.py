"""Exercises on paper: numbered, with room to write; their solutions apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from bs4 import BeautifulSoup, Tag

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.site.paper.pages import PaperPage

LINES = {"number": 4, "interval": 4, "choice": 2, "multi": 2, "match": 1, "order": 1}
"""How many lines there are to write on, by kind of answer."""
WORKING = ("number", "interval")
"""Kinds whose answer stands below the working."""


@dataclass(frozen=True)
class Solution:
    """What stands at the end of the book for one exercise."""

    number: int
    """From 1, through the whole book."""
    title: str
    anchor: str
    """Of the exercise."""
    text: Tag


def take_solutions(
    pages: Iterable[PaperPage], lang: Lang
) -> list[tuple[PaperPage, list[Solution]]]:
    """Turn every exercise into a worksheet; returns their solutions by page, where it has any."""
    numbers = count(1)
    found = [
        (page, [_worksheet(card, next(numbers), lang) for card in page.body.select(".kam-card")])
        for page in pages
    ]
    return [(page, solutions) for page, solutions in found if solutions]


def _worksheet(card: Tag, number: int, lang: Lang) -> Solution:
    title, solution = _one(card, ".kam-title"), _one(card, ".kam-solution").extract()
    words = title.get_text(strip=True)
    title.insert(0, word("paper.exercise", lang, n=number) + " ")
    _add_room(card, lang)
    card.append(see(f"solution-{number}", word("paper.see_solution", lang)))
    return Solution(number, words, str(card["id"]), _one(solution, ".kam-solution-text"))


def _one(tag: Tag, selector: str) -> Tag:
    found = tag.select_one(selector)
    if found is None:
        raise ValueError(f"no {selector} in {tag.get('id')}")
    return found


def _add_room(card: Tag, lang: Lang) -> None:
    kind = str(card["data-kind"])
    parts = list(_how_to(kind, lang))
    if kind in WORKING:
        parts.append(_room("paper.working", kind, lang))
    for part in reversed(parts):
        _one(card, "fieldset").insert(1, part)
    if kind in LINES and kind not in WORKING:
        _one(card, "fieldset").append(_room("paper.reason", kind, lang))


def _how_to(kind: str, lang: Lang) -> Iterator[Tag]:
    """What to write where the controls do not say it."""
    if kind in ("match", "order"):
        yield fragment(f'<p class="kam-how">{word(f"paper.how_{kind}", lang)}</p>')


def _room(key: str, kind: str, lang: Lang) -> Tag:
    lines = "<div></div>" * LINES[kind]
    return fragment(f'<div class="kam-room"><p>{word(key, lang)}</p>{lines}</div>')


def see(target: str, words: str) -> Tag:
    """A link that also says on which page its target stands, once that is known."""
    number = f'<span data-page-of="{target}"></span>'
    return fragment(f'<p class="kam-see"><a href="#{target}">{words} {number}</a></p>')


def fragment(html: str) -> Tag:
    """The one element of a piece of HTML."""
    found = BeautifulSoup(html, "html.parser").find(True)
    if not isinstance(found, Tag):
        raise TypeError(f"no element in {html!r}")
    return found.extract()
