"""Scenarios side by side: what each leaves, what it needs, and which of them is best."""

from collections.abc import Mapping

import pytest

from kamlearn.core.turning_points import Threshold
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.trial_table import Tried, find_best, needed_words, trial_html, work_out
from kamlearn.workbench.desk import Trial

both = pytest.mark.parametrize("lang", LANGS)
FIGURES = {"price": 10_000.0, "unit_cost": 5_000.0, "quantity": 100.0}


def made(lab: str, name: str, settings: Mapping[str, float]) -> Tried:
    one = work_out(Trial(name, 1, lab, {**FIGURES, **settings}))
    assert one is not None
    return one


def tried(lab: str = "discount", name: str = "A", **settings: float) -> Tried:
    return made(lab, name, settings)


def test_a_discount_is_worked_out_over_time() -> None:
    """20% off for ever at the same sales: the course's worked example, Rp20.2 million."""
    one = tried(discount=20, volume=1, chance=100, rate=1)
    assert one.changes["first_month"] == pytest.approx(-200_000)
    assert one.changes["for_ever"] == pytest.approx(-20_200_000)
    assert one.deal.multiple_needed.value == pytest.approx(5 / 3)


def test_a_deal_is_worked_out_against_having_none() -> None:
    """The thread's deal at a cost of Rp5,000: Rp300,000 less."""
    one = tried("milk-deal", new_price=6_000, multiple=2)
    assert one.changes == {"gain": -300_000}


@both
def test_the_table_says_all_of_it(lang: Lang) -> None:
    """In figures and in a sentence."""
    html = trial_html(tried(discount=20, volume=1), lang, is_best=False)
    for row in ("price", "multiple", "first_month", "first_year", "for_ever", "needed", "chance"):
        assert word(f"workbench_deal.row_{row}", lang) in html
    assert {"id": "lebih dari 1,67×", "en": "more than 1.67×"}[lang] in html
    assert word("deals.assumption_baseline", lang) in html


def test_the_best_is_one_of_its_kind_and_alone() -> None:
    """A year of a discount is not compared with a month of a deal."""
    small, large = tried(name="S", discount=5), tried(name="L", discount=40)
    deal = tried("milk-deal", "D", new_price=9_000, multiple=2)
    assert find_best([small, large, deal]) == (small,)
    assert find_best([small]) == ()
    assert find_best([small, small]) == ()


@both
@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"discount": 5, "volume": 3}, "best_gain"),
        ({"discount": 20, "volume": 1}, "best_loss"),
        ({"discount": 0, "volume": 1}, "best_even"),
    ],
)
def test_the_best_is_marked_in_words(settings: dict[str, float], key: str, lang: Lang) -> None:
    """And a loss stays a loss."""
    html = trial_html(made("discount", "A", settings), lang, is_best=True)
    assert word(f"workbench_deal.{key}", lang) in html


@pytest.mark.parametrize(
    ("needed", "said"),
    [
        (Threshold("possible", None, 1.8, "above"), "more than 1.8×"),
        (Threshold("possible", None, 0.5, "below"), "less than 0.5×"),
        (Threshold("possible", "any-volume"), "any amount"),
        (Threshold("impossible", "nothing-left"), "no amount is enough"),
        (Threshold("undefined", "no-influence"), "it makes no difference"),
    ],
)
def test_what_is_needed_is_said_shortly(needed: Threshold, said: str) -> None:
    """Also where no number answers."""
    assert needed_words(needed, "en") == said


def test_a_trial_of_a_damaged_file_is_none() -> None:
    """No lab of that name, or figures that cannot be."""
    assert work_out(Trial("A", 1, "elsewhere", FIGURES)) is None
    assert work_out(Trial("A", 1, "discount", {})) is None
