"""Indonesian as a friend speaks it: words of offices stay out of pages, exercises and buttons."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LIST = Path(__file__).parent / "data" / "officialese.txt"
ADDRESS = re.compile(r"\]\([^)]*\)|\{[^}]*\}")


def remedies() -> dict[str, str]:
    """What to say instead, by the word or phrase of offices."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t", 1) for line in lines if line and not line.startswith("#"))
    return dict(rows)


REMEDIES = remedies()
OFFICIALESE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(map(re.escape, REMEDIES))})(?!\w)", re.IGNORECASE
)


def find_officialese(text: str) -> Iterator[tuple[int, str]]:
    """Each such word with its line, from 1."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in OFFICIALESE.findall(ADDRESS.sub(" ", line)):
            yield number, found


def told(file: Path, text: str) -> list[str]:
    """What an author reads: file, line, word and remedy."""
    known = {word.lower(): remedy for word, remedy in REMEDIES.items()}
    return [
        f"{file.relative_to(ROOT)}:{line}: {word!r} -> {known[word.lower()]}"
        for line, word in find_officialese(text)
    ]


def texts() -> list[Path]:
    """Everything that is read in Indonesian, but for what is generated from it."""
    pages = [*(ROOT / "book" / "id").rglob("*.md"), *(ROOT / "exercises").glob("*/*/id.md")]
    return sorted([*pages, *(ROOT / "kamlearn" / "words" / "id").glob("*.toml")])


@pytest.mark.parametrize("file", texts(), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_officialese(file: Path) -> None:
    """The list says what to write instead."""
    text = file.read_text(encoding="utf-8")
    assert told(file, text) == []


def test_the_list_is_read_and_its_words_are_found() -> None:
    """Whole words, whatever their case; with the line."""
    assert {"Anda", "melakukan", "dikarenakan"} <= set(REMEDIES)
    assert all(REMEDIES.values())
    text = "Halo.\nSilakan anda Melakukan itu.\nPandangan terkaitnya aman.\n"
    assert list(find_officialese(text)) == [(2, "anda"), (2, "Melakukan")]
    assert told(ROOT / "book" / "id" / "x.md", "Anda?") == ["book/id/x.md:1: 'Anda' -> kamu"]


def test_short_texts_are_whole() -> None:
    """What is looked through as text is also what the course reads."""
    for file in (ROOT / "kamlearn" / "words" / "id").glob("*.toml"):
        assert tomllib.loads(file.read_text(encoding="utf-8"))
