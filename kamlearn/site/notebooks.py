"""Lesson notebooks, generated from the chapters' pages and their exercises."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kamlearn.course.catalogue import find_exercise
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, word
from kamlearn.drawing.gallery import draw
from kamlearn.site.lessons import Lesson, Part, lessons, workbenches
from kamlearn.site.places import Places, find_checkout
from kamlearn.site.settings import read_settings, single

Cell = dict[str, Any]

INSTALL = """\
try:
    import kamlearn
except ModuleNotFoundError:
    from glob import glob
    wheel = sorted(glob("kamlearn-*.whl"))[-1:]  # a wheel beside this notebook, if there is one
    %pip install -q {wheel[0] if wheel else "kamlearn"}
from kamlearn import break_even, exercise, lab, scenarios"""

ADMONITION = re.compile(r"^:::\{admonition\} (?P<title>.+)\n(?:^:class: .+\n)?", re.MULTILINE)
CONTAINER = re.compile(r"^:::(?:\{container\}.*)?\n", re.MULTILINE)
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\([\w./-]+\.md\)")


def write_notebooks(places: Places | None = None) -> list[Path]:
    """Write the notebooks that are stale, and tell which."""
    places = places or find_checkout()
    stale = _stale(places)
    for file, text in stale.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return list(stale)


def stale_notebooks(places: Places | None = None) -> list[Path]:
    """The notebooks that differ from what their page gives today, or are missing."""
    return list(_stale(places or find_checkout()))


def _stale(places: Places) -> dict[Path, str]:
    folder = places.exercises / "notebooks"
    wanted = {
        folder / lesson.lang / f"{lesson.slug}.ipynb": notebook_text(lesson)
        for lesson in (*lessons(places), *workbenches(places))
    }
    return {
        file: text
        for file, text in wanted.items()
        if not file.is_file() or file.read_text(encoding="utf-8") != text
    }


def notebook_text(lesson: Lesson) -> str:
    """The notebook of a lesson as its file holds it; the same for the same lesson."""
    cells = [
        _markdown(word("notebook.site_note", lesson.lang)),
        _code(f"{word('notebook.install', lesson.lang)}\n{INSTALL}"),
        *(cell for part in (*lesson.parts, *lesson.cells) for cell in _cells(lesson, part)),
    ]
    numbered = [{"id": f"{lesson.slug}-{n}", **cell} for n, cell in enumerate(cells)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {
        "cells": numbered,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _cells(lesson: Lesson, part: Part) -> Iterator[Cell]:
    place = {"file": lesson.file.name, "line": part.line, "directive": part.name}
    if part.name not in WRITERS:
        raise bad_input("page-directive", lesson.lang, known=", ".join(WRITERS), **place)
    try:
        yield from WRITERS[part.name](lesson.lang, part)
    except (KeyError, TypeError, ValueError) as problem:
        raise bad_input("page-settings", lesson.lang, problem=str(problem), **place) from None


def _prose(lang: Lang, part: Part) -> Iterator[Cell]:
    text = CONTAINER.sub("", _plain_admonitions(part.body))
    text = LINK.sub(r"\g<words>", text).strip()
    if text:
        yield _markdown(text)


def _plain_admonitions(text: str) -> str:
    """Our cards as quotations, which every notebook shows."""
    lines: list[str] = []
    inside = False
    for line in ADMONITION.sub(r":::**\g<title>**\n\n", text).splitlines():
        opens, closes = line.startswith(":::**"), line == ":::"
        inside = (inside or opens) and not closes
        if not closes:
            lines.append(f"> {line.removeprefix(':::')}".rstrip() if inside else line)
    return "\n".join(lines)


def _exercise(lang: Lang, part: Part) -> Iterator[Cell]:
    slug = find_exercise(part.argument, lang).slug
    yield _code(f'exercise("{slug}", lang="{lang}").show()')


def _picture(lang: Lang, part: Part) -> Iterator[Cell]:
    picture = draw(part.argument, lang, single(read_settings(part.body.splitlines())))
    # As data in the text: JupyterLab shows no SVG out of a cell's attachments.
    yield _markdown(f"![{picture.alt}]({picture.data_uri()})")


def _scenarios(lang: Lang, part: Part) -> Iterator[Cell]:
    settings = read_settings(part.body.splitlines())
    lists = "".join(f"    {name}={values},\n" for name, values in settings.items())
    yield _markdown(word("notebook.try_table", lang))
    yield _code(f'scenarios(\n{lists}    lang="{lang}",\n)')


def _lab(lang: Lang, part: Part) -> Iterator[Cell]:
    if part.argument == "my-accounts":
        # The page may say that nothing leaves the device; a notebook may run on another's computer.
        yield _markdown(word("notebook.where", lang))
    yield _code(f'lab("{part.argument}", lang="{lang}")')


def _code_cell(_lang: Lang, part: Part) -> Iterator[Cell]:
    yield _code(part.body.strip())


def _sources(lang: Lang, part: Part) -> Iterator[Cell]:
    text = LINK.sub(r"\g<words>", part.body).strip()
    yield _markdown(f"## {word('site.sources', lang)}\n\n{text}")


WRITERS: dict[str, Callable[[Lang, Part], Iterator[Cell]]] = {
    "prose": _prose,
    "exercise": _exercise,
    "picture": _picture,
    "scenarios": _scenarios,
    "lab": _lab,
    "sources": _sources,
    "code-cell": _code_cell,
}


def _markdown(text: str) -> Cell:
    return {"cell_type": "markdown", "metadata": {}, "source": _lines(text)}


def _code(text: str) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": _lines(text),
    }


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
