"""Making one's own rule: goal, criteria, weights, lock, reveal; and then the order."""

from collections.abc import Sequence
from html import escape
from typing import Any

from ipywidgets import HTML, Button, VBox

from kamlearn.core.locked_rule import LockedRule
from kamlearn.core.rules import Criterion
from kamlearn.course.words import word
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.live_note import live_note
from kamlearn.views.person_picker import person_picker
from kamlearn.views.rule_view import RuleView
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.criteria_picker import CriteriaPicker
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.ranked_people import RankedPeople
from kamlearn.workbench import changes
from kamlearn.workbench.criteria import name_criterion
from kamlearn.workbench.goals import GOALS
from kamlearn.workbench.rating import columns_of, count_rated, rated_criteria


class DeskRule:
    """The rule on the desk, as `RuleView` works on it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def criteria(self) -> Sequence[Criterion]:
        """What counts."""
        return self.desk.bench.criteria

    @property
    def locked(self) -> LockedRule | None:
        """The lock, if there is one."""
        return self.desk.bench.locked

    def weigh(self, criteria: Sequence[Criterion], before: LockedRule | None) -> None:
        """A drag is one change: it goes from the lock as it was before."""
        self.desk.apply(changes.weigh(self.desk.bench, criteria, before))

    def lock(self) -> None:
        """Write it down."""
        self.desk.apply(changes.lock_rule(self.desk.bench))

    def reveal(self) -> None:
        """The order is seen."""
        self.desk.apply(changes.reveal(self.desk.bench))


class RuleStep:
    """From a goal to an order of people."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.is_showing, self.is_picking = desk, False, False
        self.came: tuple[str, int] | None = None
        self.people: object = None
        goals = [self._word(f"goal_{goal}") for goal in GOALS]
        self.goal = labelled_choice(self._word("goal"), goals, desk.lang)
        self.goal.observe(self._aimed, "value")
        self.said = HTML()
        self.picker = CriteriaPicker(desk)
        self.picking = Button(layout={"width": "auto", "height": "2.75rem"})
        self.picking.on_click(lambda _button: self._pick())
        self.first = person_picker(self._word("first_person"), (), desk.lang)
        self.rule = RuleView(
            DeskRule(desk),
            desk.lang,
            first=self.first,
            outcome=self._outcome,
            label=lambda each: name_criterion(each.column, desk.lang, each.better),
            note=live_note(desk.lang),
        )
        self.rate_first = plain_button("", lambda: desk.go("rate", 0))
        self.ranked = RankedPeople(desk)
        parts = [self.goal, self.said, self.picking, self.picker.widget]
        self.widget = VBox([*parts, self.rate_first, self.rule.widget, self.ranked.widget])

    def look(self) -> None:
        """Show goal, rule and order as they are now."""
        bench = self.desk.shown
        self.is_showing = True
        self.goal.value = GOALS.index(bench.goal)
        self.is_showing = False
        self.said.value = f'<p role="status">{escape(self._word(self._advice()))}</p>'
        if self.people is not bench.people:
            self.people = bench.people
            self.first.show(bench.people)
            if self.came:
                self.rule.show_verdict()
        self._show_picker()
        self._offer_rating()
        self.rule.look()
        self.ranked.look()

    def open(self, key: int) -> None:
        """Show where this person stands."""
        self.ranked.find.value = key

    def _offer_rating(self) -> None:
        """Between lock and reveal: an order of people who are not rated yet says nothing."""
        bench = self.desk.bench
        progress = count_rated(bench, columns_of(rated_criteria(bench)))
        is_due = bench.locked is not None and not bench.is_revealed and not progress.is_done
        self.rate_first.layout.display = "" if is_due else "none"
        fields = {"rated": progress.rated, "people": progress.people}
        self.rate_first.description = self._word("rate_first", **fields)

    def _show_picker(self) -> None:
        is_open = self.is_picking or self.desk.bench.locked is None
        self.picker.widget.layout.display = "" if is_open else "none"
        self.picking.layout.display = "none" if self.desk.bench.locked is None else ""
        self.picking.description = self._word("picked" if self.is_picking else "picking")
        if is_open:
            self.picker.look()

    def _pick(self) -> None:
        self.is_picking = not self.is_picking
        self._show_picker()

    def _aimed(self, change: Any) -> None:
        if not self.is_showing:
            self.desk.apply(changes.aim(self.desk.bench, GOALS[change["new"]]))

    def _advice(self) -> str:
        if self.desk.bench.locked is not None:
            return "kept"
        return "own_start" if self.desk.bench.goal == "own" else "suggested"

    def _outcome(self) -> tuple[str, str]:
        """Of the person guessed when the order was opened: first, not first, or not ranked."""
        if self.came is None:
            self.came = self.ranked.first_or_not(self.first.value), self.first.value
        code, key = self.came
        names = (person.name for person in self.desk.shown.people if person.key == key)
        return code, next(names, "-")

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_rule.{key}", self.desk.lang, **fields)


def open_step(desk: Desk) -> RuleStep:
    """The step for this desk."""
    return RuleStep(desk)
