"""Pictures: well-formed SVG with words, in both languages."""

from xml.etree import ElementTree

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.coins import coins
from kamlearn.drawing.curve import break_even_curve
from kamlearn.drawing.picture import Picture
from kamlearn.drawing.piling import piling_loss
from kamlearn.drawing.table import break_even_table


def pictures(lang: Lang) -> list[Picture]:
    return [
        coins(lang, price=10_000, unit_cost=5_000, new_price=8_000),
        coins(lang, price=10_000, unit_cost=5_000, new_price=2_000),
        break_even_curve(lang, margin=0.5),
        break_even_curve(lang, margin=0.1),
        piling_loss(
            lang, price=100_000, unit_cost=50_000, new_price=80_000, quantity=10, rate=0.01
        ),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_pictures_are_well_formed_and_have_words(lang: Lang) -> None:
    """Whoever does not see a picture reads the same."""
    for picture in pictures(lang):
        root = ElementTree.fromstring(picture.svg())  # noqa: S314 (our own marks)
        assert root.get("aria-label") == picture.alt
        assert len(picture.alt) > 40


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
