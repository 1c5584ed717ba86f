"""Everyone by horizon and risk; one person is placed and given hours."""

from collections.abc import Callable
from html import escape
from typing import Any

from ipywidgets import HTML, Button, VBox

from kamlearn.course.words import word
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.portfolio_map import Place, cell_of, place_of
from kamlearn.drawing.portfolio_scene import (
    Placed,
    hours_html,
    notes_html,
    placed_map,
    places_table,
)
from kamlearn.views.cell_map import NO_CELL
from kamlearn.views.labelled_slider import LabelledSlider, labelled_slider
from kamlearn.views.portfolio_lab import places_map
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.people import Person

SHOWN = 20
"""People in the table."""
MOST_HOURS, MOST_CAPACITY = 60, 200
"""A month, on the sliders."""


class PlacesMap:
    """The map to tap, the hours of one person, and the month."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.is_showing, self.key = desk, False, 0
        self.known: dict[int, tuple[Person, int, Placed]] = {}
        self.map = places_map(desk.lang)
        self.map.observe(self._placed, "value")
        self.hours = self._slider("hours", MOST_HOURS, 0.5, self._gave)
        self.unplan = Button(
            description=self._word("unplan"), layout={"width": "auto", "height": "2.75rem"}
        )
        self.unplan.on_click(lambda _button: self._place(hours=None))
        self.capacity = self._slider("capacity", MOST_CAPACITY, 1, self._had)
        self.result = HTML()
        self.result.add_class("kam-result")
        self.widget = VBox([self.map, self.hours, self.unplan, self.capacity, self.result])

    def look(self, key: int) -> None:
        """Show the map, the person with this key, and the month."""
        self.key, bench = key, self.desk.shown
        placed = [self._one(n, person) for n, person in enumerate(bench.people, 1)]
        chosen = next((n for n, person in enumerate(bench.people) if person.key == key), None)
        number = 0 if chosen is None else chosen + 1
        self.is_showing = True
        self.capacity.maximum = max(MOST_CAPACITY, bench.capacity)
        self.capacity.value = bench.capacity
        self._show_person(None if chosen is None else placed[chosen])
        self.is_showing = False
        self.map.picture = placed_map(placed, number, self.desk.lang).svg()
        self.result.value = self._html(placed, chosen or 0)

    def _show_person(self, one: Placed | None) -> None:
        name = one.name if one else "-"
        self.map.label = word("lab_portfolio.place", self.desk.lang, name=name)
        self.map.value = cell_of(one.place) if one else NO_CELL
        hours = one.hours or 0 if one else 0
        self.hours.maximum = max(MOST_HOURS, hours)
        self.hours.value = hours
        self.hours.layout.display = "" if one else "none"
        self.unplan.layout.display = "none" if one is None or one.hours is None else ""

    def _html(self, placed: list[Placed], chosen: int) -> str:
        lang, hours = self.desk.lang, [one.hours for one in placed]
        lamp = hours_html(hours, self.desk.shown.capacity, lang)
        start = max(min(chosen - SHOWN // 2, len(placed) - SHOWN), 0)
        table = unfold(places_table(placed[start : start + SHOWN], lang))
        said = [self._word("unplanned", n=hours.count(None))] if None in hours else []
        if len(placed) > SHOWN:
            said.append(self._word("places_listed", n=SHOWN))
        notes = "".join(f'<p class="kam-lab-note">{escape(each)}</p>' for each in said)
        return f"{lamp}{notes}{table}{notes_html(placed, lang)}"

    def _one(self, number: int, person: Person) -> Placed:
        """Who did not change need not be made again."""
        known = self.known.get(person.key)
        if known is None or known[0] is not person or known[1] != number:
            horizon, risk = on_map(person)
            one = Placed(number, person.name, horizon, risk, person.hours)
            self.known[person.key] = person, number, one
            return one
        return known[2]

    def _placed(self, change: Any) -> None:
        if not self.is_showing:
            horizon, risk = (_noted(each) for each in place_of(change["new"]))
            self._place(horizon=horizon, risk=risk)

    def _gave(self, change: Any) -> None:
        if not self.is_showing:
            self._place(hours=change["new"])

    def _had(self, change: Any) -> None:
        if not self.is_showing:
            self.desk.apply(changes.have_hours(self.desk.bench, change["new"]))

    def _place(self, **fields: Any) -> None:
        self.desk.apply(changes.place(self.desk.bench, self.key, **fields))

    def _slider(
        self, key: str, most: float, step: float, act: Callable[[Any], None]
    ) -> LabelledSlider:
        slider = labelled_slider(
            self._word(key), "count", self.desk.lang, value=0, minimum=0, maximum=most, step=step
        )
        slider.observe(act, "value")
        return slider

    def _word(self, key: str, **fields: Any) -> str:
        return word(f"workbench_map.{key}", self.desk.lang, **fields)


def on_map(person: Person) -> Place:
    """The cell of a person."""
    horizon, risk = (
        "unknown" if each == "not-known" else each for each in (person.horizon, person.risk)
    )
    return horizon, risk


def _noted(each: str) -> str:
    return "not-known" if each == "unknown" else each
