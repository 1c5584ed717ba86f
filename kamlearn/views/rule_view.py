"""A rule being made: weigh, lock, guess, and only then reveal; later changes are counted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from typing import Any, Protocol

from ipywidgets import HTML, Button, VBox, Widget

from kamlearn.core.locked_rule import LockedRule
from kamlearn.core.rules import Criterion
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.my_rule_scene import FEWEST, MOST
from kamlearn.views.labelled_slider import LabelledSlider, labelled_slider
from kamlearn.views.rule_note import HtmlNote, Note

GIVING = "giving"
HEAVIEST = 5
"""The largest weight."""


class OwnRule(Protocol):
    """A rule and its lock, wherever they are kept."""

    @property
    def criteria(self) -> Sequence[Criterion]:
        """What counts; a weight of 0 does not."""

    @property
    def locked(self) -> LockedRule | None:
        """The lock, if there is one."""

    def weigh(self, criteria: Sequence[Criterion], before: LockedRule | None) -> None:
        """Take these criteria; `before` is the lock as it was when this change began."""

    def lock(self) -> None:
        """Write the rule down."""

    def reveal(self) -> None:
        """The order is seen."""


class RuleView:
    """Sliders for the weights, what is to be said about the rule, and the next button.

    Parameters
    ----------
    first : Widget
        Where the learner says who will be first.
    outcome : callable
        What came of that guess (``fits``, ``differs`` or ``unranked``), and the name.
    label : callable
        What a criterion is called.
    note : Note and Widget, optional
        Where the rule is spoken of.
    """

    def __init__(
        self,
        own: OwnRule,
        lang: Lang,
        *,
        first: Widget,
        outcome: Callable[[], tuple[str, str]],
        label: Callable[[Criterion], str],
        note: Note | None = None,
    ) -> None:
        self.own, self.lang, self.first = own, lang, first
        self.outcome, self.label = outcome, label
        self.controls: dict[str, LabelledSlider] = {}
        self.is_showing = False
        self.mover: str | None = None
        self.before: LockedRule | None = None
        self.after: LockedRule | None = None
        self.sliders, self.steps = VBox(), VBox()
        self.note, self.verdict = note or HtmlNote(), HTML()
        self.lock_button = self._button("lock", own.lock)
        self.reveal_button = self._button("reveal", self._reveal)
        self.back_button = self._button("back", self._go_back)
        self.widget = VBox([self.sliders, self.note, self.steps, self.verdict])

    def look(self) -> None:
        """Show the rule as it is now."""
        if [each.column for each in self.own.criteria] != [*self.controls]:
            self._make_sliders()
        self.is_showing = True
        for criterion in self.own.criteria:
            self.controls[criterion.column].value = criterion.weight
        self.is_showing = False
        self.note.say(self._said())
        self.lock_button.disabled = self.reveal_button.disabled = not fits(self.own.criteria)
        self.steps.children = self._steps()

    def show_verdict(self) -> None:
        """The guess beside what came of it."""
        code, name = self.outcome()
        told = word(f"lab_my_rule.guess_{code}", self.lang, name=escape(name))
        self.verdict.value = f'<p class="kam-guess" role="status">{told}</p>'

    def _button(self, key: str, act: Callable[[], None]) -> Button:
        name = word(f"lab_my_rule.{key}", self.lang)
        button = Button(description=name, layout={"width": "auto", "height": "2.75rem"})
        button.on_click(lambda _button: self._press(act))
        return button

    def _press(self, act: Callable[[], None]) -> None:
        act()
        self.note.take_focus()

    def _make_sliders(self) -> None:
        self.controls = {each.column: self._slider(each) for each in self.own.criteria}
        self.sliders.children = tuple(self.controls.values())

    def _slider(self, criterion: Criterion) -> LabelledSlider:
        slider = labelled_slider(
            self.label(criterion),
            "count",
            self.lang,
            value=criterion.weight,
            minimum=0,
            maximum=HEAVIEST,
            step=1,
        )
        slider.observe(lambda change: self._moved(criterion.column, change["new"]), "value")
        return slider

    def _moved(self, column: str, weight: float) -> None:
        if self.is_showing:
            return
        moved = [
            replace(each, weight=weight) if each.column == column else each
            for each in self.own.criteria
        ]
        self._weigh(moved, column)

    def _weigh(self, criteria: Sequence[Criterion], mover: str) -> None:
        """Steps of one slider in a row are one change: a drag sends dozens."""
        if self.mover != mover or self.own.locked is not self.after:
            self.mover, self.before = mover, self.own.locked
        self.own.weigh(criteria, self.before)
        self.after = self.own.locked

    def _reveal(self) -> None:
        self.own.reveal()
        self.show_verdict()

    def _go_back(self) -> None:
        """One change, however many weights it moves."""
        if self.own.locked and self.own.locked.original:
            self.mover = None
            self._weigh(self.own.locked.original.criteria, "back")
            self.mover = None

    def _steps(self) -> tuple[Any, ...]:
        locked = self.own.locked
        if locked is None:
            return (self.lock_button,)
        if not locked.revealed:
            return (self.first, self.reveal_button)
        return () if locked.as_locked or locked.original is None else (self.back_button,)

    def _said(self) -> str:
        """What is to be said about the rule itself."""
        criteria, locked = self.own.criteria, self.own.locked
        key, fields = count_words(criteria), {"n": len(_counting(criteria))}
        if fits(criteria) and locked is not None:
            fields = {"n": locked.changes}
            changed = "changes_back" if locked.as_locked else "changes"
            key = (changed if locked.changes else "changes_none") if locked.revealed else "locked"
        return word(f"lab_my_rule.{key}", self.lang, **fields)


def fits(criteria: Sequence[Criterion]) -> bool:
    """Whether a rule has as many criteria as we ask for."""
    return FEWEST <= len(_counting(criteria)) <= MOST


def count_words(criteria: Sequence[Criterion]) -> str:
    """What is to be said about how many criteria count, and whether giving does."""
    columns = _counting(criteria)
    if FEWEST <= len(columns) <= MOST:
        return "count_fits" if GIVING in columns else "count_no_giving"
    return "count_many" if len(columns) > MOST else "count_few"


def _counting(criteria: Sequence[Criterion]) -> list[str]:
    return [each.column for each in criteria if each.weight]
