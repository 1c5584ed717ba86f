"""The workbench alive: a row of steps, and below it the one that is chosen."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from ipywidgets import Checkbox, VBox, Widget

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.live_note import live_note
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench.desk import Workbench

STEPS = ("people", "rule", "rate", "map", "decide", "deal", "check", "out")
"""In the order of the work. Each is a module ``NAME_step.py`` here with `open_step`."""


class Step(Protocol):
    """What a step's `open_step` gives. One with ``open(key)`` can show a person at once."""

    widget: Widget

    def look(self) -> None:
        """Show the desk as it is now. Called when it changed, and when the step is opened."""


OpenStep = Callable[[Desk], Step]


class WorkbenchFrame:
    """One step at a time: the others cost nothing until they are opened."""

    def __init__(self, bench: Workbench, lang: Lang) -> None:
        self.desk = Desk(bench, lang)
        names = [word(f"workbench.step_{name}", lang) for name in STEPS]
        self.choice = labelled_choice(word("workbench.steps", lang), names, lang)
        self.blur = Checkbox(description=word("workbench.blur", lang), indent=False)
        self.room = VBox()
        self.opened: dict[str, Step] = {}
        self.note = live_note(lang)
        self.widget = VBox([self.choice, self.blur, self.note, self.room])
        self.widget.add_class("kam-workbench")
        self.choice.observe(lambda _change: self.show(), "value")
        self.blur.observe(lambda change: self.desk.blur(change["new"]), "value")
        self.desk.listeners.append(self.look)
        self.desk.go, self.desk.ways = self.go, STEPS
        self.show()

    @property
    def step(self) -> Step:
        """The chosen step, made when it is first chosen."""
        name = STEPS[self.choice.value]
        if name not in self.opened:
            open_step: OpenStep = import_module(f"{__package__}.{name}_step").open_step
            self.opened[name] = open_step(self.desk)
        return self.opened[name]

    def go(self, name: str, key: int = 0) -> None:
        """Open a step, at this person where it can show one; the learner comes along."""
        self.choice.value = STEPS.index(name)
        open_person = getattr(self.step, "open", None)
        if key and open_person:
            open_person(key)
        lang = self.desk.lang
        self.note.say(word("workbench.arrived", lang, step=word(f"workbench.step_{name}", lang)))
        self.note.take_focus()

    def show(self) -> None:
        """Put the chosen step in the room."""
        self.note.say()
        self.look()
        self.room.children = (self.step.widget,)

    def look(self) -> None:
        """Only what can be seen looks again."""
        self.step.look()


def open_workbench(lang: Lang, bench: Workbench | None = None) -> WorkbenchFrame:
    """The workbench, empty or as it was saved."""
    return WorkbenchFrame(bench or Workbench(), lang)
