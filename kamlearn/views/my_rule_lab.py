"""My rule alive: weigh, lock, guess, and only then see the order; later changes are counted."""

from collections.abc import Mapping, Sequence
from typing import Any

from ipywidgets import HTML, VBox

from kamlearn.core.contacts import Contact
from kamlearn.core.locked_rule import LockedRule, fingerprint, lock
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.lab_settings import Setting
from kamlearn.drawing.my_rule_scene import CRITERIA, SETTINGS, fits, my_rule_scene, rule_of
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.lab_state import LabState
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.rule_view import RuleView

MOST_CHANGES = 9_999
"""That an address is believed."""
STAGE = Setting("stage", "count", 0, 2, 1, 0)
"""0 is open, 1 locked, 2 revealed. With the next three and no name a lock survives a restart."""
CHANGES = Setting("changes", "count", 0, MOST_CHANGES, 1, 0)
WAS = "was_"
"""Before a criterion: its weight as it was locked."""


class LabRule:
    """The rule of a lab: settings, and the lock beside them."""

    def __init__(self, view: "MyRuleView", settings: Mapping[str, Any]) -> None:
        self.view = view
        self.settings = view.scene.complete(settings)
        self.locked = read_lock(settings, rule_of(self.settings))

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All of the lab's, in its order."""
        return tuple(
            Criterion(name, self.settings[name], better, "rating")
            for name, better in CRITERIA.items()
        )

    def weigh(self, criteria: Sequence[Criterion], before: LockedRule | None) -> None:
        """Those that are not given do not count."""
        self.settings = self.view.scene.complete({each.column: each.weight for each in criteria})
        if before is not None:
            self.locked = before.change(rule_of(self.settings))
        self.view.look()

    def lock(self) -> None:
        """Write it down."""
        self.locked = lock(rule_of(self.settings))
        self.view.look()

    def reveal(self) -> None:
        """The order is seen."""
        self.locked = (self.locked or lock(rule_of(self.settings))).reveal()
        self.view.look()


class MyRuleView:
    """The learner's own rule for any people. Nothing about them leaves this view."""

    def __init__(
        self, people: Sequence[Contact], lang: Lang, settings: Mapping[str, Any] | None = None
    ) -> None:
        given = settings or {}
        self.people, self.lang = tuple(people), lang
        self.scene = my_rule_scene(lambda _lang: self.people)
        self.own = LabRule(self, given)
        self.first = labelled_choice(
            self.scene.word("first", lang),
            [each.name for each in self.people] or ["-"],
            lang,
            value=int(self._first_setting().take(given.get("first"))),
            look="list",
        )
        self.rule = RuleView(
            self.own,
            lang,
            first=self.first,
            outcome=self._outcome,
            label=lambda criterion: self.scene.word(criterion.column, lang),
        )
        self.result = HTML(f'<p class="kam-awaited">{word("lab.guess_awaited", lang)}</p>')
        self.result.add_class("kam-result")
        self.state = LabState(lab=self.scene.name, settings=self.kept())
        self.widget = VBox([self.rule.widget, self.result, self.state])
        self.widget.add_class(f"kam-{self.scene.name}-lab")
        self.first.observe(lambda _change: self.look(), "value")
        self.look()
        if self._is_open():
            self.rule.show_verdict()

    def look(self) -> None:
        """Show the rule, and what may be seen of the order; tell the page."""
        self.rule.look()
        self.state.settings = self.kept()
        if self._is_open():
            self.result.value = unfold(self.scene.html(self.settings(), self.lang))

    def settings(self) -> dict[str, float]:
        """The weights."""
        return dict(self.own.settings)

    def kept(self) -> dict[str, float]:
        """The weights and the lock, as numbers: for restarts, for addresses."""
        locked = self.own.locked
        return self.settings() | (write_lock(locked, self.first.value) if locked else {})

    def _is_open(self) -> bool:
        return self.own.locked is not None and self.own.locked.revealed

    def _first_setting(self) -> Setting:
        return Setting("first", "count", 0, max(len(self.people) - 1, 0), 1, 0)

    def _outcome(self) -> tuple[str, str]:
        """Of the person guessed: first, not first, or not ranked at all."""
        if not self.people:
            return "unranked", "-"
        guessed = self.people[self.first.value]
        ranked = rank(self.people, rule_of(self.settings())).ranked
        found = [one for one in ranked if one.contact is guessed]
        if not found:
            return "unranked", guessed.name
        return "fits" if found[0].rank == 1 else "differs", guessed.name


def write_lock(locked: LockedRule, first: int) -> dict[str, float]:
    """A lock as numbers."""
    original = locked.original.criteria if locked.original else ()
    return {
        "stage": 2 if locked.revealed else 1,
        "changes": locked.changes,
        "first": first,
        **{f"{WAS}{each.column}": each.weight for each in original},
    }


def read_lock(given: Mapping[str, Any], rule: Rule) -> LockedRule | None:
    """The lock of such numbers; none where they do not fit, as anything may stand in an address."""
    stage = STAGE.take(given.get(STAGE.name))
    was = {each.name: each.take(given.get(f"{WAS}{each.name}")) for each in SETTINGS}
    if stage < 1 or not fits(was):
        return None
    original, revealed = rule_of(was), stage > 1
    if not revealed:
        return lock(rule)
    changes = int(CHANGES.take(given.get(CHANGES.name)))
    return LockedRule(rule, fingerprint(original), True, changes, original)


def open_view(lang: Lang, settings: Mapping[str, Any]) -> VBox:
    """The lab with the story's people."""
    return MyRuleView(sample_people(lang), lang, settings).widget
