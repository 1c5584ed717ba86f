"""Answer sheets: what goes out comes back, and bad files are said, not guessed at."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kamlearn.answers import Answer, Result, Sheet, check_sheet, load_sheet, save_sheet, total
from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.tables import meanings
from kamlearn.course.words import explain
from tests.course.samples import CATALOGUE, FOLDER, sample, wild

PACKAGE = Path(__file__).parents[1] / "kamlearn"
RIGHT = {"exercise": "discount-break-even", "revision": 2, "variant": 0, "answer": 66.7}


def sheet(*answers: dict[str, Any], **rest: Any) -> str:
    return json.dumps({"format": "kamlearn-answers", "version": 1, "answers": answers} | rest)


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "answers.json"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_saved_sheets_come_back(tmp_path: Path) -> None:
    """Everything that a sheet holds."""
    saved = Sheet(
        answers=(
            Answer("discount-break-even", 66.7, 2, 0, 2, "2026-11-23T08:00:00Z"),
            Answer("hopeless-discount", True, 1, 2, 1),
        ),
        lang="id",
        learner="kopi-07",
    )
    save_sheet(saved, tmp_path / "mine.json")
    assert load_sheet(tmp_path / "mine.json") == saved


def test_every_answer_is_judged(tmp_path: Path) -> None:
    """Right, partial, wrong, none, unknown and outdated each get their own result."""
    file = written(
        tmp_path,
        sheet(
            RIGHT,
            {"exercise": "thick-margin", "answer": 8},
            {"exercise": "hopeless-discount", "answer": True},
            {"exercise": "eighty-percent-deal", "answer": "gain"},
            {"exercise": "not-in-this-course", "answer": 1},
            {**RIGHT, "revision": 99},
            {**RIGHT, "answer": "66,7"},
            {**RIGHT, "answer": None},
        ),
    )
    results = check_sheet(load_sheet(file), "id")
    assert [result.outcome.state for result in results] == [
        *("right", "partial", "right", "wrong"),
        *("broken", "broken", "broken", "not_attempted"),
    ]
    assert all(result.message for result in results)
    assert total(results) == (2.5, 5)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "sheet-not-json"),
        (sheet(RIGHT)[:-20], "sheet-not-json"),
        ("[" * 100_000, "sheet-not-json"),
        (b"\xff\xfe\x00", "file-unreadable"),
        ("[]", "sheet-wrong-format"),
        ('{"format": "other"}', "sheet-wrong-format"),
        ('{"format": "kamlearn-answers", "version": 2, "answers": []}', "sheet-wrong-version"),
        ('{"format": "kamlearn-answers", "version": 1}', "sheet-invalid"),
        (sheet({"answer": 1}), "sheet-invalid"),
        (sheet({**RIGHT, "exercise": "../../etc/passwd"}), "sheet-invalid"),
        (sheet({**RIGHT, "variant": -1}), "sheet-invalid"),
        (sheet(RIGHT, learner="Budi Santoso, 12A"), "sheet-invalid"),
        (b"x" * 5_000_001, "file-too-large"),
    ],
)
def test_bad_sheets_are_refused_in_words(tmp_path: Path, text: str | bytes, code: str) -> None:
    """File, place and remedy, in both languages; never a traceback."""
    file = written(tmp_path, text)
    for lang in ("id", "en"):
        with pytest.raises(BadInput, match=r"answers\.json") as refused:
            load_sheet(file, lang)
        assert refused.value.code == code


def test_the_place_of_a_problem_is_named(tmp_path: Path) -> None:
    """Which answer, which part."""
    file = written(tmp_path, sheet(RIGHT, {**RIGHT, "variant": "two"}))
    with pytest.raises(BadInput, match=r"answers\[1\]\.variant"):
        load_sheet(file, "en")


def test_missing_file(tmp_path: Path) -> None:
    """Named with its path."""
    with pytest.raises(BadInput, match=r"nothing\.json"):
        load_sheet(tmp_path / "nothing.json", "en")


def test_every_kind_goes_through_a_sheet(tmp_path: Path) -> None:
    """Written, read and judged; the learner's own word counts nowhere."""
    right = {
        slug: sample(exercise, 0, meanings(exercise.case(0))[0])
        for slug, exercise in load_catalogue(FOLDER).items()
    }
    answers = tuple(Answer(slug, json.loads(json.dumps(data))) for slug, data in right.items())
    save_sheet(Sheet(answers), tmp_path / "all.json")
    loaded = load_sheet(tmp_path / "all.json")
    assert loaded.answers == answers
    results = check_sheet(loaded, "en", FOLDER)
    assert {result.outcome.state for result in results} == {"right"}
    assert total(results) == (len(right) - 1, len(right) - 1)


@pytest.mark.parametrize("slug", CATALOGUE)
def test_the_schema_describes_what_each_kind_takes(slug: str) -> None:
    """Whatever the checker judges is valid under the definition of its kind."""
    exercise = CATALOGUE[slug]
    schema = json.loads((PACKAGE / "answers.schema.json").read_text(encoding="utf-8"))
    kinds = schema["$defs"]
    validator = Draft202012Validator({"$ref": f"#/$defs/{exercise.kind.name}", "$defs": kinds})
    for answer in wild(exercise, 0, 50):
        assert check(exercise, 0, answer).state != "broken"
        validator.validate(answer)


json_data = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.just(10**400)
    | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.lists(json_data, max_size=5), answer=json_data, variant=json_data)
def test_any_json_is_judged_or_refused(
    tmp_path: Path, answers: list[Any], answer: Any, variant: Any
) -> None:
    """Whatever stands in a sheet."""
    entries = [{"exercise": slug, "answer": answer, "variant": variant} for slug in CATALOGUE]
    for text in (sheet(*answers), sheet(*entries)):
        try:
            results = check_sheet(load_sheet(written(tmp_path, text)), "id", FOLDER)
        except BadInput:
            continue
        assert all(0 <= result.outcome.score <= 1 for result in results)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(slug=st.sampled_from(sorted(load_catalogue())), answer=json_data, whole=json_data)
def test_any_answer_to_any_exercise_is_judged(
    tmp_path: Path, slug: str, answer: Any, whole: Any
) -> None:
    """Every kind of answer meets data of every shape, and every sheet a document that is none."""
    results = judged(tmp_path, sheet({"exercise": slug, "answer": answer}))
    assert results is None or len(results) == 1
    assert judged(tmp_path, json.dumps(whole)) is None


GOOD = sheet(RIGHT, {"exercise": "thick-margin", "answer": 8, "at": "2026-11-23T08:00:00Z"})
place = st.integers(0, len(GOOD))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=place, second=place, put=st.binary(max_size=6) | st.sampled_from([b"[", b"1e999"]))
def test_a_damaged_sheet_is_judged_or_refused(
    tmp_path: Path, first: int, second: int, put: bytes
) -> None:
    """Cut off, a piece lost, or something else in its place."""
    start, end = sorted((first, second))
    text = GOOD.encode()
    for damaged in (text[:start], text[:start] + put + text[end:]):
        results = judged(tmp_path, damaged)
        assert results is None or all(result.message for result in results)


def judged(folder: Path, text: str | bytes) -> list[Result] | None:
    """The verdicts; None where the sheet was refused with a code that has words."""
    try:
        return check_sheet(load_sheet(written(folder, text)), "id")
    except BadInput as problem:
        assert explain(problem, "id")  # noqa: PT017 (either way of ending is right)
        return None
