"""One page that holds a whole book: title, contents, chapters, solutions."""

import json
from html import escape
from pathlib import Path

from kamlearn.course.chapters import read_chapters
from kamlearn.course.languages import Lang
from kamlearn.course.words import section, word
from kamlearn.site.paper.pages import PaperPage, anchor, read_pages
from kamlearn.site.paper.worksheets import Solution, see, take_solutions

STYLES = ("kam.css", "code.css", "card.css", "lab.css")
OWN_STYLE = Path(__file__).with_name("paper.css")
SOLUTIONS = "solutions"


def make_document(book: Path, lang: Lang, exercises: Path) -> str:
    """The whole of a built book as one page for the printer.

    Parameters
    ----------
    book
        The folder of one language in the built site.
    exercises
        Which pages are chapters, and their order, is said there.
    """
    pages = read_pages(book)
    _number_chapters(pages, exercises, lang)
    solutions = take_solutions(pages, lang)
    words = section("paper", lang)
    title = section("site", lang)["title"]
    heads = {anchor(page.slug): _heading(page) for page in pages}
    heads[SOLUTIONS] = words["solutions"]
    return f"""\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{escape(title)}</title>
<style>{_styles(book)}{_running_heads(title, heads)}</style>
</head>
<body class="kam-paper">
{_cover(title, lang)}
{_contents(heads, words["contents"])}
{"".join(str(page.body) for page in pages)}
{_solutions(solutions, lang)}
</body>
</html>"""


def _number_chapters(pages: list[PaperPage], exercises: Path, lang: Lang) -> None:
    numbers = {chapter.slug: n for n, chapter in enumerate(read_chapters(exercises), 1)}
    for page in pages:
        if page.slug in numbers and page.body.h1:
            page.body.h1.insert(0, word("paper.chapter", lang, n=numbers[page.slug]) + " ")


def _heading(page: PaperPage) -> str:
    return page.body.h1.get_text().strip() if page.body.h1 else page.title


def _styles(book: Path) -> str:
    files = [book / "_static" / name for name in STYLES]
    return "\n".join(
        file.read_text(encoding="utf-8") for file in [*files, OWN_STYLE] if file.is_file()
    )


def _running_heads(title: str, heads: dict[str, str]) -> str:
    """Who holds one copied sheet still knows where it is from."""
    return "\n".join(
        f"@page sheet-{n} {{ @top-left {{ content: {json.dumps(title, ensure_ascii=False)} }} "
        f"@top-right {{ content: {json.dumps(head, ensure_ascii=False)} }} }}\n"
        f'[id="{place}"] {{ page: sheet-{n} }}'
        for n, (place, head) in enumerate(heads.items(), 1)
    )


def _cover(title: str, lang: Lang) -> str:
    words, site = section("paper", lang), section("site", lang)
    return (
        f'<div class="kam-cover"><p class="kam-cover-title">{escape(title)}</p>'
        f"<p>{escape(words['subtitle'])}</p><p>{escape(words['how'])}</p>"
        f'<p class="kam-cover-end">{escape(site["name"])}. {escape(words["licence"])}</p></div>'
    )


def _contents(heads: dict[str, str], title: str) -> str:
    rows = "".join(
        f'<li><a href="#{place}"><span>{escape(head)}</span>'
        f'<span class="kam-dots"></span><span data-page-of="{place}"></span></a></li>'
        for place, head in heads.items()
    )
    return f'<nav class="kam-contents"><p class="kam-cover-title">{title}</p><ol>{rows}</ol></nav>'


def _solutions(groups: list[tuple[PaperPage, list[Solution]]], lang: Lang) -> str:
    found = "".join(
        f"<h2>{escape(_heading(page))}</h2>{''.join(_solution(one, lang) for one in solutions)}"
        for page, solutions in groups
    )
    title = word("paper.solutions", lang)
    return f'<article class="kam-sheet" id="{SOLUTIONS}"><h1>{title}</h1>{found}</article>'


def _solution(solution: Solution, lang: Lang) -> str:
    number = word("paper.exercise", lang, n=solution.number)
    link = see(solution.anchor, word("paper.see_exercise", lang))
    return (
        f'<section class="kam-answer" id="solution-{solution.number}">'
        f"<h3>{number} {escape(solution.title)}</h3>{solution.text}{link}</section>"
    )
