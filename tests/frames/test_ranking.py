"""The ranking of tables: the same, to the last bit, as the ranking of contacts."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.core.ranked import Caution
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.core.scoring import EQUAL_TO
from kamlearn.course.languages import LANGS
from kamlearn.course.words import all_words
from kamlearn.frames import rank_table, scores, to_frame
from kamlearn.frames.places import PLACE_BITS, find_places

SPEND = Rule("mine", [Criterion("spend", 1)])

steps = st.sampled_from([0, 0.25, 0.5, 1])
by_scale = {
    "minmax": st.floats(-1e15, 1e15) | st.integers(-2, 2),
    "fraction": st.floats(0, 1) | steps,
    "rating": st.floats(1, 5) | st.integers(1, 5),
}


@st.composite
def rankings(draw: st.DrawFn) -> tuple[list[Contact], Rule]:
    """People with gaps, ties, family and harmful ones, and any rule for them."""
    scales = draw(st.lists(st.sampled_from(sorted(by_scale)), min_size=1, max_size=4))
    weights = draw(
        st.lists(
            st.integers(0, 9) | st.floats(0, 1e300), min_size=len(scales), max_size=len(scales)
        ).filter(any)
    )
    criteria = [
        Criterion(f"c{place}", weight, draw(st.sampled_from(["more", "less"])), scale)
        for place, (scale, weight) in enumerate(zip(scales, weights, strict=True))
    ]
    row = st.fixed_dictionaries({x.column: st.none() | by_scale[x.scale] for x in criteria})
    contacts = [
        Contact(f"n{place}", amounts=amounts, close=draw(st.booleans()))
        for place, amounts in enumerate(draw(st.lists(row, max_size=9)))
    ]
    return contacts, Rule("any", criteria, draw(st.sampled_from(["skip", "worst", "best"])))


@settings(max_examples=60)
@given(rankings())
def test_tables_rank_as_contacts_do(case: tuple[list[Contact], Rule]) -> None:
    """Scores, coverage, bounds, ranks, ranges and warnings, for any people and any rule."""
    contacts, rule = case
    table = to_frame(contacts).reindex(
        columns=[*to_frame([]).columns, *(x.column for x in rule.criteria)]
    )
    expected = rank(contacts, rule)
    found = rank_table(table.astype({"scored": bool}), rule)
    rows = found.table.set_index(table["name"])
    for each in expected.ranked:
        row = rows.loc[each.name]
        assert none(row["score"]) == each.score
        assert (row["coverage"], row["low"], row["high"]) == (each.coverage, each.low, each.high)
        assert [none(row[name]) for name in ("rank", "rank_low", "rank_high")] == [
            *(each.rank, each.rank_low, each.rank_high)
        ]
    for left in expected.unranked:
        assert rows.loc[left.name].isna().all()
    assert found.warnings == expected.warnings


def none(value: Any) -> Any:
    return None if pd.isna(value) else value


def test_the_own_oracle_of_the_domain() -> None:
    """M20, as a table."""
    table = pd.DataFrame(
        {"spend": [0.8, 0.5, 0.6], "growth": [0.4, 0.9, None], "trust": [0.5, 0.7, 0.9]},
        index=["X", "Y", "Z"],
    )
    weights = {"spend": 5, "growth": 3, "trust": 2}
    rule = Rule("mine", [Criterion(name, w, scale="fraction") for name, w in weights.items()])
    found = rank_table(table, rule).table
    assert found["score"].tolist() == pytest.approx([0.62, 0.66, 4.8 / 7], abs=1e-12)
    assert found["rank"].tolist() == [3, 2, 1]
    assert found.loc["Z", ["coverage", "low", "high"]].tolist() == pytest.approx([0.7, 0.48, 0.78])


def test_many_rows_are_added_up_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of a part changes nothing."""
    rng = np.random.default_rng(1)
    table = pd.DataFrame({"a": rng.random(1000), "b": rng.integers(0, 9, 1000)})
    table.loc[rng.random(1000) < 0.1, "a"] = np.nan
    rule = Rule("mine", [Criterion("a", 2), Criterion("b", 1, better="less")])
    whole = rank_table(table, rule).table
    monkeypatch.setattr(scores, "ROWS_AT_ONCE", 7)
    pd.testing.assert_frame_equal(rank_table(table, rule).table, whole)


def test_kinds_of_columns_that_hold_numbers() -> None:
    """Whole numbers, pandas' own missing, decimals and plain objects all count."""
    columns = {
        "whole": pd.Series([1, 3, 2]),
        "missing": pd.Series([1, None, 2], dtype="Int64"),
        "decimal": pd.Series([Decimal("0.1"), None, 2], dtype=object),
    }
    for column in columns.values():
        ranks = rank_table(pd.DataFrame({"spend": column}), SPEND).table["rank"]
        assert ranks[0] > ranks[2]


@pytest.mark.parametrize(
    "column",
    [["1", "2"], [True, False], [1.0, float("inf")], [1, 2e15], [1j, 1], [pd.Timestamp(0), None]],
)
def test_columns_that_hold_no_numbers_are_refused(column: list[Any]) -> None:
    """Naming the row."""
    table = pd.DataFrame({"name": ["Ani", "Budi"], "spend": column})
    with pytest.raises(BadInput, match=r"(Ani|Budi), column 'spend'"):
        rank_table(table, SPEND)


def test_columns_must_be_there_once() -> None:
    """A slip names the nearest one."""
    with pytest.raises(BadInput) as refused:
        rank_table(pd.DataFrame({"spent": [1], 7: [1]}), SPEND)
    assert (refused.value.code, refused.value.fields["near"]) == (
        *("criterion-column-missing", "spent"),
    )
    with pytest.raises(BadInput) as refused:
        rank_table(pd.DataFrame([[1, 2]], columns=["spend", "spend"]), SPEND)
    assert refused.value.code == "criterion-column-twice"
    for code in ("missing", "twice"):
        assert all(f"errors.criterion-column-{code}" in all_words(lang) for lang in LANGS)


def test_an_empty_table_and_one_of_family_only() -> None:
    """Nobody to rank is no error."""
    assert rank_table(pd.DataFrame({"spend": []}), SPEND).table.empty
    family = to_frame([Contact("Ibu", relation="family", amounts={"spend": 1})])
    found = rank_table(family, SPEND)
    assert (found.table["rank"].isna().all(), found.warnings) == (True, ())


def test_without_ranges() -> None:
    """The ranks themselves stay the same."""
    table = pd.DataFrame({"spend": [1, 2, 2]}, index=[7, 7, 9])
    found = rank_table(table, SPEND, ranges=False)
    assert list(found.table) == ["score", "coverage", "low", "high", "rank"]
    assert found.table["rank"].tolist() == [3, 1, 1]
    assert found.warnings == ()
    assert rank_table(table.assign(spend=1), SPEND).warnings == (Caution("all-equal", "spend"),)


@given(st.lists(st.integers(-1, EQUAL_TO) | st.integers(0, 3), max_size=12))
def test_places_of_keys(keys: list[int]) -> None:
    """One more than how many are larger, also where row and key do not fit one number."""
    expected = [1 + sum(other > key for other in keys) for key in keys]
    array = np.array(keys, dtype=np.int64)
    assert find_places(array).tolist() == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kamlearn.frames.places.PLACE_BITS", 0)
        assert find_places(array).tolist() == expected
    assert PLACE_BITS >= 23


def test_contacts_as_a_table() -> None:
    """Not known stays not known, and nothing is kept that no calculation needs."""
    ani = Contact("Ani", amounts={"spend": 5}, phones=("0812 0000 0000",))
    table = to_frame([ani, Contact("Ibu", relation="family", amounts={"trust": None})])
    assert table["spend"].isna().tolist() == [False, True]
    assert table["trust"].isna().all()
    assert table["scored"].tolist() == [True, False]
    assert "0812" not in table.to_csv()
    with pytest.raises(BadInput) as refused:
        to_frame([replace(ani, amounts={"scored": 1})])
    assert refused.value.code == "amount-named-as-field"
