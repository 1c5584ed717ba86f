"""`kamlearn discount`: states, both languages, and what it says to bad numbers."""

import json
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("margin", "discount", "state", "reason"),
    [
        ("50%", "80%", "impossible", "loss-on-each-unit"),
        ("0.5", "50%", "impossible", "nothing-left"),
        ("0", "0.2", "undefined", "no-margin-before"),
        ("0,5", "-10%", "possible", None),
    ],
)
def test_states(kamlearn: Any, margin: str, discount: str, state: str, reason: str | None) -> None:
    """Ratios as fractions or percent; a price rise is a negative discount."""
    _, out, _ = kamlearn("discount", "--margin", margin, "--discount", discount, "--json")
    data = json.loads(out)
    assert (data["state"], data["reason"]) == (state, reason)


@pytest.mark.parametrize("discount", ["0.2", "0.5", "0.8", "-0.1"])
@pytest.mark.parametrize("margin", ["0.5", "0"])
def test_words_in_both_languages(kamlearn: Any, margin: str, discount: str) -> None:
    """By option and by locale."""
    words = ("discount", "--margin", margin, "--discount", discount)
    indonesian = kamlearn(*words, locale="id_ID.UTF-8")
    english = kamlearn(*words, locale="en_US.UTF-8")
    assert kamlearn(*words, lang="id") == indonesian
    assert kamlearn(*words, lang="en") == english
    assert english[1] != indonesian[1]
    assert english[0] == indonesian[0] == 0


def refused(kamlearn: Any, *words: str, **more: str) -> str:
    """The one line that a refused command prints."""
    code, out, err = kamlearn(*words, **more)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert isinstance(err, str)
    return err


def test_bad_numbers_name_the_remedy(kamlearn: Any) -> None:
    """Letters, percent without its sign, a discount over 100%."""
    abc = refused(kamlearn, "discount", "--margin", "abc", "--discount", "0.2")
    assert "abc" in abc
    assert "50%" in refused(kamlearn, "discount", "--margin", "50", "--discount", "0.2")
    over = ("discount", "--margin", "0.5", "--discount", "20")
    assert "20%" in refused(kamlearn, *over, locale="en_GB")


def test_bad_usage_is_one_line_too(kamlearn: Any) -> None:
    """Missing, unknown and superfluous words, a language that there is not."""
    assert "--discount" in refused(kamlearn, "discount", "--margin", "0.5")
    assert "--wat" in refused(kamlearn, "discount", "--wat")
    assert "discount" in refused(kamlearn, "discont")
    more = ("discount", "--margin", ".5", "--discount", ".2", "extra")
    assert "extra" in refused(kamlearn, *more)
    assert "--lang" in refused(kamlearn, "discount", lang="fr")
