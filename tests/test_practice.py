"""An exercise at a Python prompt."""

import pytest

import kamlearn
from kamlearn.core.errors import BadInput


def test_check_takes_numbers_and_typed_text() -> None:
    """The same outcome for 66.7 and for what an Indonesian types."""
    practice = kamlearn.exercise("discount-break-even", lang="id")
    assert practice.check(66.7).state == "right"
    assert practice.check("66,7%").state == "right"
    assert practice.check("").state == "not_attempted"
    assert practice.check(20).code == "percent-as-volume"


def test_feedback_speaks_of_the_learners_own_number() -> None:
    """One fact from the answer, in the asked language."""
    assert "Rp360.000" in kamlearn.exercise("discount-break-even", lang="id").feedback(20)
    assert "Rp360,000" in kamlearn.exercise("discount-break-even", lang="en").feedback(20)


def test_hints_come_in_steps_and_stop_at_the_worked_sibling() -> None:
    """First hint, second hint, a sibling worked out; then it stays there."""
    practice = kamlearn.exercise("thick-margin", lang="en")
    steps = [practice.hint() for _ in range(4)]
    assert len(set(steps)) == 3
    assert "sibling" in steps[2]
    assert steps[3] == steps[2]


def test_solution_shows_the_answer() -> None:
    """For whoever asks for it."""
    assert "66,7%" in kamlearn.exercise("discount-break-even", lang="id").solution()


@pytest.mark.parametrize(
    ("lang", "typed", "words"),
    [
        ("id", "enam", "belum kebaca"),
        ("en", "six", "does not read"),
        ("id", "66,667", "dua cara"),
        ("id", "Rp20", "satuan lain"),
        ("en", "2/3", "fraction"),
    ],
)
def test_what_is_no_number_is_said_in_the_readers_language(
    lang: str, typed: str, words: str
) -> None:
    """Letters, two readings, another unit: place and remedy, no guess."""
    with pytest.raises(BadInput, match=words):
        kamlearn.exercise("discount-break-even", lang=lang).check(typed)


def test_unknown_slug_language_and_variant() -> None:
    """Each names what there is."""
    from kamlearn.practice import Practice

    with pytest.raises(BadInput, match="discount-break-even"):
        kamlearn.exercise("discount-break", lang="id")
    with pytest.raises(BadInput, match="id, en"):
        kamlearn.exercise("thick-margin", lang="fr")
    with pytest.raises(BadInput, match="0 sampai 2"):
        Practice("thick-margin", "id", variant=3)
