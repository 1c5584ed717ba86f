"""Answers that nobody foresaw: help still does not show the right number."""

import pytest

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.exercise import Exercise
from kamlearn.course.feedback import feedback
from kamlearn.course.kinds import NO_ANSWER, Number
from kamlearn.course.languages import LANGS, Lang
from tests.course.test_catalogue import figures

NUMBERS = {
    slug: exercise
    for slug, exercise in load_catalogue().items()
    if isinstance(exercise.kind, Number)
}


@pytest.mark.parametrize("exercise", NUMBERS.values(), ids=NUMBERS.keys())
@pytest.mark.parametrize("lang", LANGS)
def test_undiagnosed_numbers_are_not_told_the_answer(exercise: Exercise, lang: Lang) -> None:
    """Far off, near and with the wrong sign; figures made from the learner's own may be any."""
    for variant in range(len(exercise.variants)):
        answer = exercise.case(variant).answer
        if answer is NO_ANSWER:
            continue
        told = []
        for typed in (answer * 1.37, answer * 0.83, -answer, 0.0):
            outcome = check(exercise, variant, round(typed, 2))
            if outcome.state != "right":
                text = feedback(exercise, variant, outcome, lang)
                told.append(figures(text, lang) - {abs(round(typed, 2))})
        # What stands in all of them does not come from what was typed.
        always = set.intersection(*told) if told else set()
        assert not [v for v in always if abs(v - abs(answer)) <= exercise.kind.tolerance]
