"""The blind trial: strangers' wrong answers, written from the thought alone, are recognised."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.feedback import fill_case
from kamlearn.course.kinds import NO_ANSWER
from kamlearn.course.misconceptions import ALIASES
from kamlearn.course.texts import texts_of
from tests.course.blind_sheets import TRIED, descriptions, diagnosing, sheet, write_sheets
from tests.course.blind_trial import (
    EACH,
    ENOUGH,
    Entry,
    count_all,
    first_counts,
    judge,
    main,
    problems,
    read_answers,
    read_tally,
    store,
)
from tests.course.samples import sample

KEPT = read_answers()
AS_PERCENT: Entry = {
    "exercise": "discount-break-even",
    "variant": 0,
    "answer": 20,
    "why": "20% off",
}
AS_PERCENT_TOO: Entry = {**AS_PERCENT, "variant": 1, "answer": 10}
OFF: Entry = {**AS_PERCENT, "variant": 2, "answer": 77.7}
MADE_UP = {"K02": [AS_PERCENT, AS_PERCENT_TOO, OFF]}


def test_every_misconception_was_tried() -> None:
    """Three answers to each of K01 to K30, all of them answers that can be judged."""
    assert sorted(KEPT) == TRIED
    assert problems(KEPT) == []


@pytest.mark.parametrize("alias", TRIED)
def test_two_of_three_are_recognised(alias: str) -> None:
    """Otherwise the diagnosis misses how people show the thought: widen it, or ask otherwise."""
    (count,) = count_all({alias: KEPT[alias]}, {})
    assert count.recognised >= ENOUGH, f"{alias} is judged as {count.codes}"


def test_the_kept_tally_is_what_todays_exercises_give() -> None:
    """When an exercise changes: `python -m tests.course.blind_trial rejudge`."""
    assert read_tally() == [count.row() for count in count_all(KEPT, first_counts())]


def test_made_up_answers_are_told_apart(tmp_path: Path) -> None:
    """A fifth off taken for a fifth more: recognised; 77.7% comes from no thought we know."""
    (count,) = store(MADE_UP, tmp_path)
    assert count.codes == ("percent-as-volume", "percent-as-volume", "wrong")
    assert read_answers(tmp_path) == MADE_UP
    assert read_tally(tmp_path) == [
        (
            *("K02", "2", "2"),
            "K02:percent-as-volume K02:percent-as-volume wrong",
        )
    ]


def test_another_misconceptions_code_does_not_count(tmp_path: Path) -> None:
    """Revenue taken for profit is K01, also when it is written for K02."""
    revenue = {**AS_PERCENT, "answer": 25}
    (count,) = store({"K02": [AS_PERCENT, revenue, OFF]}, tmp_path)
    assert (count.recognised, count.codes[1]) == (1, "revenue-as-profit")


def test_a_later_trial_leaves_the_first_count_and_the_others(tmp_path: Path) -> None:
    """Trying again shows in the tally: the first count stays, other misconceptions too."""
    bad = {**MADE_UP, "K27": [{**OFF, "variant": variant} for variant in range(EACH)]}
    good = {"K27": [{**OFF, "answer": 17.65, "variant": 1}, {**OFF, "answer": 20}, OFF]}
    assert [count.recognised for count in store(bad, tmp_path)] == [2, 0]
    assert [(count.at_first, count.recognised) for count in store(good, tmp_path)] == [
        (2, 2),
        (0, 2),
    ]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([AS_PERCENT, AS_PERCENT_TOO], "K02: 2 answers, not 3"),
        ([AS_PERCENT, OFF, {**OFF, "why": "again"}], "K02: twice the same answer"),
        (
            [{"exercise": "discount-break-even", "answer": 20, "why": "20% off"}],
            "K02: an answer has answer, exercise, variant, why and nothing else",
        ),
        (
            [AS_PERCENT, OFF, {**OFF, "answer": "20%"}],
            "K02: discount-break-even takes no such answer: not-a-number",
        ),
        (
            [AS_PERCENT, OFF, {**OFF, "variant": 3}],
            "K02: discount-break-even takes no such answer: no-such-variant",
        ),
        (
            [AS_PERCENT, OFF, {**OFF, "exercise": "speculative", "answer": "sure"}],
            "K02: speculative is not on its sheet",
        ),
    ],
)
def test_what_cannot_be_judged_is_not_kept(entries: list[Entry], said: str, tmp_path: Path) -> None:
    """A slip in the form goes back to the writer: it says nothing about the diagnosis."""
    assert problems({"K02": entries}) == [said]
    with pytest.raises(ValueError, match="K02"):
        store({"K02": entries}, tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_unknown_misconception_is_named() -> None:
    """There is no K31."""
    assert problems({"K31": []}) == ["K31: no such misconception"]


def test_the_command_tries_without_keeping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`try FILE` shows the tally and who falls short."""
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"K02": [AS_PERCENT, OFF, {**OFF, "answer": 50}]}), encoding="utf-8")
    main(["try", str(file)])
    assert "1 of 3 recognised; fewer than 2: ['K02']" in capsys.readouterr().out
    assert read_answers() == KEPT


@given(st.sampled_from(list(ALIASES)), st.data())
def test_an_answer_made_for_a_diagnosis_is_recognised(code: str, data: st.DataObject) -> None:
    """From any meaning of the catalogue: its own answer gets its code, the right one does not."""
    exercise = data.draw(st.sampled_from(diagnosing(ALIASES[code])))
    variant = data.draw(st.integers(0, len(exercise.variants) - 1))
    case = exercise.case(variant)
    entry = {"exercise": exercise.slug, "variant": variant}
    for known in case.diagnoses:
        if known.code == code:
            assert judge({**entry, "answer": sample(exercise, variant, known)}) == code
    if case.answer is not None:
        assert judge({**entry, "answer": case.answer}) == "right"


def test_there_is_a_sheet_for_every_misconception(tmp_path: Path) -> None:
    """Thirty descriptions, thirty sheets, each with a question to answer."""
    write_sheets(tmp_path)
    assert sorted(descriptions()) == TRIED
    assert sorted(file.stem for file in tmp_path.iterdir()) == TRIED
    assert all(map(diagnosing, TRIED))


@pytest.mark.parametrize("alias", TRIED)
def test_a_sheet_shows_the_question_and_no_help(alias: str) -> None:
    """Prompt and labels of every variant; no hint, no feedback, no solution, no diagnosis."""
    written = sheet(alias)
    assert not [code for code in ALIASES if code in written]
    for exercise in diagnosing(alias):
        texts = texts_of(exercise, "en")
        help_texts = [*texts.hints, *texts.feedback.values(), texts.solution]
        for variant in range(len(exercise.variants)):
            shown = [texts.prompt, *texts.labels.values()]
            assert all(fill_case(exercise, variant, "en", text) in written for text in shown)
            hidden = [fill_case(exercise, variant, "en", text) for text in help_texts]
            assert not [text for text in hidden if text in written]


def test_a_number_question_says_how_to_say_none() -> None:
    """Where "there is none" can be ticked, the sheet gives its form."""
    exercise = load_catalogue()["hopeless-discount"]
    assert exercise.case(0).answer is NO_ANSWER
    assert "No growth is enough”: `true`" in sheet("K04")
