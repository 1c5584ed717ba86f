"""The pictures that pages and notebooks may ask for, by name."""

from collections.abc import Callable, Mapping

from kamlearn.course.languages import Lang
from kamlearn.drawing.accounts_around import accounts_around
from kamlearn.drawing.buying_power import buying_power
from kamlearn.drawing.clean_note import clean_note
from kamlearn.drawing.coins import coins
from kamlearn.drawing.crates import crates_in_a_year
from kamlearn.drawing.curve import break_even_curve
from kamlearn.drawing.forecast_turn import forecast_turn
from kamlearn.drawing.four_squares import four_squares
from kamlearn.drawing.four_tests import four_tests
from kamlearn.drawing.growth_anyway import growth_anyway
from kamlearn.drawing.hours_split import hours_split
from kamlearn.drawing.iceberg import iceberg
from kamlearn.drawing.near_and_far import near_and_far
from kamlearn.drawing.picture import Picture
from kamlearn.drawing.piling import piling_loss
from kamlearn.drawing.release_keeps import release_keeps
from kamlearn.drawing.score_bars import score_bars
from kamlearn.drawing.scoreboards import scoreboards
from kamlearn.drawing.share_card import share_card
from kamlearn.drawing.ten_tries import ten_tries
from kamlearn.drawing.thirty_days import thirty_days
from kamlearn.drawing.two_books import two_books
from kamlearn.drawing.two_desks import two_desks
from kamlearn.drawing.two_sides import two_sides
from kamlearn.drawing.what_is_left import what_is_left

PICTURES: Mapping[str, Callable[..., Picture]] = {
    "accounts-around": accounts_around,
    "break-even-curve": break_even_curve,
    "buying-power": buying_power,
    "clean-note": clean_note,
    "coins": coins,
    "crates-in-a-year": crates_in_a_year,
    "forecast-turn": forecast_turn,
    "four-squares": four_squares,
    "four-tests": four_tests,
    "growth-anyway": growth_anyway,
    "hours-split": hours_split,
    "iceberg": iceberg,
    "near-and-far": near_and_far,
    "piling-loss": piling_loss,
    "release-keeps": release_keeps,
    "score-bars": score_bars,
    "scoreboards": scoreboards,
    "share-card": share_card,
    "ten-tries": ten_tries,
    "thirty-days": thirty_days,
    "two-books": two_books,
    "two-desks": two_desks,
    "two-sides": two_sides,
    "what-is-left": what_is_left,
}


def draw(name: str, lang: Lang, settings: Mapping[str, float]) -> Picture:
    """The picture `name` with the settings that a page gives it."""
    return PICTURES[name](lang, **settings)
