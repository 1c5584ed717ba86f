"""Jupyter Book's own commands give the book that `kamlearn build` gives."""

import re
from pathlib import Path

from tests.site.pages import pages_in, read_page

PYTHON = re.compile(r' *<script [^>]*id="kam-python"[^>]*>.*?</script>\n')


def test_jupyter_book_gives_the_same_pages(built_site: Path, plain_book: Path) -> None:
    """`jupyter-book build book/LANG --config _config.yml`: every page, byte for byte.

    But for one element: only `kamlearn build` puts Python beside the books, and says where.
    """
    lang = read_page(plain_book / "index.html").lang
    ours, theirs = pages_in(built_site / lang), pages_in(plain_book)
    assert [page.name for page in ours] == [page.name for page in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        page, places = PYTHON.subn("", mine.read_text(encoding="utf-8"))
        assert places <= 1
        assert page == other.read_text(encoding="utf-8"), mine.name


def test_root_gives_the_readable_indonesian_book(built_site: Path, root_book: Path) -> None:
    """`jupyter-book build .`: the same chapters with their exercises as forms."""
    names = [page.name for page in pages_in(root_book)]
    assert names == [page.name for page in pages_in(built_site / "id")]
    chapter = read_page(root_book / "discount-80.html")
    assert chapter.lang == "id"
    assert len(chapter.all("form")) == len(
        read_page(built_site / "id" / "discount-80.html").all("form")
    )


def test_root_book_offers_no_language_that_is_not_there(root_book: Path) -> None:
    """Built alone it has no neighbour to switch to."""
    assert not [a for a in read_page(root_book / "index.html").all("a") if "data-lang" in a]
