"""The glossary: the same terms in both languages, an anchor each, linked where first used."""

import re
from pathlib import Path

import pytest
from docutils import nodes
from docutils.utils import new_document
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.glossary import Linker, Term, glossary_terms, read_terms
from kamlearn.site.places import find_checkout
from tests.site.pages import read_page
from tests.site.test_search import index_of

BOOK = find_checkout(Path(__file__)).book
TERMS = [
    Term("account", ("account",), "…"),
    Term("manager", ("account manager",), "…"),
    Term("discount", ("diskon",), "…"),
]


def page_of(*children: nodes.Node) -> nodes.document:
    """A page as Sphinx holds it."""
    page = new_document("page")
    page.extend(children)
    return page


def links(page: nodes.document) -> list[tuple[str, str]]:
    """Linked words and where they lead."""
    return [(link.astext(), link["refuri"]) for link in page.findall(nodes.reference)]


def test_both_languages_explain_the_same_terms() -> None:
    """The course's 46 and more, in the same order, each name used once."""
    terms = {lang: glossary_terms(BOOK, lang) for lang in LANGS}
    assert [t.slug for t in terms["id"]] == [t.slug for t in terms["en"]]
    assert len(terms["id"]) >= 46
    for lang in LANGS:
        names = [name.lower() for term in terms[lang] for name in (*term.names, *term.forms)]
        assert len(names) == len(set(names)), lang
        assert all(len(term.definition) > 20 for term in terms[lang])


@pytest.mark.parametrize("lang", LANGS)
def test_every_link_to_a_term_finds_it(built_site: Path, lang: Lang) -> None:
    """In the chapter about discounts too."""
    text = (built_site / lang / "glossary.html").read_text(encoding="utf-8")
    anchors = set(re.findall(r'<dt id="(term-[\w-]+)"', text))
    assert anchors == {f"term-{term.slug}" for term in glossary_terms(BOOK, lang)}
    chapter = read_page(built_site / lang / "discount-80.html")
    asked = [
        a["href"].partition("#")[2] for a in chapter.all("a") if "kam-term" in a.get("class", "")
    ]
    assert {"term-discount", "term-contribution-margin"} <= set(asked) <= anchors
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(("lang", "name"), [("id", "harga acuan"), ("en", "reference price")])
def test_searching_leads_to_the_term_itself(built_site: Path, lang: Lang, name: str) -> None:
    """The page's search knows the anchor, not only the page."""
    entries = index_of(built_site / lang)["indexentries"]
    assert isinstance(entries, dict)
    assert entries[name][0][1] == "term-reference-price"


def test_the_first_use_is_linked_and_no_other() -> None:
    """Longer names win; endings of the language belong to the word."""
    text = nodes.Text("Account manager nolak diskonnya. Diskon lagi, account lagi, diskoneksi.")
    page = page_of(nodes.paragraph("", "", text))
    Linker(TERMS, "id").link(page)
    assert links(page) == [
        ("Account manager", "glossary.html#term-manager"),
        ("diskonnya", "glossary.html#term-discount"),
        ("account", "glossary.html#term-account"),
    ]


def test_headings_links_code_and_sources_stay_as_they_are() -> None:
    """What is a link already, or no prose, is not linked again."""
    page = page_of(
        nodes.section("", nodes.title("", "Diskon")),
        nodes.paragraph(
            "", "", nodes.reference("", "diskon", refuri="x"), nodes.literal("", "diskon")
        ),
        nodes.container("", nodes.paragraph("", "diskon"), classes=["kam-sources-text"]),
    )
    Linker(TERMS, "id").link(page)
    assert links(page) == [("diskon", "x")]


@given(st.text(alphabet="account diskonmger.-", max_size=80))
def test_linking_never_changes_the_words(words: str) -> None:
    """A reader reads the same text, whatever is linked."""
    page = page_of(nodes.paragraph("", "", nodes.Text(words)))
    Linker(TERMS, "id").link(page)
    assert page.astext() == words


def test_forms_are_linked_and_not_shown_as_names() -> None:
    """ "Salespeople" leads to "salesperson" without being another name for it."""
    (term,) = read_terms("salesperson: salesperson, seller; salespeople\nSells.\n")
    assert (term.names, term.forms) == (("salesperson", "seller"), ("salespeople",))
    page = page_of(nodes.paragraph("", "", nodes.Text("Salespeople sell.")))
    Linker([term], "en").link(page)
    assert links(page) == [("Salespeople", "glossary.html#term-salesperson")]


def test_a_line_that_is_no_entry_is_named() -> None:
    """A slip in the glossary is not silently left out."""
    with pytest.raises(ValueError, match="lost line"):
        read_terms("account: account\nMeaning.\n\nlost line\n")
