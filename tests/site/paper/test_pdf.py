"""The printed book, read back."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader
from pypdf.generic import Destination

from kamlearn.cli import main, site
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.site.paper.pdf import write_pdfs
from kamlearn.site.places import find_checkout

EXERCISES = find_checkout().exercises
A4 = (595, 842)


@pytest.fixture
def document(documents: dict[Lang, BeautifulSoup]) -> BeautifulSoup:
    """What is printed."""
    return documents["id"]


@pytest.fixture(scope="module")
def book(built_site: Path) -> PdfReader:
    """The Indonesian book, printed and opened again."""
    (file,) = write_pdfs(built_site, EXERCISES, ("id",))
    assert file == built_site / "kamlearn-id.pdf"
    reader = PdfReader(file)
    file.unlink()  # other tests count what the site holds
    return reader


def words(text: str) -> str:
    """Without the places where lines end."""
    return " ".join(text.split())


def chapters(book: PdfReader) -> list[Destination]:
    """The bookmarks of the first level."""
    return [mark for mark in book.outline if isinstance(mark, Destination)]


@pytest.mark.browser
def test_bookmarks_are_the_parts_of_the_book(book: PdfReader, document: BeautifulSoup) -> None:
    """Each leads to the page that begins with its heading, in the order of the pages."""
    marks = chapters(book)
    headings = [words(heading.get_text()) for heading in document.select("h1")]
    assert [words(str(mark.title)) for mark in marks] == headings
    numbers = [book.get_destination_page_number(mark) or 0 for mark in marks]
    assert numbers == sorted(set(numbers))
    for number, heading in zip(numbers, headings, strict=True):
        assert heading in words(book.pages[number].extract_text())


@pytest.mark.browser
def test_links_inside_lead_somewhere(book: PdfReader, document: BeautifulSoup) -> None:
    """Every place that the document links to is a place in the PDF."""
    inside = {str(link["href"])[1:] for link in document.select('a[href^="#"]')}
    assert inside == {name.removeprefix("/") for name in book.named_destinations}


@pytest.mark.browser
def test_contents_say_the_right_page(book: PdfReader) -> None:
    """The numbers in the list are those at the foot of the pages."""
    contents = words(book.pages[1].extract_text())
    for mark in chapters(book):
        number = (book.get_destination_page_number(mark) or 0) + 1
        assert f"{words(str(mark.title))} {number}" in contents
        assert str(number) in book.pages[number - 1].extract_text().splitlines()


@pytest.mark.browser
def test_first_and_last_exercise_can_be_read(book: PdfReader, document: BeautifulSoup) -> None:
    """As text, so that it can be searched and copied."""
    cards = document.select(".kam-card")
    for card in (cards[0], cards[-1]):
        place = book.named_destinations[f"/{card['id']}"]
        number = book.get_destination_page_number(place) or 0
        text = words(book.pages[number].extract_text())
        for part in card.select(".kam-title, .kam-prompt p, .kam-option .kam-label"):
            assert words(part.get_text()) in text


@pytest.mark.browser
def test_the_book_says_what_it_is(book: PdfReader) -> None:
    """Language, title, A4, and tags for those who listen to it."""
    root = book.root_object
    assert root["/Lang"] == "id"
    assert root["/MarkInfo"]["/Marked"]
    assert book.metadata is not None
    assert book.metadata.title == word("site.title", "id")
    assert {tuple(round(float(x)) for x in page.mediabox[2:]) for page in book.pages} == {A4}


@pytest.fixture
def no_chromium(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without a browser."""
    monkeypatch.delenv("KAMLEARN_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", os.fspath(tmp_path))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.usefixtures("no_chromium")
def test_without_chromium_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: Lang
) -> None:
    """At once and in one line, before anything is built."""
    monkeypatch.setattr("sys.argv", ["kamlearn", "build", "--pdf", "--lang", lang])
    monkeypatch.setattr(site, "build_site", lambda *_: pytest.fail("it began to build"))
    with pytest.raises(SystemExit) as left:
        main()
    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.out == ""
    assert said.err.strip() == word("errors.no-pdf-printer", lang)
    assert "playwright" in said.err
    assert not list(tmp_path.iterdir())


def test_a_browser_that_does_not_start_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, built_site: Path
) -> None:
    """A wrong path in KAMLEARN_CHROMIUM: the reason in one line, no traceback."""
    monkeypatch.setenv("KAMLEARN_CHROMIUM", str(tmp_path / "no-browser"))
    with ThreadPoolExecutor(1) as apart:
        problem = apart.submit(write_pdfs, built_site, EXERCISES, ("en",)).exception()
    assert isinstance(problem, BadInput)
    assert problem.code == "pdf-failed"
    assert "\n" not in problem.fields["problem"]
