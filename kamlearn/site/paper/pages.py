"""The built pages of one language, fit to stand in one document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

START = "index"
LEFT_OUT = ("progress",)
"""Pages that are empty without a browser."""
SCREEN_ONLY = (
    "script, noscript, nav, .kam-actions, .kam-feedback, .kam-variant, .kam-save, .kam-screen, "
    ".kam-positions, .kam-lab-alive, .kam-lab-status, .kam-keep, .kam-handle, .kam-moves"
)
NAMING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
"""Attributes that hold the anchors of other elements."""
IN_PICTURE = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True)
class PaperPage:
    """A page of the book."""

    slug: str
    title: str
    body: Tag
    """Without what only a screen can use; its anchors are unique in the whole book."""


def read_pages(book: Path) -> list[PaperPage]:
    """The pages of a built book in reading order."""
    slugs = [slug for slug in _order(book) if slug not in LEFT_OUT]
    return [_read_page(book, slug, slugs) for slug in slugs]


def anchor(slug: str, place: str = "") -> str:
    """The anchor, in the whole book, of a page or of a place in it."""
    return f"{slug}.{place}" if place else f"page-{slug}"


def _order(book: Path) -> list[str]:
    links = _soup(book / f"{START}.html").select(".kam-menu .toctree-l1 > a")
    return [START, *(str(link["href"]).removesuffix(".html") for link in links)]


def _soup(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def _read_page(book: Path, slug: str, slugs: list[str]) -> PaperPage:
    body = _soup(book / f"{slug}.html").select_one("main")
    if body is None or body.h1 is None:
        raise ValueError(f"{slug}.html has no main part with a heading")
    for found in body.select(SCREEN_ONLY):
        found.decompose()
    for details in body.select("details"):
        details["open"] = ""
    _rename_anchors(body, slug)
    _join_links(body, slug, slugs)
    body.name, body.attrs = "article", {"id": anchor(slug), "class": "kam-sheet"}
    return PaperPage(slug, body.h1.get_text(strip=True), body)


def _rename_anchors(body: Tag, slug: str) -> None:
    """Pages name their places alike: the page's name comes before each."""
    for tag in body.find_all(True):
        if "id" in tag.attrs:
            tag["id"] = anchor(slug, str(tag["id"]))
        for name in NAMING:
            if name in tag.attrs:
                tag[name] = " ".join(anchor(slug, one) for one in _names(tag, name))
        for name, value in tag.attrs.items():
            if isinstance(value, str) and "url(#" in value:
                tag[name] = IN_PICTURE.sub(lambda m: f"url(#{anchor(slug, m[1])})", value)


def _names(tag: Tag, name: str) -> Iterator[str]:
    value = tag[name]
    yield from value.split() if isinstance(value, str) else value


def _join_links(body: Tag, slug: str, slugs: list[str]) -> None:
    """Links between pages become links inside; those to pages that are not here become words."""
    for link in body.select("a[href], use[href]"):
        page, _, place = str(link["href"]).partition("#")
        target = page.removesuffix(".html") or slug
        if ":" in page:
            continue
        if target in slugs:
            link["href"] = f"#{anchor(target, place)}"
        else:
            link.unwrap()
