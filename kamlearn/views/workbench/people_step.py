"""Putting people on the workbench."""

from html import escape

from ipywidgets import HTML, Button, Textarea, VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench.adding import accept, preview, read_pasted

SHOWN = 20
"""People listed at once."""


class PeopleStep:
    """Type or paste, look, add."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.typed = Textarea(description=word("workbench.type", desk.lang))
        self.add = Button(description=word("workbench.add", desk.lang))
        self.add.on_click(lambda _button: self._add())
        self.said, self.listed = HTML(), HTML()
        self.widget = VBox([self.typed, self.add, self.said, self.listed])

    def look(self) -> None:
        """The first of the people."""
        people = self.desk.shown.people
        items = "".join(f"<li>{escape(person.name)}</li>" for person in people[:SHOWN])
        count = word("workbench.count", self.desk.lang, n=len(people))
        self.listed.value = f"<p>{count}</p><ol>{items}</ol>"

    def _add(self) -> None:
        try:
            seen = preview(self.desk.bench, read_pasted(self.typed.value, self.desk.lang))
        except BadInput as problem:
            self.said.value = f'<p role="alert">{escape(explain(problem, self.desk.lang))}</p>'
            return
        self.typed.value = ""
        self.desk.apply(accept(self.desk.bench, seen))


def open_step(desk: Desk) -> PeopleStep:
    """The step for this desk."""
    return PeopleStep(desk)
