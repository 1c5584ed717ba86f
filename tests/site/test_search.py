"""Searching in the language of the book."""

import json
from pathlib import Path

from kamlearn.site.search import SearchIndonesian


def index_of(book: Path) -> dict[str, dict[str, object]]:
    """The search index of a built book."""
    text = (book / "searchindex.js").read_text(encoding="utf-8")
    found: dict[str, dict[str, object]] = json.loads(text[text.index("{") : text.rindex("}") + 1])
    return found


def test_indonesian_words_stay_whole(built_site: Path) -> None:
    """No English stemmer cuts them: the terms are words of the pages."""
    terms = index_of(built_site / "id")["terms"]
    assert "diskon" in terms
    assert "harga" in terms  # the English stemmer would keep this and cut the next
    assert not {"yang", "dan", "kalau"} & set(terms)


def test_page_searches_with_the_same_words(built_site: Path) -> None:
    """The reader's browser leaves out the same stop words and stems nothing."""
    script = (built_site / "id" / "_static" / "language_data.js").read_text(encoding="utf-8")
    assert '"yang"' in script
    assert "Dummy stemmer" in script


def test_english_book_has_the_english_stemmer(built_site: Path) -> None:
    """Each book searches in its own language."""
    script = (built_site / "en" / "_static" / "language_data.js").read_text(encoding="utf-8")
    assert "Porter Stemmer" in script


def test_stop_words_are_lower_case_words() -> None:
    """Sphinx compares them with lower-cased words."""
    assert all(word.isalpha() and word.islower() for word in SearchIndonesian.stopwords)


def test_results_are_told_in_indonesian(built_site: Path) -> None:
    """Sphinx's scripts get our words, without making a function out of text."""
    script = (built_site / "id" / "_static" / "translations.js").read_text(encoding="utf-8")
    assert "Ketemu ${resultCount} halaman." in script
    assert "addTranslations" not in script
