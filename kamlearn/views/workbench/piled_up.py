"""On whom time and money pile up."""

from collections.abc import Sequence
from html import escape

from ipywidgets import HTML, VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.drawing.shares import Named, shares_html
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.workbench.criteria_picker import figure_columns
from kamlearn.views.workbench.desk import Desk


class PiledUp:
    """Planned hours, and one column of figures."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.is_showing = desk, False
        self.columns: list[str] = []
        self.time, self.money = HTML(), HTML()
        self.column = labelled_choice(self._word("column"), ["-"], desk.lang, look="list")
        self.column.observe(lambda _change: self._chosen(), "value")
        self.widget = VBox([self.time, self.column, self.money])

    def look(self, _key: int) -> None:
        """Show both."""
        people = self.desk.shown.people
        hours = [(one.name, one.hours) for one in people]
        self.time.value = self._part("time", hours) if any(h for _, h in hours) else self._none()
        columns = figure_columns(people)
        if columns != self.columns:
            self.is_showing = True
            self.columns, self.column.options, self.column.value = columns, columns, 0
            self.is_showing = False
        self.column.layout.display = "" if columns else "none"
        self._draw_money()

    def _chosen(self) -> None:
        if not self.is_showing:
            self._draw_money()

    def _draw_money(self) -> None:
        if not self.columns:
            said = self._word("column_none")
            self.money.value = f"{self._head('money')}<p>{escape(said)}</p>"
            return
        column = self.columns[self.column.value]
        people = self.desk.shown.people
        amounts = [(one.name, one.contact.amounts.get(column)) for one in people]
        self.money.value = self._part("money", amounts)

    def _part(self, key: str, amounts: Sequence[Named]) -> str:
        try:
            said = shares_html(amounts, self.desk.lang)
        except BadInput as problem:
            said = f'<p role="alert">{escape(explain(problem, self.desk.lang))}</p>'
        return self._head(key) + said

    def _none(self) -> str:
        return f'{self._head("time")}<p class="kam-lab-note">{self._word("time_none")}</p>'

    def _head(self, key: str) -> str:
        return f"<p><strong>{escape(self._word(key))}</strong></p>"

    def _word(self, key: str) -> str:
        return word(f"workbench_map.{key}", self.desk.lang)
