"""Lock, then reveal: what counts as a change, and what does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.locked_rule import fingerprint, lock
from kamlearn.core.rules import Criterion, Rule

SPEND, TRUST = Criterion("spend", 5), Criterion("trust", 3, scale="rating")
MINE = Rule("mine", [SPEND, TRUST])


def weighing(weight: float) -> Rule:
    return Rule("mine", [replace(SPEND, weight=weight), TRUST])


def test_nothing_counts_before_the_reveal() -> None:
    """A change locks anew: the ranking has not been seen."""
    relocked = lock(MINE).change(weighing(9))
    assert (relocked.changes, relocked.revealed, relocked.as_locked) == (0, False, True)


def test_changes_after_the_reveal_are_counted_honestly() -> None:
    """There and back are two changes, though the rule is as locked again."""
    seen = lock(MINE).reveal().change(weighing(9))
    assert (seen.changes, seen.as_locked) == (1, False)
    back = seen.change(weighing(5))
    assert (back.changes, back.as_locked) == (2, True)
    assert back.change(MINE).changes == 2


def test_a_new_name_or_order_is_no_change() -> None:
    """They say nothing about anybody."""
    renamed = Rule("other name", [TRUST, replace(SPEND, weight=5.0)])
    assert fingerprint(renamed) == fingerprint(MINE)


@pytest.mark.parametrize(
    "other",
    [
        weighing(5.01),
        replace(MINE, missing="worst"),
        Rule("mine", [SPEND]),
        Rule("mine", [replace(SPEND, better="less"), TRUST]),
        Rule("mine", [replace(SPEND, scale="fraction"), TRUST]),
        Rule("mine", [replace(SPEND, column="trus"), TRUST]),
    ],
)
def test_whatever_the_rule_says_is_in_the_fingerprint(other: Rule) -> None:
    """Weight, missing, criteria, direction, scale, column."""
    assert fingerprint(other) != fingerprint(MINE)


def test_a_broken_rule_cannot_come_in_its_place() -> None:
    """The rule itself is refused, so the lock keeps the old one."""
    with pytest.raises(BadInput):
        lock(MINE).reveal().change(weighing(-1))


@given(st.lists(st.integers(1, 3), max_size=8))
def test_changes_are_the_steps_that_differ(weights: list[int]) -> None:
    """Repeating the present rule counts for nothing."""
    seen = lock(weighing(1)).reveal()
    for weight in weights:
        seen = seen.change(weighing(weight))
    assert seen.changes == sum(a != b for a, b in zip([1, *weights], weights, strict=False))
    assert seen.as_locked == ([1, *weights][-1] == 1)


def test_the_rule_that_was_locked_stays_at_hand() -> None:
    """To go back to it, however often the rule changed since."""
    assert lock(MINE).reveal().change(weighing(2)).change(weighing(3)).original == MINE
