"""The notebook beside each chapter: a button, a file, no address elsewhere."""

from pathlib import Path

from kamlearn.site.downloads import mirror
from kamlearn.site.lessons import lessons, workbenches
from kamlearn.site.places import find_checkout
from tests.site.pages import read_page

PLACES = find_checkout(Path(__file__))


def notebook_links(page: Path) -> list[str]:
    """Where the page's download buttons lead."""
    return [link["href"] for link in read_page(page).all("a") if "download" in link]


def test_each_lesson_hands_out_its_notebook(built_site: Path) -> None:
    """The site carries the very file that the course keeps, so the button works offline."""
    for lesson in (*lessons(PLACES), *workbenches(PLACES)):
        page = built_site / lesson.lang / f"{lesson.slug}.html"
        links = [link for link in notebook_links(page) if link.endswith(".ipynb")]
        assert [Path(link).stem for link in links] == [lesson.slug]
        kept = PLACES.exercises / "notebooks" / lesson.lang / f"{lesson.slug}.ipynb"
        assert (page.parent / links[0]).read_bytes() == kept.read_bytes()


def test_pages_without_a_notebook_have_no_button(built_site: Path) -> None:
    """The glossary has nothing to run."""
    assert notebook_links(built_site / "id" / "glossary.html") == []


def test_a_notebook_that_is_gone_leaves_the_site(tmp_path: Path) -> None:
    """A changed one is renewed; a source without notebooks is no problem."""
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    for name in ("one", "two"):
        (source / f"{name}.ipynb").write_text(name, encoding="utf-8")
    mirror(source, target)
    (source / "one.ipynb").unlink()
    (source / "two.ipynb").write_text("new", encoding="utf-8")
    mirror(source, target)
    assert [(f.name, f.read_text(encoding="utf-8")) for f in target.iterdir()] == [
        ("two.ipynb", "new")
    ]
    mirror(tmp_path / "nowhere", target)
    assert list(target.iterdir()) == []
