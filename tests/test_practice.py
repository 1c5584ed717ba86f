"""An exercise at a Python prompt."""

from typing import Any

import pytest

import kamlearn
from kamlearn.core.errors import BadInput
from kamlearn.practice import Practice
from tests.course.samples import CONSISTENT, FOLDER


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
    with pytest.raises(BadInput, match="discount-break-even"):
        kamlearn.exercise("discount-break", lang="id")
    with pytest.raises(BadInput, match="id, en"):
        kamlearn.exercise("thick-margin", lang="fr")
    with pytest.raises(BadInput, match="0 sampai 2"):
        Practice("thick-margin", "id", variant=3)


@pytest.mark.parametrize(
    ("slug", "answer", "state"),
    [
        ("who-is-an-account", {"customer", "supplier", "mentor"}, "right"),
        ("who-is-an-account", ["mentor", "customer", "supplier"], "right"),
        ("who-is-an-account", [], "not_attempted"),
        (
            "three-partners",
            {"reseller": "short-low", "classmate": "long-high", "contract": "short-low"},
            "partial",
        ),
        ("three-partners", {"reseller": "short-low"}, "not_attempted"),
        ("thirty-day-plan", ("goal", "rule", "rank", "decide", "review"), "right"),
        ("thirty-day-plan", ["review", "goal", "rule", "rank", "decide"], "partial"),
        ("thirty-day-plan", ["rule", "rank", "decide", "review", "goal"], "wrong"),
        ("share-of-growth", [0, "57,1%"], "right"),
        ("share-of-growth", (0, 57.1), "right"),
        ("my-own-rule", CONSISTENT, "right"),
        ("a-small-gift", "done", "right"),
        ("a-small-gift", "not_done", "not_attempted"),
    ],
)
def test_every_kind_takes_its_own_data(slug: str, answer: Any, state: str) -> None:
    """Lists, sets, dicts, pairs of numbers, typed ones too."""
    practice = Practice(slug, "id", exercises=FOLDER)
    assert practice.check(answer).state == state
    assert practice.feedback(answer)


@pytest.mark.parametrize(
    ("slug", "answer", "shown"),
    [
        ("who-is-an-account", "customer", '["passer-by"]'),
        ("who-is-an-account", ["customer", "budi"], "customer, supplier"),
        ("three-partners", ["reseller"], '{"reseller": "short-low"}'),
        ("thirty-day-plan", "goal", "goal, rule"),
        ("share-of-growth", 57.1, "[10, 20.5]"),
        ("my-own-rule", [5, 3, 2], '"gives": True'),
        ("a-small-gift", True, '"done"'),
    ],
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_data_of_another_form_is_told_how_to_look(
    slug: str, answer: Any, shown: str, lang: str
) -> None:
    """With an example that is not the answer, and the keys that there are."""
    practice = Practice(slug, lang, exercises=FOLDER)
    assert practice.check(answer).state == "broken"
    assert shown in practice.feedback(answer)
