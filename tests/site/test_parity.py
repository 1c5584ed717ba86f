"""The parity gate: what one language has and the other lacks is told, with both places."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.formats import write_count, write_rupiah
from kamlearn.course.languages import LANGS
from kamlearn.site.landmarks import numbers
from kamlearn.site.parity import find_gaps
from kamlearn.site.places import Places, find_checkout

PAGE = """# Judul

Harga Rp10.000, jadi 66,7%, alias 1,5 juta.

```{picture} coins
price: 10000
```

:::{admonition} Cerita
:class: story
Halo.
:::

## Lagi

| a | b |
|---|---|
| 1 | 2 |

$$
\\text{naik} = \\frac{1}{0{,}5}
$$
"""
TWIN = (
    PAGE.replace("Rp10.000, jadi 66,7%, alias 1,5 juta", "Rp10,000, so 66.7%, or 1.5 million")
    .replace("naik", "up")
    .replace("0{,}5", "0.5")
)
CHANGES = {
    "page": ("# Judul", "# Title", ""),
    "heading": ("## Lagi\n", "", "id/second.md:14"),
    "heading level": ("## Lagi", "### Lagi", "a heading of level 3"),
    "picture": ("{picture} coins", "{picture} break-even-curve", "{picture} coins with price"),
    "setting": ("price: 10000", "price: 10001", "price: 10001"),
    "card": (":class: story", ":class: idea", "a card of class idea"),
    "table": ("| 1 | 2 |", "| 1 | 2 |\n| 3 | 4 |", "a table of 3 rows"),
    "formula": ("\\frac{1}", "\\frac{2}", "the formula =\\frac{2}{0.5}"),
    "number": ("66.7", "67.7", "en/second.md:1: this section lacks the numbers 66.7"),
    "scale": ("1.5 million", "1.5 thousand", "lacks the numbers 1,500,000"),
}


def gaps(places: Places, indonesian: str, english: str) -> list[str]:
    """What the gate says about a page in these two versions."""
    for lang, text in zip(LANGS, (indonesian, english), strict=True):
        (places.book / lang / "second.md").write_text(text, encoding="utf-8")
    return [str(gap) for gap in find_gaps(places)]


def test_the_course_says_the_same_in_both_languages() -> None:
    """Pages, order, headings, exercises, pictures, tables, formulas, labs and numbers."""
    assert [str(gap) for gap in find_gaps(find_checkout(Path(__file__)))] == []


@pytest.mark.parametrize("change", CHANGES)
def test_every_difference_is_told_with_its_place(small_book: Places, change: str) -> None:
    """Comma and point aside, and words: a title may be anything."""
    old, new, message = CHANGES[change]
    assert old in TWIN
    found = gaps(small_book, PAGE, TWIN.replace(old, new))
    assert bool(found) == bool(message)
    assert message in "\n".join(found)


def test_pages_must_be_listed_in_both_books_in_one_order(small_book: Places) -> None:
    """The list says which page is missing where."""
    toc = small_book.book / "en" / "_toc.yml"
    toc.write_text("format: jb-book\nroot: index\n", encoding="utf-8")
    (gap,) = find_gaps(small_book)
    assert str(gap).startswith("book/en/_toc.yml:1: the page second is missing")


def test_a_page_without_its_twin_is_told(small_book: Places) -> None:
    """Listed in both books, written in one."""
    (small_book.book / "en" / "second.md").unlink()
    (gap,) = find_gaps(small_book)
    assert str(gap) == "book/en/second.md: this file is missing"


def test_exercises_are_compared_too(small_book: Places) -> None:
    """A figure typed into a text must stand in both; placeholders fill themselves."""
    folder = small_book.exercises / "second" / "one"
    folder.mkdir(parents=True)
    (folder / "exercise.py").write_text("", encoding="utf-8")
    text = "# Soal\n\nHarga {p1:rupiah}, {n} cup.\n\n## hint\nSatu.\n"
    (folder / "id.md").write_text(text.replace("{n}", "1.000"), encoding="utf-8")
    (folder / "en.md").write_text(text.replace("{n}", "1,000"), encoding="utf-8")
    assert find_gaps(small_book) == []
    (folder / "en.md").write_text(text.replace("{n}", "100"), encoding="utf-8")
    assert [gap.file for gap in find_gaps(small_book)] == [
        "exercises/second/one/en.md",
        "exercises/second/one/id.md",
    ]
    (folder / "en.md").write_text(
        "# Question\n\nPrice {p1:rupiah}, 1,000 cups.\n", encoding="utf-8"
    )
    (gap,) = find_gaps(small_book)
    assert "the section hint is missing" in str(gap)


@given(st.floats(0, 1e9).map(lambda value: round(value, 2)))
def test_a_number_is_the_same_in_both_languages(value: float) -> None:
    """Whatever the course writes, the gate reads."""
    for write in (write_count, write_rupiah):
        shown = {lang: write(value, lang) for lang in LANGS}
        read = {numbers(f"Jadi {shown[lang]} ya.", lang) for lang in LANGS}
        assert len(read) == 1, shown


def test_code_of_notebooks_does_the_same(small_book: Places) -> None:
    """Words and comments may differ, what is computed may not."""
    code = "```{code-cell} python\nprice = 10_000  # ganti\nshow({'harga': price})\n```\n"
    for lang in LANGS:
        folder = small_book.book / lang / "_cells"
        folder.mkdir()
        (folder / "second.md").write_text(code.replace("harga", lang), encoding="utf-8")
    assert find_gaps(small_book) == []
    (small_book.book / "en" / "_cells" / "second.md").write_text(
        code.replace("10_000", "1_000"), encoding="utf-8"
    )
    missing = [str(gap) for gap in find_gaps(small_book)]
    assert "book/en/_cells/second.md:1: the code price = 10000 show({'…': price})" in missing[0]
