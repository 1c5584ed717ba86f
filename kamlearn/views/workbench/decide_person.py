"""One person on the decision board: what the lines say, what the learner says, and why."""

from datetime import date
from html import escape

from ipywidgets import HTML, VBox

from kamlearn.course.words import word
from kamlearn.drawing.decision_board_scene import score_words
from kamlearn.drawing.decision_card import reason_html, release_words
from kamlearn.views.copy_text import copy_text
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.desk_board import DeskBoard
from kamlearn.views.workbench.step_form import StepForm
from kamlearn.workbench import changes
from kamlearn.workbench.decided import Judged


class DecidePerson:
    """Suggestion, decision, reason, kind words, veto and next step of who is open."""

    def __init__(self, desk: Desk, board: DeskBoard, today: date) -> None:
        self.desk = desk
        self.opened: Judged | None = None
        self.card, self.note, self.safety = HTML(), HTML(), HTML()
        self.goodbye = copy_text(self._word("words"), desk.lang)
        self.harm = plain_button("", self._mark)
        self.step = StepForm(desk, today)
        asked = [board.controls["choice"], board.controls["why"], self.note]
        self.widget = VBox(
            [self.card, *asked, self.goodbye, self.safety, self.step.widget, self.harm]
        )

    def look(self, opened: Judged | None) -> None:
        """This person as the lines and the learner have it; nobody hides everything."""
        self.opened = opened
        self.widget.layout.display = "" if opened else "none"
        if not opened:
            return
        self.card.value = self._card(opened)
        self.note.value = self._why(opened)
        self.safety.value = self._safety(opened)
        is_harmful = opened.person.contact.harmful
        self.harm.description = self._word("harm_unmark" if is_harmful else "harm_mark")
        self._show_goodbye(opened)
        self.step.look(opened)

    def _card(self, one: Judged) -> str:
        scores = score_words(one.decided, self.desk.lang)
        said = self._word("scores", **scores) if scores else ""
        name = f"<h3>{escape(one.person.name)}</h3>"
        # Not the labs' lamp: that stays in view, and here much else follows.
        reason = reason_html(one.decided, self.desk.lang, "kam-reason")
        return f"{name}{reason}<p>{escape(said)}</p>"

    def _why(self, one: Judged) -> str:
        if not one.decided.is_otherwise:
            return ""
        said = one.decided.why
        key = "workbench_decide.otherwise_none" if said == "none" else _note(said)
        return f'<p role="status">{escape(word(key, self.desk.lang))}</p>'

    def _safety(self, one: Judged) -> str:
        state = one.decided.decision.state
        if state == "protected":
            return f"<p>{self._word('protected')}</p>"
        if state != "exit":
            return ""
        return "".join(f"<p>{self._word(f'harm_{key}')}</p>" for key in ("said", "help", "plan"))

    def _show_goodbye(self, one: Judged) -> None:
        is_released = one.decided.action == "release"
        self.goodbye.layout.display = "" if is_released else "none"
        if is_released:
            self.goodbye.text = release_words(one.person.name, self.desk.lang)

    def _mark(self) -> None:
        if self.opened:
            person = self.opened.person
            harmful = not person.contact.harmful
            self.desk.apply(changes.describe(self.desk.bench, person.key, harmful=harmful))

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_decide.{key}", self.desk.lang, **fields)


def _note(why: str) -> str:
    return f"lab_decision_board.note_why_{why}"
