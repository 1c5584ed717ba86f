"""Grow, keep, improve or release, for a whole table."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.frames import decide_table, to_frame

FRACTION = st.floats(0, 1).map(lambda value: round(value, 2))
SCORES = st.tuples(st.none() | FRACTION, st.none() | FRACTION)


def table(*scores: tuple[float | None, float | None]) -> pd.DataFrame:
    """One row for each pair of scores."""
    return pd.DataFrame(scores, columns=["bond", "worth"])


def decisions(frame: pd.DataFrame, cutoffs: CutOffs | None = None) -> list[str]:
    """What is decided on each row."""
    said: list[str] = decide_table(frame, "bond", "worth", cutoffs)["decision"].tolist()
    return said


def test_the_four_decisions() -> None:
    """Lines 26 and 27 of the thread: how good the relation is, and what it is worth."""
    frame = table((0.8, 0.7), (0.9, 0.3), (0.4, 0.8), (0.3, 0.2))
    assert decisions(frame) == ["grow", "keep", "improve", "release"]


def test_a_moved_line_changes_the_decision_and_not_the_scores() -> None:
    """The learner moves the lines."""
    frame = table((0.6, 0.7))
    before = frame.copy()
    assert decisions(frame, CutOffs(0.7, 0.5)) == ["improve"]
    assert decisions(frame, CutOffs(0.5, 0.8)) == ["keep"]
    pd.testing.assert_frame_equal(frame, before)


def test_on_the_line_and_not_known_are_not_decided() -> None:
    """There the person decides, or asks first."""
    found = decide_table(table((0.5, 0.9), (None, 0.9)), "bond", "worth")
    assert found["decision"].tolist() == ["on-the-line", "ask"]
    assert found["distance"].isna().tolist() == [False, True]
    assert found["distance"][0] == 0


def test_friends_are_not_sorted_and_harm_is_a_veto() -> None:
    """As contacts say it; a score of 1 does not help."""
    amounts = {"bond": 1, "worth": 1}
    people = [
        Contact("Nisa", relation="friend", close=True, amounts=amounts),
        Contact("Klien", harmful=True, amounts=amounts),
        Contact("Bu Tini", amounts=amounts),
    ]
    found = decide_table(to_frame(people).set_index("name"), "bond", "worth")
    assert found["decision"].to_dict() == {"Nisa": "protected", "Klien": "exit", "Bu Tini": "grow"}


@pytest.mark.parametrize(("lang", "said"), [("id", "tumbuhin"), ("en", "grow")])
def test_in_the_readers_language(lang: str, said: str) -> None:
    """Headings and decisions."""
    found = decide_table(table((0.8, 0.7)), "bond", "worth", lang=lang)
    assert found.iloc[0, 0] == said
    assert {"id": "jadinya", "en": "decision"}[lang] == found.columns[0]


def test_a_score_in_percent_is_refused_with_its_row() -> None:
    """80 where 0.8 is meant, and a column that there is not."""
    frame = table((0.5, 0.5), (80, 0.5))
    with pytest.raises(BadInput, match="1, column 'bond': got 80"):
        decide_table(frame, "bond", "worth")
    with pytest.raises(BadInput) as missing:
        decide_table(frame, "bond", "word")
    assert (missing.value.code, missing.value.fields["near"]) == (
        "criterion-column-missing",
        "worth",
    )


@given(st.lists(SCORES, max_size=5), FRACTION, FRACTION)
def test_each_row_is_decided_as_one_person_is(
    scores: list[tuple[float | None, float | None]], relation: float, worth: float
) -> None:
    """The table adds nothing of its own."""
    cutoffs = CutOffs(relation, worth)
    frame = table(*scores).astype(float)
    alone = [decide(*pair, cutoffs) for pair in scores]
    assert decisions(frame, cutoffs) == [
        one.options[0] if one.state == "decided" else one.state for one in alone
    ]
