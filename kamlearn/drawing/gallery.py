"""The pictures that pages and notebooks may ask for, by name."""

from collections.abc import Callable, Mapping

from kamlearn.course.languages import Lang
from kamlearn.drawing.accounts_around import accounts_around
from kamlearn.drawing.buying_power import buying_power
from kamlearn.drawing.coins import coins
from kamlearn.drawing.crates import crates_in_a_year
from kamlearn.drawing.curve import break_even_curve
from kamlearn.drawing.growth_anyway import growth_anyway
from kamlearn.drawing.iceberg import iceberg
from kamlearn.drawing.milk_left import milk_left
from kamlearn.drawing.picture import Picture
from kamlearn.drawing.piling import piling_loss
from kamlearn.drawing.score_bars import score_bars
from kamlearn.drawing.score_ranges import score_ranges
from kamlearn.drawing.scoreboards import scoreboards
from kamlearn.drawing.supplier_map import supplier_map
from kamlearn.drawing.two_books import two_books
from kamlearn.drawing.two_desks import two_desks
from kamlearn.drawing.two_sides import two_sides

PICTURES: Mapping[str, Callable[..., Picture]] = {
    "accounts-around": accounts_around,
    "break-even-curve": break_even_curve,
    "buying-power": buying_power,
    "coins": coins,
    "crates-in-a-year": crates_in_a_year,
    "growth-anyway": growth_anyway,
    "iceberg": iceberg,
    "milk-left": milk_left,
    "piling-loss": piling_loss,
    "score-bars": score_bars,
    "score-ranges": score_ranges,
    "scoreboards": scoreboards,
    "supplier-map": supplier_map,
    "two-books": two_books,
    "two-desks": two_desks,
    "two-sides": two_sides,
}


def draw(name: str, lang: Lang, settings: Mapping[str, float]) -> Picture:
    """The picture `name` with the settings that a page gives it."""
    return PICTURES[name](lang, **settings)
