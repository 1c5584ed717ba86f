"""Exercise text files: what a broken one says."""

import shutil
from pathlib import Path

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.languages import Lang
from kamlearn.course.texts import check_texts, read_texts
from tests.course.samples import FOLDER


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


@pytest.mark.parametrize(
    ("slug", "section"),
    [
        ("who-is-an-account", "option mentor"),
        ("three-partners", "left reseller"),
        ("three-partners", "right long-low"),
        ("thirty-day-plan", "option goal"),
        ("share-of-growth", "high"),
        ("a-small-gift", "done"),
        ("a-small-gift", "solution"),
        ("thirty-day-plan", "feedback ranked-before-rule"),
    ],
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_missing_and_superfluous_sections_are_named(
    tmp_path: Path, slug: str, section: str, lang: Lang
) -> None:
    """With their file, in both languages; renaming one section makes one of each."""
    folder = tmp_path / "kinds" / slug
    shutil.copytree(FOLDER / "kinds" / slug, folder, ignore=shutil.ignore_patterns("__pycache__"))
    file = folder / f"{lang}.md"
    text = file.read_text(encoding="utf-8")
    exercise = load_catalogue(tmp_path)[slug]
    file.write_text(text.replace(f"## {section}\n", "## feedback no-such\n"), encoding="utf-8")
    with pytest.raises(BadInput, match=rf"{lang}\.md.*## {section}\"") as missing:
        check_texts(exercise, lang)
    assert missing.value.code == "texts-section-missing"
    read_texts.cache_clear()
    file.write_text(f"{text}\n\n## option stray\n\nText\n", encoding="utf-8")
    with pytest.raises(BadInput, match=rf"{lang}\.md.*## option stray\"") as spare:
        check_texts(exercise, lang)
    assert spare.value.code == "texts-section-spare"
