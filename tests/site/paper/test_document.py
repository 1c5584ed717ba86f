"""A whole book as one page for the printer."""

import pytest
from bs4 import BeautifulSoup

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.chapters import read_chapters
from kamlearn.course.languages import LANGS, Lang
from kamlearn.site.places import find_checkout

EXERCISES = find_checkout().exercises


@pytest.fixture(params=LANGS)
def document(request: pytest.FixtureRequest, documents: dict[Lang, BeautifulSoup]) -> BeautifulSoup:
    """One language's book."""
    lang: Lang = request.param
    return documents[lang]


def test_every_link_inside_leads_to_one_place(document: BeautifulSoup) -> None:
    """Pages name their sections alike; in one document each name is still one place."""
    places = [str(tag["id"]) for tag in document.select("[id]")]
    assert len(places) == len(set(places))
    links = [str(link["href"]) for link in document.select("a[href]")]
    inside = [link[1:] for link in links if link.startswith("#")]
    assert len(inside) > 100
    assert set(inside) <= set(places)
    assert all(link.startswith("https://") for link in links if link[0] != "#")


def test_words_and_pictures_point_at_their_own_page(document: BeautifulSoup) -> None:
    """A title that names its card, and a pattern that fills a bar, moved along."""
    places = {str(tag["id"]) for tag in document.select("[id]")}
    named = [str(tag["aria-labelledby"]) for tag in document.select("[aria-labelledby]")]
    assert named
    assert {place for names in named for place in names.split()} <= places


def test_every_exercise_is_there_once(document: BeautifulSoup) -> None:
    """With its number, with no button, and with its solution at the end of the book."""
    cards = document.select(".kam-card")
    slugs = [str(card["id"]).partition(".exercise-")[2] for card in cards]
    assert sorted(slugs) == sorted(load_catalogue())
    numbers = range(1, len(cards) + 1)
    for number, card in zip(numbers, cards, strict=True):
        title = card.select_one(".kam-title")
        assert title is not None
        assert f" {number}." in title.get_text()
    assert not document.select("button, script, .kam-feedback, .kam-card .kam-solution-text")


def test_solutions_stand_at_the_end(document: BeautifulSoup) -> None:
    """In the order of the exercises, each with the way back to its question."""
    last = document.select("body > *")[-1]
    assert last["id"] == "solutions"
    answers = last.select(".kam-answer")
    assert len(answers) == len(document.select(".kam-card"))
    for card, answer in zip(document.select(".kam-card"), answers, strict=True):
        assert card.select_one(f'a[href="#{answer["id"]}"]')
        assert answer.select_one(f'a[href="#{card["id"]}"]')
        assert len(answer.get_text()) > 40


def test_chapters_stand_in_order_under_their_numbers(document: BeautifulSoup) -> None:
    """As the start page numbers them; what is no chapter has no number."""
    slugs = [chapter.slug for chapter in read_chapters(EXERCISES)]
    sheets = document.select("article.kam-sheet")
    shown = [str(sheet["id"]).removeprefix("page-") for sheet in sheets]
    assert [slug for slug in shown if slug in slugs] == slugs
    for sheet in sheets:
        assert len(sheet.select("h1")) == 1
        slug, heading = str(sheet["id"]).removeprefix("page-"), sheet.h1
        assert heading is not None
        number = slugs.index(slug) + 1 if slug in slugs else None
        assert (f" {number}. " in heading.get_text()) == (number is not None)


def test_contents_name_every_part(document: BeautifulSoup) -> None:
    """One line for each, with room for its page."""
    listed = [str(link["href"])[1:] for link in document.select(".kam-contents a")]
    assert listed == [str(sheet["id"]) for sheet in document.select("article.kam-sheet")]
    assert all(link.select_one("[data-page-of]") for link in document.select(".kam-contents a"))


def test_nothing_needs_a_screen(document: BeautifulSoup) -> None:
    """Labs are all their stills, laid open; the page with one's own progress is left out."""
    stills = document.select(".kam-still")
    assert len(stills) > 20
    assert all("open" in details.attrs for details in document.select("details"))
    assert not document.select("#page-progress, .kam-lab-alive, .kam-positions")


def test_pictures_stay_drawings(document: BeautifulSoup) -> None:
    """No pixels: what is printed large stays sharp."""
    assert len(document.select("svg")) > 50
    assert not document.select("img, canvas")
