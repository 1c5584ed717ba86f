"""Building the site: what is stale, and what is said when a page has a problem."""

from pathlib import Path

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.site.build import BuildReport, build
from kamlearn.site.places import Places, find_checkout
from kamlearn.site.problems import BuildFailed, Problem, read_problems


def add_text(places: Places, page: str, text: str) -> None:
    """Write below the end of a page."""
    file = places.book / page
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def rebuilt(report: BuildReport) -> dict[str, bool]:
    """Which books were built anew."""
    return {book.lang: book.rebuilt for book in report.books}


def test_only_what_changed_is_built_again(small_book: Places, tmp_path: Path) -> None:
    """A second build does nothing; a changed page builds its own language alone."""
    out, told = tmp_path / "_site", list[str]()
    assert rebuilt(build(out, places=small_book, progress=told.append)) == {"id": True, "en": True}
    assert any(line.startswith("id: reading sources") for line in told)
    assert rebuilt(build(out, places=small_book)) == {"id": False, "en": False}
    add_text(small_book, "id/second.md", "\nTambahan.\n")
    assert rebuilt(build(out, places=small_book)) == {"id": True, "en": False}
    assert "Tambahan." in (out / "id" / "second.html").read_text(encoding="utf-8")


def test_a_changed_style_sheet_reaches_the_site(small_book: Places, tmp_path: Path) -> None:
    """Also when no page has changed."""
    out = tmp_path / "_site"
    build(out, places=small_book)
    style = small_book.book / "_static" / "kam.css"
    style.write_text(
        style.read_text(encoding="utf-8") + "\n.new { color: red }\n", encoding="utf-8"
    )
    build(out, places=small_book)
    for lang in ("id", "en"):
        assert ".new" in (out / lang / "_static" / "kam.css").read_text(encoding="utf-8")


def test_builds_from_any_folder(
    small_book: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also from one that holds folders called like modules, as `id` is one."""
    monkeypatch.chdir(small_book.book)
    assert rebuilt(build(tmp_path / "_site", places=small_book)) == {"id": True, "en": True}


def test_a_page_that_is_gone_leaves_the_site(small_book: Places, tmp_path: Path) -> None:
    """Nobody finds an old page by its old address."""
    out = tmp_path / "_site"
    build(out, places=small_book)
    for lang in ("id", "en"):
        (small_book.book / lang / "second.md").unlink()
        toc = small_book.book / lang / "_toc.yml"
        toc.write_text("format: jb-book\nroot: index\n", encoding="utf-8")
    build(out, places=small_book)
    assert not list(out.glob("*/second.html"))


def test_failures_name_page_and_line_until_mended(small_book: Places, tmp_path: Path) -> None:
    """A formula with a typing error, a link to nowhere: each with its place, no traceback."""
    for page in ("id/second.md", "en/second.md"):
        add_text(small_book, page, "\n$\\frca{1}{2}$ lalu [ke sana](gak-ada.md)\n")
    for _ in range(2):
        with pytest.raises(BuildFailed) as failure:
            build(tmp_path / "_site", places=small_book)
        lines = str(failure.value).splitlines()[1:]
        assert all(line.startswith(("book/id/second.md:", "book/en/second.md:")) for line in lines)
        assert any("frca" in line for line in lines)
        assert any("gak-ada.md" in line for line in lines)
        assert "Traceback" not in str(failure.value)


def test_a_gap_between_the_languages_fails_the_build(small_book: Places, tmp_path: Path) -> None:
    """Each time, also where no page is built anew; mended, it builds."""
    add_text(small_book, "en/second.md", "\n## More\n")
    for _ in range(2):
        with pytest.raises(BuildFailed, match=r"book/id/second\.md:3: a heading of level 2"):
            build(tmp_path / "_site", places=small_book)
    add_text(small_book, "id/second.md", "\n## Lagi\n")
    build(tmp_path / "_site", places=small_book)


def test_missing_scripts_are_told_before_building(
    small_book: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the page's scripts: which, and the command that makes them."""
    monkeypatch.setattr(Places, "runtime", tmp_path / "nowhere")
    with pytest.raises(BadInput, match=r"page\.js.*run `make serve`"):
        build(tmp_path / "_site", places=small_book)


def test_checkout_is_found_from_inside(small_book: Places) -> None:
    """The command works in any folder of the checkout."""
    assert find_checkout(small_book.book / "id") == small_book


def test_without_book_sources_the_remedy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installed wheel has no pages."""
    monkeypatch.setattr("kamlearn.site.places.PACKAGE", tmp_path / "lib" / "kamlearn")
    with pytest.raises(BadInput, match="inside a checkout"):
        find_checkout(tmp_path)


def test_problems_are_read_out_of_a_log() -> None:
    """Colours go, places stay relative, the line is a number."""
    log = "\x1b[91m/here/book/id/a.md:12: WARNING: undefined label\x1b[39;49;00m\nmore\n"
    assert read_problems(log, Path("/here")) == [Problem("book/id/a.md", 12, "undefined label")]


def test_a_log_without_warnings_gives_its_last_words() -> None:
    """An extension that gives up is quoted, not its traceback."""
    log = "Extension error:\nno toc\nThe full traceback has been saved in:\n/tmp/x.log\n"
    assert "no toc" in str(read_problems(log, Path("/here"))[0])
