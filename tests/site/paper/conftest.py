"""Both books, ready to be printed."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.paper.document import make_document
from kamlearn.site.places import find_checkout


@pytest.fixture(scope="session")
def documents(built_site: Path) -> dict[Lang, BeautifulSoup]:
    """Each language's book as one page."""
    exercises = find_checkout().exercises
    made = {lang: make_document(built_site / lang, lang, exercises) for lang in LANGS}
    return {lang: BeautifulSoup(html, "html.parser") for lang, html in made.items()}
