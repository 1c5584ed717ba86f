"""One person's next small step: suggested, written anew, kept on the desk."""

from datetime import date

from ipywidgets import DatePicker, HBox, Layout, Textarea, VBox

from kamlearn.core.errors import BadInput
from kamlearn.core.next_step import NextStep
from kamlearn.course.words import explain, word
from kamlearn.views.live_note import live_note
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.steps import suggest_step

Fields = tuple[str, date | None, date | None]
NOTHING: Fields = ("", None, None)


class StepForm:
    """What is typed stays until it is kept, or somebody else is opened."""

    def __init__(self, desk: Desk, today: date) -> None:
        self.desk, self.today = desk, today
        self.key = 0
        self.kept: NextStep | None = None
        self.offered: NextStep | None = None
        self.filled: Fields = NOTHING
        self.is_alone = False
        self.what = Textarea(description=self._word("step"), rows=3)
        self.on, self.review = (
            DatePicker(description=self._word(key)) for key in ("step_on", "step_review")
        )
        self.keep, self.use, self.drop = (
            plain_button(self._word(key), act)
            for key, act in (
                ("step_save", self._keep),
                ("step_suggest", self._use),
                ("step_drop", self._drop),
            )
        )
        self.note = live_note(desk.lang)
        buttons = HBox([self.keep, self.use, self.drop], layout=Layout(flex_flow="row wrap"))
        self.fields = VBox([self.what, self.on, self.review, buttons])
        self.fields.add_class("kam-stacked")
        self.widget = VBox([self.fields, self.note])
        for field in (self.what, self.on, self.review):
            field.observe(lambda _change: self._tell(), "value")

    def look(self, one: Judged) -> None:
        """This person's step, or a suggestion; what was typed and not kept stays."""
        person, desk = one.person, self.desk
        gives = person.contact.gives
        self.offered = suggest_step(one.decided, gives, desk.lang, self.today)
        # Nothing is ever suggested for whoever harms, nor for family.
        self.is_alone = one.decided.decision.state in ("exit", "protected")
        is_other = person.key != self.key or person.step != self.kept
        self.key, self.kept = person.key, person.step
        if is_other or self._typed() == self.filled:
            self._fill(self.kept or self.offered)
        self.fields.layout.display = "none" if desk.is_blurred else ""
        self.drop.disabled, self.use.disabled = self.kept is None, self.offered is None
        self._tell()

    def _fill(self, step: NextStep | None) -> None:
        self.filled = (step.what, step.on, step.review) if step else NOTHING
        self.what.value, self.on.value, self.review.value = self.filled

    def _typed(self) -> Fields:
        return self.what.value, self.on.value, self.review.value

    def _tell(self) -> None:
        self.note.say(self._word(self._state()))

    def _state(self) -> str:
        if self.desk.is_blurred:
            return "step_blurred"
        if self._typed() != self.filled:
            return "step_changed"
        if self.kept:
            return "step_kept"
        if self.offered:
            return "step_offered"
        return "step_own" if self.is_alone else "step_none"

    def _keep(self) -> None:
        what, on, review = self._typed()
        try:
            if on is None or review is None:
                raise BadInput("step-without-date", "a step needs two days: when, and a review")
            step = NextStep(what, on, review)
        except BadInput as problem:
            self.note.say(trouble=explain(problem, self.desk.lang))
            return
        self.filled = self._typed()
        self.desk.apply(changes.plan(self.desk.bench, self.key, step))

    def _use(self) -> None:
        self._fill(self.offered)
        self._tell()

    def _drop(self) -> None:
        self.filled = self._typed()
        self.desk.apply(changes.plan(self.desk.bench, self.key, None))

    def _word(self, key: str) -> str:
        return word(f"workbench_decide.{key}", self.desk.lang)
