"""Rating one thing: 1 to 5, or "not known", which is an answer; not answered is neither."""

from typing import Any

import pytest

from kamlearn.views.rating_pad import Answer, Asked, RatingPad, rating_pad

ASKED = Asked("Bisa dipercaya", "Kalau janji, ditepatin gak?", "sering ingkar", "selalu ditepatin")


@pytest.fixture
def pad() -> RatingPad:
    return rating_pad(ASKED, "id")


@pytest.fixture
def heard(pad: RatingPad) -> list[Any]:
    """What the pad tells."""
    told: list[Any] = []
    pad.on_answer(lambda key, rating: told.append((key, rating)))
    pad.on_settled(lambda: told.append("settled"))
    return told


@pytest.mark.parametrize(
    ("answer", "value"), [("open", ""), (None, "not-known"), (1.0, "1"), (5, "5")]
)
def test_it_stands_where_the_answer_is(pad: RatingPad, answer: Answer, value: str) -> None:
    """And showing an answer is not answering again."""
    pad.show(7, answer)
    assert pad.mark == {"who": 7, "value": value}


def test_an_answer_names_whom_it_is_about(pad: RatingPad, heard: list[Any]) -> None:
    """A late one must not meet the next person."""
    pad.show(7, "open")
    pad.set_state({"mark": {"who": 7, "value": "4"}})
    pad.set_state({"mark": {"who": 7, "value": "not-known"}})
    assert heard == [(7, 4.0), (7, None)]


def test_a_settled_answer_counts_once(pad: RatingPad, heard: list[Any]) -> None:
    """Its message may come before or after the change that says the same."""
    pad._handle_custom_msg({"kind": "settled", "mark": {"who": 7, "value": "2"}}, [])
    pad.set_state({"mark": {"who": 7, "value": "2"}})
    assert heard == [(7, 2.0), "settled"]


def test_what_is_no_rating_is_no_answer(pad: RatingPad, heard: list[Any]) -> None:
    """Whatever a page might send."""
    for mark in ({"who": 7, "value": "6"}, {"who": "7", "value": "1"}, {"value": "1"}, {}):
        pad.set_state({"mark": mark})
    pad._handle_custom_msg({"kind": "other"}, [])
    assert heard == []
