"""Pictures of chapters 9 and 10: four decisions, a release, notes, the plan, the card."""

from xml.etree import ElementTree

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.clean_note import KEPT
from kamlearn.drawing.four_tests import TESTS
from kamlearn.drawing.gallery import draw
from kamlearn.drawing.release_keeps import LEFT_OVER
from kamlearn.drawing.thirty_days import STOPS

STORY = ("Rara", "Dimas", "Sinta", "Tini", "Galih", "Bayu", "Yusuf", "Wulan")


def test_better_relations_stand_to_the_right_and_more_worth_higher() -> None:
    """As on the board: grow is above keep, and to the right of improve."""
    root = ElementTree.fromstring(draw("four-squares", "en", {}).svg())  # noqa: S314
    at = {t.text: (float(t.attrib["x"]), float(t.attrib["y"])) for t in root.iter() if t.text}
    assert at["Grow"][1] < at["Keep"][1]
    assert at["Grow"][0] > at["Improve"][0]
    assert at["Release"] == (at["Improve"][0], at["Keep"][1])


def test_a_release_takes_time_and_nothing_else() -> None:
    """One dashed outline: the time that is no longer given."""
    assert [name for name, left in LEFT_OVER.items() if left < 1] == ["time"]
    assert "".join(draw("release-keeps", "id", {}).marks).count("stroke-dasharray") == 1


def test_what_the_goal_does_not_need_is_struck_out() -> None:
    """A stroke for each such line, a tick for each of the others."""
    marks = "".join(draw("clean-note", "id", {}).marks)
    assert marks.count("line-through") == marks.count("✗") == list(KEPT.values()).count(False)
    assert marks.count("✓") == list(KEPT.values()).count(True)


def test_the_four_tests_and_the_stops_of_the_plan_are_all_drawn() -> None:
    """A card for each test, a stop for each part of the thirty days."""
    assert "".join(draw("four-tests", "id", {}).marks).count("<rect") == len(TESTS)
    assert "".join(draw("thirty-days", "id", {}).marks).count("<rect") == len(STOPS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_card_to_share_names_nobody(lang: Lang) -> None:
    """Not even people of the story."""
    svg = draw("share-card", lang, {}).svg()
    assert not [name for name in STORY if name in svg]
