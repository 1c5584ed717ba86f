"""What a text has that does not depend on its language: headings, pictures, formulas, numbers."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kamlearn.course.formats import PLACEHOLDER
from kamlearn.course.languages import Lang
from kamlearn.course.numbers import read_number
from kamlearn.course.texts import KEY
from kamlearn.site.glossary import read_terms
from kamlearn.site.lessons import Part

ADMONITION = re.compile(r"^:::\{admonition\}.*\n:class: (?P<kind>\w+)", re.MULTILINE)
FORMULA = re.compile(r"\$\$(?P<block>.+?)\$\$|\$(?P<inline>[^$\n]+)\$", re.DOTALL)
WORDS_IN_FORMULA = re.compile(r"\\text\{[^}]*\}|\s+")
NUMBER = re.compile(
    r"\d(?:[\d.,]*\d)?(?:\s?(?:rb|ribu|k|thousand|jt|juta|million|miliar|milyar|billion)\b)?"
)


@dataclass(frozen=True)
class Landmark:
    """Something that stands at the same place in both languages."""

    label: str
    line: int
    """From 1, in its file."""


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, up to the next heading."""

    title: str
    line: int
    numbers: frozenset[float]


def landmarks(parts: Iterable[Part]) -> list[Landmark]:
    """All landmarks of a page, in its order."""
    return [landmark for part in parts for landmark in _part_landmarks(part)]


def _part_landmarks(part: Part) -> Iterator[Landmark]:
    if part.name == "prose":
        yield from _prose_landmarks(part)
    elif part.name == "terms":
        yield from (Landmark(f"the term {term.slug}", part.line) for term in read_terms(part.body))
    elif part.name == "code-cell":
        yield Landmark(f"the code {_code(part.body)}", part.line)
    else:
        settings = "" if part.name == "sources" else " ".join(part.body.split())
        words = (f"{{{part.name}}}", part.argument, f"with {settings}" if settings else "")
        yield Landmark(" ".join(filter(None, words)), part.line)


def _code(source: str) -> str:
    """What code does: its comments and its words left out, which are a language's own."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "…"
    return " ".join(ast.unparse(tree).split())


def _prose_landmarks(part: Part) -> Iterator[Landmark]:
    tokens = _parse(part.body)
    cards = (
        Landmark(f"a card of class {found['kind']}", _line(part, found))
        for found in ADMONITION.finditer(part.body)
    )
    formulas = (
        Landmark(f"the formula {_formula(found)}", _line(part, found))
        for found in FORMULA.finditer(part.body)
    )
    found = (*_block_landmarks(tokens, part.line), *cards, *formulas)
    yield from sorted(found, key=lambda landmark: landmark.line)


def _formula(found: re.Match[str]) -> str:
    return WORDS_IN_FORMULA.sub("", found["block"] or found["inline"]).replace("{,}", ".")


def _block_landmarks(tokens: list[Token], first: int) -> Iterator[Landmark]:
    for at, token in enumerate(tokens):
        line = first + token.map[0] if token.map else first
        if token.type == "heading_open":
            yield Landmark(_heading(token.tag, tokens[at + 1].content), line)
        elif token.type == "table_open":
            rows = [t.type for t in tokens[at : _closing(tokens, at)]]
            yield Landmark(f"a table of {rows.count('tr_open')} rows", line)


def _heading(tag: str, words: str) -> str:
    """A page's headings are words; those of an exercise's texts are keys."""
    return f"the section {words}" if KEY.fullmatch(words) else f"a heading of level {tag[1]}"


def _closing(tokens: list[Token], at: int) -> int:
    return next(n for n in range(at, len(tokens)) if tokens[n].type == "table_close")


def _line(part: Part, found: re.Match[str]) -> int:
    return part.line + part.body.count("\n", 0, found.start())


def sections(parts: Iterable[Part], lang: Lang) -> list[Section]:
    """The sections of a page with the numbers that their prose shows."""
    found = [Section("", 1, frozenset())]
    for part in parts:
        if part.name not in ("prose", "sources"):
            continue
        for title, line, text in _headed(part):
            if title is not None:
                found.append(Section(title, line, frozenset()))
            last = found[-1]
            found[-1] = Section(last.title, last.line, last.numbers | numbers(text, lang))
    return found


def _headed(part: Part) -> Iterator[tuple[str | None, int, str]]:
    """Each inline text, with the heading's words where it is one."""
    heading = False
    for token in _parse(part.body):
        if token.type == "inline":
            text = "".join(_shown(token))
            line = part.line + (token.map[0] if token.map else 0)
            yield (text if heading else None), line, text
        heading = token.type == "heading_open"


def _shown(token: Token) -> Iterator[str]:
    """The words of a text without the addresses of its links."""
    for child in token.children or ():
        yield "\n" if child.type in ("softbreak", "hardbreak") else child.content


def numbers(text: str, lang: Lang) -> frozenset[float]:
    """The numbers that a text shows, whatever the language writes between their digits."""
    plain = FORMULA.sub(" ", PLACEHOLDER.sub(" ", text))
    read = (read_number(found, lang, "count").readings for found in NUMBER.findall(plain))
    return frozenset(readings[0] for readings in read if readings)


def _parse(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)
