"""What every page of the built site promises."""

import re
from pathlib import Path

import pytest

from kamlearn.site.pages import canonical
from kamlearn.site.policy import POLICY
from tests.site.pages import Page, pages_in, read_page

LANGS = ("id", "en")
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src"}
ENGLISH = (
    "search next previous contents skip page index note tip warning hint show copy light dark"
    " language chapters colours code section the and with your"
).split()


def every_page(site: Path) -> list[tuple[str, Page]]:
    """All pages but the one before the books, by their path in the site."""
    files = [file for lang in LANGS for file in pages_in(site / lang)]
    return [(file.relative_to(site).as_posix(), read_page(file)) for file in files]


def test_pages_say_their_language(built_site: Path) -> None:
    """A screen reader reads each book with the right voice."""
    for name, page in every_page(built_site):
        assert page.lang == name.split("/")[0], name


def test_both_books_have_the_same_pages(built_site: Path) -> None:
    """Nobody loses a page by changing the language."""
    names = [{f.name for f in pages_in(built_site / lang)} for lang in LANGS]
    assert names[0] == names[1]
    assert {"index.html", "discount-80.html", "progress.html", "search.html"} <= names[0]


def test_switch_stays_on_the_page(built_site: Path) -> None:
    """The other language's link leads to the same page, which exists."""
    for name, page in every_page(built_site):
        lang, _, rest = name.partition("/")
        other = "en" if lang == "id" else "id"
        links = [a["href"] for a in page.all("a") if a.get("data-lang") == other]
        assert len(links) == 1, name
        target = (built_site / name).parent / links[0]
        assert target.resolve() == (built_site / other / rest).resolve(), name


def test_alternates_name_both_languages_and_a_default(built_site: Path) -> None:
    """Search engines learn which page is which, Indonesian being the default."""
    for name, page in every_page(built_site):
        links = {a["hreflang"]: a["href"] for a in page.all("link") if a.get("rel") == "alternate"}
        assert set(links) == {"id", "en", "x-default"}, name
        assert links["x-default"] == links["id"], name
        assert all(((built_site / name).parent / href).is_file() for href in links.values()), name


def test_pages_describe_themselves(built_site: Path) -> None:
    """Each page has a title and one description; pages of the course have their own."""
    described: dict[str, str] = {}
    for name, page in every_page(built_site):
        texts = [a["content"] for a in page.all("meta") if a.get("name") == "description"]
        assert len(texts) == 1, name
        described[name] = texts[0]
    for lang in LANGS:
        assert described[f"{lang}/discount-80.html"] != described[f"{lang}/search.html"]


def test_canonical_address_needs_a_base() -> None:
    """Only where html.baseurl says where the site stands."""
    assert canonical("https://kursus.example/", "second", "en") == (
        "https://kursus.example/en/second.html"
    )
    assert canonical("", "second", "en") is None


def test_policy_comes_first_and_forbids_other_origins(built_site: Path) -> None:
    """The promise stands before anything that a page could load."""
    pages = [*every_page(built_site), ("index.html", read_page(built_site / "index.html"))]
    for name, page in pages:
        metas = [tag for tag in page.tags if tag[0] in ("meta", "link", "script", "style")]
        assert metas[1][1].get("http-equiv") == "Content-Security-Policy", name
        assert metas[1][1]["content"] == POLICY, name
    assert "http" not in POLICY
    assert "'unsafe-inline'" not in POLICY.split("script-src")[1].split(";")[0]


def test_no_page_runs_inline_script(built_site: Path) -> None:
    """The policy would block it: a page that needs one is broken."""
    for name, page in every_page(built_site):
        inline = [a for a in page.all("script") if "src" not in a]
        assert all(a.get("type") == "application/json" for a in inline), name
        assert not [attr for _, a in page.tags for attr in a if attr.startswith("on")], name


def test_nothing_is_loaded_from_elsewhere(built_site: Path) -> None:
    """Scripts, styles and pictures lie in the site itself."""
    for name, page in every_page(built_site):
        loaded = [a[at] for tag, at in LOADED.items() for a in page.all(tag) if at in a]
        loaded += [a["href"] for a in page.all("link")]
        for address in loaded:
            assert not re.match(r"(\w+:)?//", address), f"{name} loads {address}"
            assert ((built_site / name).parent / address.split("?")[0]).is_file(), address


def test_styles_name_no_other_origin(built_site: Path) -> None:
    """Not even a font."""
    for sheet in built_site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(\w+:)?//", sheet.read_text(encoding="utf-8")), sheet


def test_card_is_loaded_only_where_needed(built_site: Path) -> None:
    """A page without exercises does not pay for the card."""
    for name, page in every_page(built_site):
        scripts = [a["src"].split("?")[0] for a in page.all("script") if "src" in a]
        exercises = [a for a in page.all("section") if "kam-card" in a.get("class", "").split()]
        if exercises:
            assert "_static/page.js" in scripts, name
        elif "progress" not in name:
            assert "_static/page.js" not in scripts, name


@pytest.mark.parametrize("word", ENGLISH)
def test_indonesian_pages_hold_no_english_word(built_site: Path, word: str) -> None:
    """Buttons, labels and titles speak Indonesian: checked on pages without course text."""
    for name in ("search.html", "genindex.html"):
        words = " ".join(read_page(built_site / "id" / name).words)
        assert not re.search(rf"\b{word}\b", words, re.IGNORECASE), f"{name}: {word}"


def test_chapter_frame_is_indonesian(built_site: Path) -> None:
    """The words around a chapter's text: skip link, pager, lists, colour mode."""
    words = read_page(built_site / "id" / "discount-80.html").words
    for wanted in ("Langsung ke isi", "Di halaman ini", "Daftar isi", "Tampilan: ikut perangkat"):
        assert wanted in words
    assert not {"Next", "Previous", "Search", "Contents", "On this page"} & set(words)


def test_formulas_are_drawn_by_the_browser(built_site: Path) -> None:
    """MathML in the page, no script that draws it."""
    text = (built_site / "id" / "discount-80.html").read_text(encoding="utf-8")
    assert "<math" in text
    assert "\\frac" not in text


def test_start_page_offers_both_books_without_script(built_site: Path) -> None:
    """Two links, each in its own language."""
    page = read_page(built_site / "index.html")
    assert {(a["href"], a["lang"]) for a in page.all("a")} == {
        ("id/index.html", "id"),
        ("en/index.html", "en"),
    }


def test_caches_stay_out_of_the_site(built_site: Path) -> None:
    """What is published holds no doctrees and no notebook cache."""
    names = {path.name for path in built_site.rglob("*")}
    assert not names & {"doctrees", ".doctrees", ".jupyter_cache", "environment.pickle"}
