"""A plain page with one card of each kind, served as the site is."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.languages import LANGS
from kamlearn.drawing.form import exercise_form
from kamlearn.site.serve import served
from tests.course.samples import FOLDER

DIST = Path(__file__).parents[2] / "kamlearn" / "runtime" / "dist"
FILES = ("page.js", "dragging.js", "card.css")
PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>kinds</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="stylesheet" href="plain.css"><link rel="stylesheet" href="card.css">
<script type="module" src="page.js"></script></head>
<body><main><h1>kinds</h1>
<h2>kinds</h2>
{cards}
</main></body></html>"""
STYLE = """:root { color-scheme: light dark; } body { font: 16px/1.5 sans-serif; margin: 12px; }
@media (prefers-color-scheme: dark) { body { background: #14181e; color: #e6edf3; } }"""


@contextmanager
def kinds_site(folder: Path) -> Iterator[str]:
    """The address of the page's folder; the page is ``LANG.html``."""
    for name in FILES:
        shutil.copy(DIST / name, folder)
    (folder / "plain.css").write_text(STYLE, encoding="utf-8")
    for lang in LANGS:
        cards = "\n".join(exercise_form(e, lang) for e in load_catalogue(FOLDER).values())
        page = PAGE.format(lang=lang, cards=cards)
        (folder / f"{lang}.html").write_text(page, encoding="utf-8")
    with served(folder) as address:
        yield address
