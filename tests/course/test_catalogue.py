"""Walks the whole catalogue: what holds for every exercise, variant and language."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import find_exercise, load_catalogue
from kamlearn.course.checker import check, fields_of
from kamlearn.course.exercise import Exercise, Line
from kamlearn.course.feedback import feedback, fill_case, ladder, sibling_of
from kamlearn.course.formats import WRITERS, placeholders
from kamlearn.course.kinds import NO_ANSWER, Interval, Number, OwnRule, SelfCheck
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.misconceptions import ALIASES
from kamlearn.course.numbers import read_number
from kamlearn.course.tables import codes, compile_table, meanings
from kamlearn.course.texts import check_texts, texts_of
from tests.course.samples import CATALOGUE, STRANGE, sample

FIGURE = re.compile(r"-?(?:Rp)?\d[\d.,]*\d|\d")

everywhere = pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=CATALOGUE.keys())
both = pytest.mark.parametrize("lang", LANGS)


def cases(exercise: Exercise) -> Iterator[int]:
    yield from range(len(exercise.variants))


def is_own_work(exercise: Exercise) -> bool:
    """Whether it is about the learner's own people, so that nobody knows a right answer."""
    return isinstance(exercise.kind, OwnRule | SelfCheck)


def test_the_chapter_has_its_exercises() -> None:
    """E4.1 to E4.4 and the gamble of the start page."""
    assert set(CATALOGUE) >= {
        "discount-break-even",
        "eighty-percent-deal",
        "hopeless-discount",
        "price-for-ever",
        "thick-margin",
    }


@everywhere
def test_three_variants_or_more(exercise: Exercise) -> None:
    """Enough to try a sibling after seeing one worked out; of the learner's own work one."""
    assert len(exercise.variants) >= (1 if is_own_work(exercise) else 3)
    assert len({str(v) for v in exercise.variants}) == len(exercise.variants)


@everywhere
def test_reference_answer_is_right_and_nothing_is_not_attempted(exercise: Exercise) -> None:
    """In every variant."""
    for variant in cases(exercise):
        known, *_ = meanings(exercise.case(variant))
        right = check(exercise, variant, sample(exercise, variant, known))
        scored = not isinstance(exercise.kind, SelfCheck)
        assert (right.state, right.score, right.code) == ("right", float(scored), "right")
        assert check(exercise, variant, None).state == "not_attempted"


@everywhere
def test_every_diagnosis_is_reached_by_its_own_answer(exercise: Exercise) -> None:
    """No diagnosed answer hides behind another one."""
    for variant in cases(exercise):
        for known in meanings(exercise.case(variant)):
            outcome = check(exercise, variant, sample(exercise, variant, known))
            assert (outcome.code, outcome.state != "broken") == (known.code, True)


@everywhere
def test_numbers_that_mean_different_things_lie_apart(exercise: Exercise) -> None:
    """Bands of different codes never overlap, so their order cannot matter."""
    for variant in cases(exercise):
        bands = sorted(
            compile_table(exercise, exercise.case(variant)).bands, key=lambda band: band.low
        )
        for lower, upper in pairwise(bands):
            assert lower.high < upper.low or lower.code == upper.code


@everywhere
@both
def test_every_code_and_label_has_words(exercise: Exercise, lang: Lang) -> None:
    """Every outcome, option and field label, in both languages, and nothing left over."""
    check_texts(exercise, lang)
    texts = texts_of(exercise, lang)
    assert len(texts.hints) == 2
    assert texts.title
    assert texts.prompt


@everywhere
def test_both_languages_speak_of_the_same_figures(exercise: Exercise) -> None:
    """Each text has the same typed placeholders in both languages, and all are known."""
    indonesian, english = (texts_of(exercise, lang).templates() for lang in LANGS)
    assert indonesian.keys() == english.keys()
    for place, template in indonesian.items():
        assert placeholders(template) == placeholders(english[place]), place
        known = fields_of(exercise, exercise.case(0))
        for name, style in placeholders(template):
            assert name in known, f"{place}: {name}"
            assert style in WRITERS


@everywhere
@both
def test_every_text_can_be_filled(exercise: Exercise, lang: Lang) -> None:
    """Figures of the learner's own number stand only in feedback on numbers."""
    for variant in cases(exercise):
        case = exercise.case(variant)
        moving = {n for n, f in fields_of(exercise, case).items() if isinstance(f, Line)}
        for place, template in texts_of(exercise, lang).templates().items():
            used = {name for name, _ in placeholders(template)}
            if not place.startswith("feedback"):
                assert not used & moving, place
        for known in meanings(case):
            outcome = check(exercise, variant, sample(exercise, variant, known))
            assert "{" not in feedback(exercise, variant, outcome, lang)


def figures(text: str, lang: Lang) -> set[float]:
    """Every number that a text shows, without its sign."""
    shown = (found.strip(".,").replace("Rp", "") for found in FIGURE.findall(text))
    return {abs(v) for typed in shown for v in read_number(typed, lang, "count").readings}


@everywhere
@both
def test_help_never_shows_the_answer(exercise: Exercise, lang: Lang) -> None:
    """No hint, and no feedback on a wrong answer, shows the right number, or an end of it."""
    kind = exercise.kind
    if not isinstance(kind, Number | Interval):
        return
    for variant in cases(exercise):
        case = exercise.case(variant)
        if case.answer is NO_ANSWER:
            continue
        said: dict[str, list[float]] = {text: [] for text in ladder(exercise, variant, lang)}
        for known in case.diagnoses:
            answer = sample(exercise, variant, known)
            told = feedback(exercise, variant, check(exercise, variant, answer), lang)
            said[told] = numbers_in(answer)
        for text, typed in said.items():
            shown = figures(text, lang) - set(typed)
            # A zero tells nothing: half of all intervals start there.
            for right in filter(None, numbers_in(case.answer)):
                assert not [v for v in shown if abs(v - right) <= kind.tolerance], text


def numbers_in(answer: float | tuple[float, float]) -> list[float]:
    """The sizes of an answer's numbers."""
    return [abs(part) for part in (answer if isinstance(answer, list | tuple) else [answer])]


@everywhere
@both
def test_the_ladder_ends_with_another_variant_worked_out(exercise: Exercise, lang: Lang) -> None:
    """Two different hints, then a sibling's solution, unless it would tell this answer too."""
    solution = texts_of(exercise, lang).solution
    for variant in cases(exercise):
        first, second, *rest = ladder(exercise, variant, lang)
        assert first != second
        sibling = sibling_of(exercise, variant)
        if exercise.case(sibling).answer == exercise.case(variant).answer:
            assert rest == []
            continue
        (last,) = rest
        assert fill_case(exercise, sibling, lang, solution) in last


@everywhere
def test_answers_of_another_kind_are_broken(exercise: Exercise) -> None:
    """Judged as broken with a code and words, never an exception."""
    for answer in (*STRANGE, math.nan, math.inf, (), {1: 2}, object(), {(): []}):
        outcome = check(exercise, 0, answer)
        if outcome.state not in ("broken", "not_attempted"):
            assert exercise.kind.problem(answer) is None
            continue
        for lang in LANGS:
            assert feedback(exercise, 0, outcome, lang)
    assert check(exercise, 0, "no such key").state == "broken"
    for variant in (-1, 99, True, 1.0):
        assert check(exercise, variant, 1.0).code == "no-such-variant"


def test_misconceptions_of_the_chapter_are_diagnosed() -> None:
    """K01 to K05 are each the code of at least one answer."""
    diagnosed = {
        code
        for exercise in load_catalogue().values()
        for case in [exercise.case(0)]
        for code in codes(case, compile_table(exercise, case))
    }
    assert {code for code, alias in ALIASES.items() if alias <= "K05"} <= diagnosed


@both
def test_unknown_slug_names_the_nearest(lang: Lang) -> None:
    """In the reader's language."""
    with pytest.raises(BadInput, match="thick-margin"):
        find_exercise("thick-margn", lang)
