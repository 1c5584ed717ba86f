"""The page before the books: sends the reader on, or offers two links without JavaScript."""

from html import escape
from pathlib import Path
from shutil import copyfile

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import section
from kamlearn.site.language import DEFAULT
from kamlearn.site.policy import POLICY

PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="{policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>{title}</title>
  <meta name="description" content="{description}">
  <link rel="icon" href="{lang}/_static/icon.svg" type="image/svg+xml">
  {alternates}
  <link rel="alternate" hreflang="x-default" href="index.html">
  <link rel="stylesheet" href="{lang}/_static/kam.css">
  <script src="start.js"></script>
</head>
<body>
<main class="kam-start">
  <h1>{heading}</h1>
  {links}
</main>
</body>
</html>
"""


def write_start_page(out: Path) -> None:
    """Write `out`/index.html and the script that it needs."""
    words = section("site", DEFAULT)
    titles = [section("site", lang)["title"] for lang in LANGS]
    page = PAGE.format(
        lang=DEFAULT,
        policy=POLICY,
        title=escape(" / ".join(titles)),
        heading=escape(words["title"]),
        description=escape(words["no_description"]),
        alternates="\n  ".join(map(_alternate, LANGS)),
        links="\n  ".join(map(_link, LANGS)),
    )
    (out / "index.html").write_text(page, encoding="utf-8")
    copyfile(out / DEFAULT / "_static" / "start.js", out / "start.js")


def _alternate(lang: Lang) -> str:
    return f'<link rel="alternate" hreflang="{lang}" href="{lang}/index.html">'


def _link(lang: Lang) -> str:
    words = section("site", lang)
    return (
        f'<a href="{lang}/index.html" hreflang="{lang}" lang="{lang}">{escape(words["name"])}'
        f"<small>{escape(words['no_description'])}</small></a>"
    )
