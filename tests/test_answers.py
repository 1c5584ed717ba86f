"""Answer sheets: what goes out comes back, and bad files are said, not guessed at."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamlearn.answers import Answer, Sheet, check_sheet, load_sheet, save_sheet, total
from kamlearn.core.errors import BadInput

RIGHT = {"exercise": "discount-break-even", "revision": 1, "variant": 0, "answer": 66.7}


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
            Answer("discount-break-even", 66.7, 1, 0, 2, "2026-11-23T08:00:00Z"),
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
    entry = {"exercise": "price-for-ever", "answer": answer, "variant": variant}
    for text in (sheet(*answers), sheet(entry)):
        try:
            results = check_sheet(load_sheet(written(tmp_path, text)), "id")
        except BadInput:
            continue
        assert all(0 <= result.outcome.score <= 1 for result in results)
