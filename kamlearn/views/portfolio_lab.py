"""The portfolio alive: people on a map, one at a time, and the month's hours shared out."""

from collections.abc import Mapping, Sequence
from typing import Any

from ipywidgets import VBox

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import Lang
from kamlearn.drawing.portfolio_map import AREA, HORIZONS, RISKS, cell_of, cells, place_of
from kamlearn.drawing.portfolio_scene import STORY, place_people, placed_map, portfolio_scene
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.cell_map import NO_CELL, CellMap, cell_map
from kamlearn.views.person_by_person import PersonByPerson


class PortfolioView(PersonByPerson):
    """Horizon, risk and hours of any people; a tap on the map places the chosen one."""

    def __init__(
        self, people: Sequence[Contact], lang: Lang, settings: Mapping[str, Any] | None = None
    ) -> None:
        self.map = places_map(lang)
        scene = portfolio_scene(lambda _lang: self.people, len(people), with_map=False)
        super().__init__(scene, people, lang, settings or {})
        self.map.observe(self._tapped, "value")

    def _question(self) -> list[Any]:
        return [*super()._question(), self.map]

    def _tapped(self, change: Any) -> None:
        if self.is_switching:
            return
        horizon, risk = place_of(change["new"])
        place = {"horizon": HORIZONS.index(horizon), "risk": RISKS.index(risk)}
        self.put({f"{name}{self.person}": value for name, value in place.items()})
        self._moved(change)

    def _draw(self) -> None:
        super()._draw()
        self.map.layout.display = "" if self.guess else "none"
        if not self.guess:
            return
        placed = place_people(self.people, self.settings())
        self.map.picture = placed_map(placed, self.person + 1, self.lang).svg()
        self.is_switching = True
        chosen = placed[self.person] if placed else None
        self.map.label = self.scene.word("place", self.lang, name=chosen.name if chosen else "-")
        self.map.value = cell_of(chosen.place) if chosen else NO_CELL
        self.is_switching = False


def places_map(lang: Lang) -> CellMap:
    """A map of horizons and risks, to tap."""
    return cell_map("", cells(lang), len(HORIZONS), AREA, lang)


def open_view(lang: Lang, settings: Mapping[str, Any]) -> VBox:
    """The lab with the story's people."""
    return PortfolioView(sample_people(lang, STORY), lang, settings).widget
