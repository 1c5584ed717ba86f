"""Everyone on maps: relation and worth, horizon and risk, and where it piles up."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Protocol

from ipywidgets import HTML, VBox, Widget

from kamlearn.course.words import word
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.person_picker import person_picker
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.lines_map import LinesMap
from kamlearn.views.workbench.piled_up import PiledUp
from kamlearn.views.workbench.places_map import PlacesMap


class Face(Protocol):
    """One of the maps."""

    widget: Widget

    def look(self, key: int) -> None:
        """Show everyone; the person with this key stands out."""


FACES: Mapping[str, Callable[[Desk], Face]] = {
    "lines": LinesMap,
    "places": PlacesMap,
    "shares": PiledUp,
}


class MapStep:
    """One map at a time, and one person who stands out on it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.people: object = None
        self.is_showing = False
        names = [self._word(f"which_{name}") for name in FACES]
        self.which = labelled_choice(self._word("which"), names, desk.lang)
        self.who = person_picker(self._word("who"), (), desk.lang)
        self.faces: dict[str, Face] = {}
        self.room, self.empty = VBox(), HTML(f'<p role="status">{escape(self._word("nobody"))}</p>')
        self.widget = VBox([self.which, self.empty, self.who, self.room])
        self.which.observe(lambda _change: self.look(), "value")
        self.who.observe(lambda _change: self._chosen(), "value")

    @property
    def face(self) -> Face:
        """The chosen map, made when it is first chosen."""
        name = [*FACES][self.which.value]
        if name not in self.faces:
            self.faces[name] = FACES[name](self.desk)
        return self.faces[name]

    def look(self) -> None:
        """Show the chosen map as the desk is now."""
        people = self.desk.shown.people
        if self.people is not people:
            self.people, self.is_showing = people, True
            self.who.show(people)
            self.is_showing = False
        self.empty.layout.display = "none" if people else ""
        is_about_one = bool(people) and not isinstance(self.face, PiledUp)
        self.who.layout.display = "" if is_about_one else "none"
        self.face.look(self.who.value)
        self.room.children = (self.face.widget,) if people else ()

    def open(self, key: int) -> None:
        """Have this person stand out."""
        self.who.value = key

    def _chosen(self) -> None:
        if not self.is_showing:
            self.look()

    def _word(self, key: str) -> str:
        return word(f"workbench_map.{key}", self.desk.lang)


def open_step(desk: Desk) -> MapStep:
    """The step for this desk."""
    return MapStep(desk)
