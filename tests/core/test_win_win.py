"""Saving the word win-win for when both sides gain."""

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.core.win_win import win_win


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (2_000_000, 500_000, True),
        (2_000_000, -500_000, False),
        (2_000_000, 0, False),
        (2_000_000, None, None),
        (None, -500_000, False),
        (None, None, None),
    ],
)
def test_both_must_gain(one: float | None, other: float | None, answer: bool | None) -> None:
    """E2.3: a larger total is not enough, and not knowing is not yes."""
    assert win_win(one, other) is answer
    assert win_win(other, one) is answer


def test_a_change_is_a_number() -> None:
    """Words are refused by name."""
    with pytest.raises(BadInput, match="other"):
        win_win(1, "a lot")  # type: ignore[arg-type]
