"""The portfolio alive: people on a map, one at a time, and the month's hours shared out."""

from collections.abc import Mapping, Sequence
from typing import Any

from ipywidgets import VBox

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import Lang
from kamlearn.drawing.portfolio_scene import STORY, portfolio_scene
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.person_by_person import PersonByPerson


class PortfolioView(PersonByPerson):
    """Horizon, risk and hours of any people."""

    def __init__(
        self, people: Sequence[Contact], lang: Lang, settings: Mapping[str, Any] | None = None
    ) -> None:
        scene = portfolio_scene(lambda _lang: self.people, len(people))
        super().__init__(scene, people, lang, settings or {})


def open_view(lang: Lang, settings: Mapping[str, Any]) -> VBox:
    """The lab with the story's people."""
    return PortfolioView(sample_people(lang, STORY), lang, settings).widget
