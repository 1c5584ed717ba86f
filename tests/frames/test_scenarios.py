"""Tables of what-ifs."""

import pandas as pd
import pytest

from kamlearn.core.errors import BadInput
from kamlearn.frames import scenarios


def test_one_row_for_each_pair() -> None:
    """Margins outside, discounts inside, in the order given."""
    table = scenarios(margin=[0.3, 0.5], discount=[0.1, 0.2])
    pairs = table[["margin", "discount"]].to_numpy().tolist()
    assert pairs == [[0.3, 0.1], [0.3, 0.2], [0.5, 0.1], [0.5, 0.2]]


def test_what_does_not_exist_is_missing() -> None:
    """Impossible rows say so, and hold no number that could be averaged by mistake."""
    table = scenarios(margin=0.5, discount=[0.2, 0.8])
    assert table["state"].tolist() == ["possible", "impossible"]
    assert table["multiple"].isna().tolist() == [False, True]
    assert table["multiple"].dtype == pd.Float64Dtype()


@pytest.mark.parametrize(("lang", "heading"), [("id", "harus naik"), ("en", "must grow")])
def test_headings_in_the_readers_language(lang: str, heading: str) -> None:
    """For lessons; without a language the library's own names."""
    assert heading in scenarios(0.5, 0.2, lang=lang).columns
    assert "increase" in scenarios(0.5, 0.2).columns


def test_a_margin_in_percent_is_refused() -> None:
    """50 where 0.5 is meant: the message says which."""
    with pytest.raises(BadInput, match=r"50% is 0\.5"):
        scenarios(margin=50, discount=0.2)
