"""Everyone by relation and worth, with the learner's two lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from ipywidgets import HTML, VBox

from kamlearn.core.decided import Decided
from kamlearn.course.words import word
from kamlearn.drawing.decision_board_scene import map_html
from kamlearn.drawing.figures import unfold
from kamlearn.views.labelled_slider import LabelledSlider, labelled_slider
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.decided import Judged

SHOWN = 20
"""People with a number."""
NEAREST = 10
"""Of these at most so many because a line is near."""


class LinesMap:
    """The map, its lines and its table."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.is_showing = desk, False
        self.lines = {name: self._line(name) for name in ("relation", "worth")}
        self.result = HTML()
        self.result.add_class("kam-result")
        said = escape(word("workbench_map.not_revealed", desk.lang))
        self.locked = HTML(f'<p role="status">{said}</p>')
        self.room = VBox([*self.lines.values(), self.result])
        self.widget = VBox([self.room])

    def look(self, key: int) -> None:
        """Show the map; the person with this key stands out."""
        if not self.desk.bench.is_revealed:
            self.widget.children = (self.locked,)
            return
        self.widget.children = (self.room,)
        self.is_showing = True
        for name, slider in self.lines.items():
            slider.value = round(getattr(self.desk.shown.cutoffs, name) * 100, 6)
        self.is_showing = False
        self.result.value = self._html(key)

    def _html(self, key: int) -> str:
        judged = self.desk.judged
        listed = list_around(judged, key)
        named = {id(one) for one in listed}
        chosen = [n for n, one in enumerate(listed) if one.person.key == key]
        shown = map_html(
            [one.decided for one in listed],
            self.desk.shown.cutoffs,
            self.desk.lang,
            chosen[0] if chosen else -1,
            [one.decided for one in judged if id(one) not in named],
        )
        said = "".join(
            f'<p class="kam-lab-note">{escape(each)}</p>'
            for each in self._notes(judged, len(listed))
        )
        return said + unfold(shown)

    def _notes(self, judged: Sequence[Judged], listed: int) -> Iterator[str]:
        states = [one.decided.decision.state for one in judged]
        near = sum(1 for one in find_near(judged) if one.decided.decision.state == "decided")
        key = "near" if near else "near_none"
        yield word(f"workbench_map.{key}", self.desk.lang, n=near)
        if on_line := states.count("on-the-line"):
            yield word("workbench_map.on_line", self.desk.lang, n=on_line)
        if unsorted := sum(1 for state in states if state not in ("decided", "on-the-line")):
            yield word("workbench_map.unsorted", self.desk.lang, n=unsorted)
        if listed < len(judged):
            yield word("workbench_map.listed", self.desk.lang)

    def _line(self, name: str) -> LabelledSlider:
        slider = labelled_slider(
            word(f"lab_decision_board.{name}", self.desk.lang),
            "percent",
            self.desk.lang,
            value=50,
            minimum=0,
            maximum=100,
            step=5,
        )
        slider.observe(lambda change: self._moved(name, change), "value")
        return slider

    def _moved(self, name: str, change: Any) -> None:
        if not self.is_showing:
            cutoffs = replace(self.desk.bench.cutoffs, **{name: change["new"] / 100})
            self.desk.apply(changes.move_lines(self.desk.bench, cutoffs))


def find_near(judged: Sequence[Judged]) -> list[Judged]:
    """Whom a small error would move, the nearest first."""
    # The same two scores share one decision: most of 2,000 need not be looked at.
    decisions = {id(one.decided.decision): one.decided for one in judged}
    near = {key: _distance(one) for key, one in decisions.items() if one.is_near}
    found = [one for one in judged if id(one.decided.decision) in near]
    return sorted(found, key=lambda one: near[id(one.decided.decision)])


def list_around(judged: Sequence[Judged], key: int) -> list[Judged]:
    """Twenty to name: this person, who is nearest to a line, and whoever comes after."""
    if len(judged) <= SHOWN:
        return list(judged)
    start = next((n for n, one in enumerate(judged) if one.person.key == key), 0)
    after = (*judged[start : start + SHOWN], *judged[max(start - SHOWN, 0) : start])
    found = {id(one): one for one in (judged[start], *find_near(judged)[:NEAREST], *after)}
    return list(found.values())[:SHOWN]


def _distance(one: Decided) -> float:
    return one.decision.distance or 0
