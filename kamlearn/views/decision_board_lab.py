"""The decision board alive: two lines to move, and each person's decision to overrule."""

from collections.abc import Mapping, Sequence
from typing import Any

from ipywidgets import VBox

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import Lang
from kamlearn.drawing.decision_board_scene import PEOPLE, Score, decision_board_scene, rated
from kamlearn.drawing.labs import LabScene
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.person_by_person import PersonByPerson


class DecisionBoardView(PersonByPerson):
    """Grow, keep, improve or release any people, by the scores that `score` gives them."""

    def __init__(
        self,
        people: Sequence[Contact],
        lang: Lang,
        settings: Mapping[str, Any] | None = None,
        *,
        score: Score = rated,
        scene: LabScene | None = None,
    ) -> None:
        board = scene or decision_board_scene(lambda _lang: self.people, len(people), score=score)
        super().__init__(board, people, lang, settings or {})


def open_view(lang: Lang, settings: Mapping[str, Any]) -> VBox:
    """The board with the story's people."""
    return DecisionBoardView(sample_people(lang, PEOPLE), lang, settings).widget
