"""Pictures: every one that a page asks for has words, and those of chapter 4 are the figures'."""

from xml.etree import ElementTree

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.coins import coins
from kamlearn.drawing.gallery import PICTURES, draw
from kamlearn.drawing.picture import colour
from kamlearn.drawing.table import break_even_table
from kamlearn.site.lessons import read_lesson
from kamlearn.site.places import find_checkout
from kamlearn.site.settings import read_settings, single

Asked = tuple[str, Lang, dict[str, float]]


def asked_by_pages(lang: Lang) -> list[Asked]:
    """The pictures of every page in this language, with the page's own settings."""
    pages = sorted((find_checkout().book / lang).rglob("*.md"))
    parts = [part for page in pages for part in read_lesson(page, lang).parts]
    return [
        (part.argument, lang, single(read_settings(part.body.splitlines())))
        for part in parts
        if part.name == "picture"
    ]


def asked_by_nobody_yet(lang: Lang) -> list[Asked]:
    """Ends of the scale that a teacher's own page may ask for: a loss, hardly any margin."""
    return [
        ("coins", lang, {"price": 10_000, "unit_cost": 5_000, "new_price": 2_000}),
        ("break-even-curve", lang, {"margin": 0.1}),
    ]


ASKED = [asked for lang in LANGS for asked in (*asked_by_pages(lang), *asked_by_nobody_yet(lang))]


@pytest.mark.parametrize(("name", "lang", "settings"), ASKED)
def test_a_picture_is_well_formed_and_has_words(
    name: str, lang: Lang, settings: dict[str, float]
) -> None:
    """Whoever does not see a picture reads the same; no placeholder is left unfilled."""
    picture = draw(name, lang, settings)
    svg = picture.svg()
    root = ElementTree.fromstring(svg)  # noqa: S314 (our own marks)
    assert root.get("aria-label") == picture.alt
    assert len(picture.alt) > 40
    assert "{" not in svg
    assert "|" not in svg


@pytest.mark.parametrize("lang", LANGS)
def test_every_picture_stands_on_a_page(lang: Lang) -> None:
    """Or it is not drawn for anyone, and the test above does not see it."""
    assert {name for name, _, _ in asked_by_pages(lang)} == set(PICTURES)


def test_fifty_coins_shrink_to_thirty() -> None:
    """The chapter's picture: 30 kept, 20 given away."""
    marks = "".join(coins("id", price=10_000, unit_cost=5_000, new_price=8_000).marks)
    assert marks.count("<circle") == 50
    assert marks.count("stroke-dasharray") == 20


def test_a_loss_draws_the_coins_that_are_owed() -> None:
    """At 80% off all 50 are given away and 30 more are paid."""
    picture = coins("en", price=10_000, unit_cost=5_000, new_price=2_000)
    assert "".join(picture.marks).count("<circle") == 80
    assert "30 red coins" in picture.alt


def test_table_says_impossible_in_words() -> None:
    """No cell is left empty or infinite."""
    table = break_even_table("id", [0.5], [0.2, 0.8])
    assert "66,7%" in table
    assert "mustahil" in table
    assert "inf" not in table


def test_words_in_a_picture_follow_a_dark_jupyter() -> None:
    """Jupyter sets no colours of ours; dark words on its dark paper could not be read."""
    assert colour("ink") == "var(--kam-ink, var(--jp-ui-font-color1, #1f2933))"
    assert colour("loss") == "var(--kam-loss, #c53030)"
