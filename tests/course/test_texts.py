"""Exercise text files: what a broken one says."""

from pathlib import Path

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.course.texts import read_texts


def test_a_missing_language_is_named(tmp_path: Path) -> None:
    """There is no fallback to the other language."""
    with pytest.raises(BadInput, match=r"id\.md"):
        read_texts(tmp_path / "diskon" / "id.md", "id")


def test_a_file_must_start_with_its_title(tmp_path: Path) -> None:
    """The remedy is in the message."""
    (tmp_path / "en.md").write_text("## hint\nNo title.", encoding="utf-8")
    with pytest.raises(BadInput, match="title"):
        read_texts(tmp_path / "en.md", "en")


def test_sections_by_their_key(tmp_path: Path) -> None:
    """Headings are keys, not shown; hints keep their order."""
    (tmp_path / "en.md").write_text(
        "# Title\n\nPrompt.\n\n## hint\nOne\n\n## hint\nTwo\n\n## feedback right\nYes\n",
        encoding="utf-8",
    )
    texts = read_texts(tmp_path / "en.md", "en")
    assert (texts.title, texts.prompt, texts.hints) == ("Title", "Prompt.", ("One", "Two"))
    assert texts.feedback == {"right": "Yes"}
