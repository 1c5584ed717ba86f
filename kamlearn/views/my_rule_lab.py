"""My rule alive: weigh, lock, guess, and only then see the order; later changes are counted."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ipywidgets import HTML, Button, VBox

from kamlearn.core.contacts import Contact
from kamlearn.core.locked_rule import LockedRule, lock
from kamlearn.core.ranking import rank
from kamlearn.course.languages import Lang
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.my_rule_scene import MOST, criteria_of, fits, my_rule_scene, rule_of
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.scene_lab import SceneLab


class MyRuleView(SceneLab):
    """The learner's own rule for any people. Nothing about them leaves this view."""

    def __init__(
        self, people: Sequence[Contact], lang: Lang, settings: Mapping[str, Any] | None = None
    ) -> None:
        self.people = tuple(people)
        self.locked: LockedRule | None = None
        self.locked_settings: Mapping[str, float] = {}
        self.moving: str | None = None
        self.before: LockedRule | None = None
        self.note, self.verdict = HTML(), HTML()
        scene = my_rule_scene(lambda _lang: self.people)
        names = [each.name for each in self.people] or ["-"]
        self.first = labelled_choice(scene.word("first", lang), names, lang, look="list")
        self.lock_button, self.reveal_button, self.back_button = (
            Button(description=scene.word(key, lang), layout={"width": "auto", "height": "2.5rem"})
            for key in ("lock", "reveal", "back")
        )
        self.steps = VBox()
        super().__init__(scene, lang, settings or {})
        self.lock_button.on_click(lambda _button: self._lock())
        self.reveal_button.on_click(lambda _button: self._reveal())
        self.back_button.on_click(lambda _button: self._go_back())

    def _question(self) -> list[Any]:
        return [self.note, self.steps, self.verdict]

    def _lock(self) -> None:
        self.locked = lock(rule_of(self.settings()))
        self.locked_settings = self.settings()
        self._draw()

    def _reveal(self) -> None:
        if self.locked is None:
            return
        self.locked = self.locked.reveal()
        name = escape(self.people[self.first.value].name) if self.people else "-"
        told = self.scene.word(f"guess_{self._guess_came()}", self.lang, name=name)
        self.verdict.value = f'<p class="kam-guess" role="status">{told}</p>'
        self._draw()

    def _guess_came(self) -> str:
        """Of the person guessed: first, not first, or not ranked at all."""
        ranked = rank(self.people, rule_of(self.settings())).ranked
        guessed = [one for one in ranked if one.contact is self.people[self.first.value]]
        if not guessed:
            return "unranked"
        return "fits" if guessed[0].rank == 1 else "differs"

    def _go_back(self) -> None:
        """One change, however many sliders it moves."""
        self.moving = "back"
        self.before = self.locked
        for name, weight in self.locked_settings.items():
            self.controls[name].value = weight
        self.moving = None

    def _moved(self, change: Any) -> None:
        settings = self.settings()
        if self.locked is not None:
            self._change(self.locked, settings, change["owner"])
        super()._moved(change)

    def _change(self, now: LockedRule, settings: Mapping[str, float], slider: object) -> None:
        """Steps of one slider in a row are one change: a drag sends dozens."""
        if not now.revealed:
            self.locked, self.locked_settings = lock(rule_of(settings)), settings
            return
        name = next(name for name, control in self.controls.items() if control is slider)
        if self.moving not in (name, "back"):
            self.moving, self.before = name, now
        self.locked = (self.before or now).change(rule_of(settings))

    def _draw(self) -> None:
        settings = self.settings()
        self.note.value = f'<p role="status">{self._said(settings)}</p>'
        is_open = self.locked is not None and self.locked.revealed
        self.lock_button.disabled = self.reveal_button.disabled = not fits(settings)
        self.steps.children = self._steps()
        if is_open:
            self.result.value = unfold(self.scene.html(settings, self.lang))

    def _steps(self) -> tuple[Any, ...]:
        if self.locked is None:
            return (self.lock_button,)
        if not self.locked.revealed:
            return (self.first, self.reveal_button)
        return () if self.locked.as_locked else (self.back_button,)

    def _said(self, settings: Mapping[str, float]) -> str:
        """What is to be said about the rule itself."""
        key, count = _count(settings), len(criteria_of(settings))
        if not fits(settings) or self.locked is None:
            return self.scene.word(key, self.lang, n=count)
        if not self.locked.revealed:
            return self.scene.word("locked", self.lang)
        if not self.locked.changes:
            return self.scene.word("changes_none", self.lang)
        changed = "changes_back" if self.locked.as_locked else "changes"
        return self.scene.word(changed, self.lang, n=self.locked.changes)


def _count(settings: Mapping[str, float]) -> str:
    if fits(settings):
        return "count_fits" if settings["giving"] else "count_no_giving"
    return "count_many" if len(criteria_of(settings)) > MOST else "count_few"


def open_view(lang: Lang, settings: Mapping[str, Any]) -> VBox:
    """The lab with the story's people."""
    return MyRuleView(sample_people(lang), lang, settings).widget
