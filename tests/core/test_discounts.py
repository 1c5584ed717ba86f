"""Discounts: published figures, edges, and what must hold for every margin and discount."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kamlearn.core.discounts import break_even, largest_affordable_discount
from kamlearn.core.errors import BadInput
from kamlearn.core.money import contribution, margin
from kamlearn.core.present_value import value_for_ever, value_over

ORACLES = Path(__file__).parents[1] / "data" / "oracles.csv"
PERCENTS = re.compile(r"margin ([\d.]+)%, (cut|rise) ([\d.]+)%")

margins = st.floats(min_value=0.001, max_value=1)
cuts = st.floats(min_value=0, max_value=1.5)


def oracle_rows(prefix: str) -> list[dict[str, str]]:
    with ORACLES.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["id"].startswith(prefix)]


def percent_change(share: float, discount: float) -> float:
    """The needed volume change in percent, as published tables print it."""
    increase = break_even(share, discount).increase
    assert increase is not None
    return increase * 100


@pytest.mark.parametrize("row", oracle_rows("BE") + oracle_rows("BI"), ids=lambda row: row["id"])
def test_published_break_even_tables(row: dict[str, str]) -> None:
    """We agree with every row of the accountants' tables, cuts and rises."""
    found = PERCENTS.match(row["inputs"])
    assert found
    share, change = float(found[1]) / 100, float(found[3]) / 100
    ours = percent_change(share, change if found[2] == "cut" else -change)
    assert ours == pytest.approx(float(row["published"]), abs=float(row["tolerance"]))


@pytest.mark.parametrize(
    ("name", "share", "discount"),
    [("BX1", 0.6, 0.2), ("BX2", margin(2.5, 1.0), 0.2), ("BX3", 0.5, 0.15)],
)
def test_published_single_examples(name: str, share: float, discount: float) -> None:
    """We agree with textbook exercises too."""
    (row,) = oracle_rows(name)
    assert percent_change(share, discount) == pytest.approx(float(row["published"]), abs=0.01)


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("ERR1", lambda: percent_change(0.25, 0.06)),
        ("ERR2", lambda: percent_change(0.30, 0.06)),
        ("ERR3", lambda: break_even(0.25, 0.20).multiple),
        ("ERR4", lambda: percent_change(0.22, -0.10)),
    ],
)
def test_we_disagree_with_published_mistakes(name: str, ours: object) -> None:
    """These rows were published wrong; we keep to the recomputed figure."""
    (row,) = oracle_rows(name)
    value = ours()  # type: ignore[operator]
    assert value == pytest.approx(float(row["recomputed"]), abs=0.01)
    assert abs(value - float(row["published"])) > float(row["tolerance"])


def test_stoves_example_is_not_enough() -> None:
    """BX8: 10% off and 25% more units leave 130,000 where there were 144,000."""
    (row,) = oracle_rows("BX8")
    after = contribution(45, 32, 10_000)
    assert after == int(row["published"])
    assert after < contribution(50, 32, 8_000)


@given(share=margins, discount=cuts)
def test_break_even_brings_the_old_contribution_back(share: float, discount: float) -> None:
    """Multiple times what is left equals what was there."""
    need = break_even(share, discount)
    assume(need.multiple is not None)
    assert need.multiple is not None
    assert need.multiple * (share - discount) == pytest.approx(share)


@given(share=margins, discounts=st.tuples(cuts, cuts))
def test_a_larger_discount_never_needs_less(share: float, discounts: tuple[float, float]) -> None:
    """The need grows with the discount; once impossible, it stays impossible."""
    small, large = (break_even(share, d) for d in sorted(discounts))
    if large.increase is not None:
        assert small.increase is not None
        assert small.increase <= large.increase
    if small.state == "impossible":
        assert large.state == "impossible"


@given(share=margins, discount=st.floats(min_value=-1, max_value=1.5))
def test_impossible_exactly_from_the_margin_on(share: float, discount: float) -> None:
    """For a margin above 0: impossible where the discount is at least the margin."""
    assert (break_even(share, discount).state == "impossible") == (discount >= share)


@given(share=st.floats(min_value=-10, max_value=0), discount=cuts)
def test_without_a_margin_the_question_is_undefined(share: float, discount: float) -> None:
    """There is no contribution to bring back."""
    need = break_even(share, discount)
    assert (need.state, need.reason) == ("undefined", "no-margin-before")
    assert need.increase is None
    assert need.multiple is None


@given(share=margins)
def test_no_discount_changes_nothing(share: float) -> None:
    """0% off needs 0% more."""
    assert break_even(share, 0).increase == 0


def test_reasons_tell_nothing_left_from_a_loss() -> None:
    """Exactly the margin leaves nothing; beyond it each unit costs money."""
    assert break_even(0.5, 0.5).reason == "nothing-left"
    assert break_even(0.5, 0.51).reason == "loss-on-each-unit"
    assert break_even(1, 1).reason == "nothing-left"


@pytest.mark.parametrize(
    ("share", "discount", "code"),
    [
        (1.2, 0.1, "margin-over-price"),
        (float("nan"), 0.1, "not-a-number"),
        (0.5, float("inf"), "not-a-number"),
        ("0.5", 0.1, "not-a-number"),
        (True, 0.1, "not-a-number"),
    ],
)
def test_input_that_is_no_margin_or_discount(share: float, discount: float, code: str) -> None:
    """Refused by name, with the value received."""
    with pytest.raises(BadInput) as refused:
        break_even(share, discount)
    assert refused.value.code == code


def test_largest_affordable_discount() -> None:
    """M7: double the volume pays for 25% off at a margin of 50%."""
    assert largest_affordable_discount(0.5, 2).discount == 0.25
    assert largest_affordable_discount(0.5, 1.35, baseline=1.35).reason == "no-extra-volume"
    assert largest_affordable_discount(0, 2).reason == "no-margin-before"


@given(share=margins, multiple=st.floats(min_value=1.01, max_value=100))
def test_affordable_discount_and_break_even_are_inverse(share: float, multiple: float) -> None:
    """The discount that a multiple affords needs exactly that multiple."""
    affordable = largest_affordable_discount(share, multiple).discount
    assert affordable is not None
    assert break_even(share, affordable).multiple == pytest.approx(multiple, rel=1e-6)


def test_value_for_ever_needs_a_rate() -> None:
    """Without a rate, for ever has no finite value."""
    with pytest.raises(BadInput):
        value_for_ever(-200_000, 0, first="next")


def test_many_periods_approach_for_ever() -> None:
    """A hundred years at 1% a month are nearly for ever; at a rate of 0 it is a plain sum."""
    for_ever = value_for_ever(-200_000, 0.01, first="next")
    assert value_over(-200_000, 0.01, 1200, first="next") == pytest.approx(for_ever, rel=1e-4)
    assert value_over(-200_000, 0, 12, first="now") == -2_400_000
