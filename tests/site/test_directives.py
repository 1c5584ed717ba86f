"""What our directives make of their words: read in the built pages."""

import re
from pathlib import Path

import pytest

from kamlearn.course.languages import Lang


def page_text(site: Path, lang: Lang, name: str) -> str:
    """A built page."""
    return (site / lang / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "title"), [("id", "Sumber"), ("en", "Sources")])
def test_sources_are_folded_with_markdown_inside(built_site: Path, lang: Lang, title: str) -> None:
    """Closed until asked for; links and emphasis work, and the part is no heading."""
    found = re.search(
        r'<details class="kam-sources">(.*?)</details>',
        page_text(built_site, lang, "discount-80"),
        re.DOTALL,
    )
    assert found
    assert f"<summary>{title}</summary>" in found[1]
    assert "<em>" in found[1]
    assert "</a>" in found[1]
