"""Trying a deal with someone: own figures, the course's two labs, scenarios side by side."""

from collections.abc import Mapping
from html import escape

from ipywidgets import HTML, Text, VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.drawing.own_figures import OwnFigures, restore_figures
from kamlearn.drawing.own_labs import OWN_LABS
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.live_note import live_note
from kamlearn.views.person_picker import person_picker
from kamlearn.views.scene_lab import SceneLab
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.figure_form import FigureForm
from kamlearn.views.workbench.trial_list import TrialList
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial

LABS = tuple(OWN_LABS)


class OwnLab(SceneLab):
    """A lab whose figures are somebody's: they never stand in the page's address."""

    is_shared = False

    def close(self) -> None:
        """For good: each lab that is opened has widgets of its own."""
        for widget in (*self.controls.values(), self.result, self.state, self.widget):
            widget.close()


class DealStep:
    """A person, their figures, a lab that uses them, and what was kept of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.seen: object = None
        self.own: OwnFigures | None = None
        self.lab: OwnLab | None = None
        self.note = live_note(desk.lang)
        self.picker = person_picker(self._word("who"), (), desk.lang)
        self.choice = labelled_choice(
            self._word("lab"), [self._word(f"lab_{name}") for name in LABS], desk.lang
        )
        self.form = FigureForm(desk.lang, self._use)
        self.room = VBox()
        self.name = Text(description=self._word("name"))
        self.keep = plain_button(self._word("save"), self._keep)
        self.kept = TrialList(desk, self._reopen)
        self.nobody = HTML(f"<p>{self._word('nobody')}</p>")
        self.blurred = HTML(f"<p>{self._word('blurred')}</p>")
        self.saving = VBox([self.name, self.keep])
        self.saving.add_class("kam-stacked")
        self.somebody = self._lay_out()
        self.widget = VBox([self.nobody, self.somebody])
        self.picker.observe(lambda _change: self._open(), "value")
        self.choice.observe(lambda _change: self._draw(), "value")

    def _lay_out(self) -> VBox:
        intro = HTML(f"<p>{self._word('intro')}</p>")
        heading = HTML(f"<h3>{self._word('figures')}</h3>")
        top = [intro, self.picker, heading, self.form.widget, self.note, self.choice, self.room]
        return VBox([*top, self.saving, self.blurred, self.kept.widget])

    def look(self) -> None:
        """The people, and what was kept of this one, as they are now."""
        people = self.desk.shown.people
        if people is not self.seen:
            self.seen = people
            self.picker.show(people)
        self.nobody.layout.display = "none" if people else ""
        self.somebody.layout.display = "" if people else "none"
        self.blurred.layout.display = "" if self.desk.is_blurred else "none"
        is_open = self.lab is not None and not self.desk.is_blurred
        self.saving.layout.display = "" if is_open else "none"
        self.kept.look(self.picker.value)

    def _open(self) -> None:
        """Somebody else: with the figures of what was kept last, or none."""
        key = self.picker.value
        mine = [each for each in self.desk.bench.trials if each.key == key]
        self.own = restore_figures(mine[-1].settings) if mine else None
        found = [each for each in self.desk.shown.people if each.key == key]
        if found:
            self.form.offer(found[0])
        self.form.fill(self.own)
        self.name.value = self._free_name()
        self.note.say()
        self.kept.note.say()
        self._draw()

    def _use(self) -> None:
        try:
            self.own = self.form.read()
        except BadInput as problem:
            self.note.say(trouble=explain(problem, self.desk.lang))
            return
        self.note.say(self._word("ready"))
        self._draw()

    def _draw(self, settings: Mapping[str, float] | None = None) -> None:
        """The chosen lab with this person's figures."""
        old, self.lab = self.lab, None
        if self.own is None:
            self.room.children = (HTML(f"<p>{self._word('awaiting')}</p>"),)
        else:
            scene = OWN_LABS[LABS[self.choice.value]](self.own)
            self.lab = OwnLab(scene, self.desk.lang, settings or {})
            self.room.children = (self.lab.widget,)
        if old:
            old.close()
        self.look()

    def _keep(self) -> None:
        if self.lab is None or self.own is None:
            return
        name, key = self.name.value.strip(), self.picker.value
        settings = {**self.own.save(), **self.lab.settings()}
        is_new = (key, name) not in {(each.key, each.name) for each in self.desk.bench.trials}
        try:
            trial = Trial(name, key, LABS[self.choice.value], settings)
            bench = changes.try_deal(self.desk.bench, trial)
        except BadInput as problem:
            self.kept.note.say(trouble=explain(problem, self.desk.lang))
            return
        self.kept.note.say(self._word("saved" if is_new else "replaced", name=name))
        self.desk.apply(bench)
        self.name.value = self._free_name()

    def _free_name(self) -> str:
        """The first of our names that this person has no scenario of."""
        mine = [each.name for each in self.desk.bench.trials if each.key == self.picker.value]
        names = (self._word("name_default", number=n) for n in range(1, len(mine) + 2))
        return next(name for name in names if name not in mine)

    def _reopen(self, trial: Trial) -> None:
        self.own = restore_figures(trial.settings)
        self.form.fill(self.own)
        self.name.value = trial.name
        self.choice.value = LABS.index(trial.lab)
        self._draw(trial.settings)

    def _word(self, key: str, **fields: object) -> str:
        return escape(word(f"workbench_deal.{key}", self.desk.lang, **fields), quote=False)


def open_step(desk: Desk) -> DealStep:
    """The step for this desk."""
    return DealStep(desk)
