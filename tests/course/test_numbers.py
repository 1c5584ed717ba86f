"""What people type, read by the rules of their language."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.formats import write_count
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.numbers import read_number

ROWS = json.loads(
    (Path(__file__).parents[1] / "data" / "typed_numbers.json").read_text(encoding="utf-8")
)
UNITS = ("percent", "multiple", "rupiah", "count")


def as_row(text: str, lang: Lang, unit: Any) -> dict[str, Any]:
    """A reading in the form of the shared table."""
    typed = read_number(text, lang, unit)
    if typed.problem:
        return {"problem": typed.problem}
    if len(typed.readings) > 1:
        return {"ask": list(typed.readings)}
    return {"value": typed.readings[0] if typed.readings else None}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['lang']} {row['text'][:20]!r}")
def test_shared_table(row: dict[str, Any]) -> None:
    """The same rows hold for the page's parser (see tests/runtime)."""
    read = as_row(row["text"], row["lang"], row["unit"])
    assert read == {key: row[key] for key in ("value", "ask", "problem") if key in row}


@given(
    value=st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False),
    lang=st.sampled_from(LANGS),
)
def test_what_we_write_we_read(value: Any, lang: Lang) -> None:
    """A number in the course's own writing is read back, never asked about."""
    written = write_count(value, lang)
    assert read_number(written, lang, "count").readings == (float(value),)


@given(text=st.text(max_size=60), lang=st.sampled_from(LANGS), unit=st.sampled_from(UNITS))
def test_any_text_is_read_asked_about_or_refused(text: str, lang: Lang, unit: Any) -> None:
    """Never an exception, and never more than two readings."""
    typed = read_number(text, lang, unit)
    assert len(typed.readings) <= 2 or "m" in unicodedata.normalize("NFKC", text).lower()
    assert typed.problem in (None, "not-a-number", "no-fraction", "wrong-unit", "too-long")
