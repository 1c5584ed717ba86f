"""A page of the site with one lab, for tests of labs wherever their chapters stand."""

from pathlib import Path

from kamlearn.course.languages import Lang
from kamlearn.drawing.lab_form import lab_form
from kamlearn.site.places import find_checkout
from kamlearn.site.policy import POLICY
from kamlearn.site.runtime import python_source
from tests.browser.python_page import FOLDER

PAGE = """<!DOCTYPE html>
<html lang="{lang}" class="js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../{lang}/_static/kam.css">
<link rel="stylesheet" href="../{lang}/_static/lab.css">
<script type="application/json" id="kam-python">{source}</script>
<script type="module" src="../{lang}/_static/lab.js"></script>
</head>
<body><div class="kam-page"><div></div><main class="kam-column">
<h1>{name}</h1><h2>{name}</h2>{lab}
</main></div></body>
</html>
"""


def write_lab(site: Path, name: str, lang: Lang) -> str:
    """Put a page with this lab beside the books; returns its place in the site."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    source = python_source(find_checkout().python, "../")
    page = PAGE.format(lang=lang, policy=POLICY, name=name, source=source, lab=lab_form(name, lang))
    (folder / f"lab-{name}-{lang}.html").write_text(page, encoding="utf-8")
    return f"{FOLDER}/lab-{name}-{lang}.html"
