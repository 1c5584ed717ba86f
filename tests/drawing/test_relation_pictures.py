"""Pictures of chapters 1 and 2: orders over a year, scoreboards, ties, savings, two books."""

from kamlearn.drawing.accounts_around import PARTIES
from kamlearn.drawing.buying_power import YEARS
from kamlearn.drawing.gallery import draw
from kamlearn.drawing.two_books import EVENTS, balances
from kamlearn.drawing.two_sides import DEALS, SQUARES

SAVINGS = {"savings": 1_000_000, "price": 10_000, "interest": 0.03, "inflation": 0.05}


def test_half_of_the_large_order_spoils_and_the_small_ones_add_up() -> None:
    """Fifty at once, half of it an outline; ten a month are 120 a year."""
    picture = draw("crates-in-a-year", "en", {"once": 50, "steady": 10})
    marks = "".join(picture.marks)
    assert marks.count("stroke-dasharray") == 1
    assert marks.count("<rect") == 1 + 1 + 12
    assert "25 of them" in picture.alt
    assert "120 a year" in marks


def test_a_scoreboard_without_a_figure_shows_a_question_mark() -> None:
    """What nobody asks, nobody knows."""
    assert ">?<" in "".join(draw("scoreboards", "id", {"crates": 50}).marks)


def test_every_tie_has_an_arrow_in_both_directions() -> None:
    """You give and you get, with each of the four."""
    marks = "".join(draw("accounts-around", "id", {}).marks)
    assert marks.count("<path") == 2 * len(PARTIES)


def test_savings_grow_while_the_bottles_get_fewer() -> None:
    """3% interest against 5% dearer bottles: (1.03 / 1.05) ** 20 of 100 bottles is 68."""
    picture = draw("buying-power", "en", SAVINGS)
    assert "".join(picture.marks).count("<rect") == len(YEARS)
    assert "68 bottles" in picture.alt
    assert "Rp1,806,000" in "".join(picture.marks)


def test_at_higher_interest_the_bars_grow() -> None:
    """Savings are not always eaten by prices: the longest bar is then the last."""
    picture = draw("buying-power", "en", {**SAVINGS, "interest": 0.07})
    assert "145 bottles" in picture.alt


def test_two_books_hold_the_same_events_and_different_balances() -> None:
    """Each side counts by itself."""
    own, other = balances()
    picture = draw("two-books", "en", {})
    points = [*EVENTS.values(), (own, other)]
    dots = sum(abs(n) for row in points for n in row)
    assert "".join(picture.marks).count("<circle") == dots
    assert own != other
    assert f"{own} in Sinta's book and {other}" in picture.alt


def test_only_the_steady_deal_is_good_for_both() -> None:
    """The dot of the large order stands below the line of the other side."""
    assert SQUARES["both"] == (1, 1)
    assert min(DEALS["steady"]) > 0
    assert DEALS["once"][1] < 0 < DEALS["once"][0]
