"""Choosing what counts: our list, a criterion of one's own, or figures of a file."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from ipywidgets import HTML, Button, Checkbox, Text, VBox

from kamlearn.core.errors import BadInput
from kamlearn.core.rules import Better, Criterion, Scale
from kamlearn.course.words import explain, word
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.criteria import ask_criterion, name_criterion
from kamlearn.workbench.goals import OFFERED, offered
from kamlearn.workbench.people import BOND, HIGHEST, LOWEST, Person

START = 3
"""The weight of a criterion that was just chosen."""
LONGEST = 40
"""Characters of a criterion's name."""


class CriteriaPicker:
    """Boxes to tick, and two ways to add others."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.is_showing = desk, False
        self.boxes: dict[str, Checkbox] = {}
        self.people: tuple[Person, ...] | None = None
        self.columns: list[str] = []
        self.list, self.file = VBox(), VBox()
        self.said = HTML()
        self.own = Text(description=self._word("own"))
        self.less = self._box("own_less")
        self.own_button = self._button("own_add", self._add_own)
        self.column = labelled_choice(self._word("column"), ["-"], desk.lang, look="list")
        self.column_less = self._box("own_less")
        self.column_button = self._button("column_add", self._add_column)
        self.file.children = (self.column, self.column_less, self.column_button)
        head = HTML(f"<p><strong>{self._word('pick')}</strong></p>")
        own = (self.own, self.less, self.own_button)
        self.widget = VBox([head, self.list, *own, self.file, self.said])
        self.widget.add_class("kam-stacked")

    def look(self) -> None:
        """Show the criteria as they are."""
        columns = [*OFFERED, *(c.column for c in self._criteria() if c.column not in OFFERED)]
        if columns != [*self.boxes]:
            self._make_boxes(columns)
        chosen = {each.column for each in self._criteria()}
        self.is_showing = True
        for column, box in self.boxes.items():
            box.value = column in chosen
        self.is_showing = False
        self._look_for_figures()

    def _criteria(self) -> Sequence[Criterion]:
        return self.desk.bench.criteria

    def _make_boxes(self, columns: Sequence[str]) -> None:
        self.boxes = {column: self._tick(column) for column in columns}
        parts = [(box, _asks(self._ask(column))) for column, box in self.boxes.items()]
        self.list.children = tuple(part for pair in parts for part in pair)

    def _tick(self, column: str) -> Checkbox:
        better: Better = next((c.better for c in self._criteria() if c.column == column), "more")
        box = Checkbox(description=name_criterion(column, self.desk.lang, better), indent=False)
        box.layout.width = "auto"
        box.observe(lambda change: self._ticked(column, change["new"]), "value")
        return box

    def _ask(self, column: str) -> str:
        if any(each.column == column and each.scale == "minmax" for each in self._criteria()):
            return self._word("asks_column")
        return ask_criterion(column, self.desk.lang)

    def _ticked(self, column: str, is_chosen: bool) -> None:
        if self.is_showing:
            return
        kept = [each for each in self._criteria() if each.column != column]
        added = [offered(column, START)] if is_chosen else []
        self._take([*kept, *added])

    def _add_own(self) -> None:
        name = " ".join(self.own.value.split())[:LONGEST]
        if self._add(lambda: Criterion(name, START, _better(self.less), "rating")):
            self.own.value, self.less.value = "", False

    def _add_column(self) -> None:
        column = self.columns[self.column.value]
        is_rated = _is_rated(self.desk.bench.people, column)
        scale: Scale = "rating" if is_rated else "minmax"
        if self._add(lambda: Criterion(column, START, _better(self.column_less), scale)):
            self.column_less.value = False

    def _add(self, make: Callable[[], Criterion]) -> bool:
        """Whether it could be added; the reason is said where it could not."""
        try:
            criterion = make()
            criterion = offered(criterion.column, START) if _is_ours(criterion) else criterion
            bench = changes.weigh(self.desk.bench, [*self._criteria(), criterion])
            if bench.rule:
                self.desk.stand(bench.rule)  # figures that cannot be used are found here
        except BadInput as problem:
            self.said.value = f'<p role="alert">{escape(explain(problem, self.desk.lang))}</p>'
            return False
        self.said.value = ""
        self.desk.apply(bench)
        return True

    def _take(self, criteria: Sequence[Criterion]) -> None:
        self.desk.apply(changes.weigh(self.desk.bench, criteria))

    def _look_for_figures(self) -> None:
        """Reading everyone's columns takes a while: only when people changed."""
        people = self.desk.bench.people
        if self.people is not people:
            self.people, self._found = people, figure_columns(people)
        taken = {each.column for each in self._criteria()}
        columns = [column for column in self._found if column not in taken]
        if columns != self.columns:
            self.columns, self.column.options, self.column.value = columns, columns, 0
        self.file.layout.display = "" if columns else "none"

    def _word(self, key: str) -> str:
        return word(f"workbench_rule.{key}", self.desk.lang)

    def _box(self, key: str) -> Checkbox:
        return Checkbox(description=self._word(key), indent=False, layout={"width": "auto"})

    def _button(self, key: str, act: Callable[[], Any]) -> Button:
        button = Button(description=self._word(key), layout={"width": "auto", "height": "2.75rem"})
        button.on_click(lambda _button: act())
        return button


def figure_columns(people: Sequence[Person]) -> list[str]:
    """Columns with figures that are no criteria of our list, in alphabetical order."""
    found = {
        column
        for person in people
        for column, amount in person.contact.amounts.items()
        if amount is not None
    }
    return sorted(found - {*OFFERED, BOND})


def _is_rated(people: Sequence[Person], column: str) -> bool:
    """Whether all that is known are whole numbers from 1 to 5."""
    amounts = [person.contact.amounts.get(column) for person in people]
    return all(each in range(LOWEST, HIGHEST + 1) for each in amounts if each is not None)


def _is_ours(criterion: Criterion) -> bool:
    return criterion.column in OFFERED


def _better(less: Checkbox) -> Better:
    return "less" if less.value else "more"


def _asks(words: str) -> HTML:
    return HTML(f'<p class="kam-lab-note">{escape(words)}</p>')
