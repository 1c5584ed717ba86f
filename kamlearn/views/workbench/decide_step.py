"""Deciding: lines for everyone, one person at a time, and what comes next."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from html import escape

from ipywidgets import HTML, VBox

from kamlearn.core.decided import OUTCOMES
from kamlearn.course.words import word
from kamlearn.drawing.decision_board_scene import short_label
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.live_note import live_note
from kamlearn.views.person_picker import person_picker
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.decide_person import DecidePerson
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.desk_board import DeskBoard
from kamlearn.views.workbench.people_buttons import PeopleButtons
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.steps import count_without, plan_everyone

NO_LINE = 2.0
"""Beyond any distance from a line: who is not compared with the lines comes last."""


class DecideStep:
    """Whoever is nearest to a line comes first: there a small error matters most."""

    def __init__(self, desk: Desk, today: date) -> None:
        self.desk, self.today = desk, today
        self.key = 0
        self.board = DeskBoard(desk)
        self.person = DecidePerson(desk, self.board, today)
        self.counts, self.note, self.here = HTML(), live_note(desk.lang), live_note(desk.lang)
        self.picker = person_picker(self._word("find"), (), desk.lang)
        self.is_looking = False
        self.seen: object = None
        names = [self._word("show_all"), *(_name(each, desk) for each in OUTCOMES)]
        self.filter = labelled_choice(self._word("show"), names, desk.lang, look="list")
        self.list = PeopleButtons(desk.lang, self._come_to, self.look)
        self.everyone = plain_button("", self._plan_everyone)
        self.widget = self._lay_out()
        self.filter.observe(lambda _change: self._turn_to_start(), "value")
        self.picker.observe(lambda change: self._picked(change["new"]), "value")

    def _lay_out(self) -> VBox:
        lines = [self.board.controls[name] for name in ("relation", "worth")]
        intro = HTML(f"<p>{self._word('intro')}</p>")
        hint = HTML(f"<p>{self._word('list')}</p>")
        shown = [self.filter, hint, self.list.widget]
        ends = [self.here, self.picker, self.person.widget, self.everyone, self.note]
        return VBox([intro, *lines, self.counts, self.board.result, *shown, *ends])

    def look(self) -> None:
        """Everyone as the lines are now, and the one who is open."""
        judged = self.desk.judged
        found = self._found(judged)
        listed = self.list.part(found)
        opened = self._opened(judged, listed)
        self.counts.value = f"<p>{escape(self._counted(judged))}</p>"
        self.list.show(
            [(one.person.key, self._said(n, one)) for n, one in enumerate(listed, 1)], len(found)
        )
        self.board.look(opened, listed)
        self.person.look(opened)
        self._offer_everyone(judged)
        self._show_picked()

    def open(self, key: int) -> None:
        """Show this person."""
        self.key = key
        self.look()

    def _come_to(self, key: int) -> None:
        """Out of the list: the person stands below it, and the learner comes along."""
        self.open(key)
        self.here.say(self._word("here", name=self.desk.shown.find(key).name))
        self.here.take_focus()

    def _picked(self, key: int) -> None:
        if not self.is_looking:
            self.open(key)

    def _show_picked(self) -> None:
        self.is_looking = True
        people = self.desk.shown.people
        if people is not self.seen:
            self.seen = people
            self.picker.show(people)
        self.picker.value = self.key
        self.is_looking = False

    def _opened(self, judged: Sequence[Judged], listed: Sequence[Judged]) -> Judged | None:
        """Who was opened, else the first of the list."""
        one = next((one for one in judged if one.person.key == self.key), None)
        one = one or next(iter(listed or judged), None)
        self.key = one.person.key if one else 0
        return one

    def _found(self, judged: Sequence[Judged]) -> list[Judged]:
        wanted = OUTCOMES[self.filter.value - 1] if self.filter.value else None
        found = [one for one in judged if wanted in (None, one.decided.outcome)]
        return sorted(found, key=_distance)

    def _counted(self, judged: Sequence[Judged]) -> str:
        if not judged:
            return self._word("nobody")
        counts = Counter(one.decided.outcome for one in judged)
        parts = [
            self._word("count", name=_name(each, self.desk), n=counts[each])
            for each in OUTCOMES
            if counts[each]
        ]
        return self._word("counts", n=len(judged), parts=", ".join(parts))

    def _said(self, number: int, one: Judged) -> str:
        card = one.decided
        key = "button_near" if card.is_near and card.decision.state == "decided" else "button"
        what = short_label(card, self.desk.lang)
        return self._word(key, number=number, name=one.person.name, what=what)

    def _turn_to_start(self) -> None:
        self.list.start = 0
        self.look()

    def _offer_everyone(self, judged: Sequence[Judged]) -> None:
        count = count_without(judged)
        self.everyone.description = self._word("everyone", n=count)
        self.everyone.disabled = not count

    def _plan_everyone(self) -> None:
        bench, given = plan_everyone(self.desk.bench, self.desk.judged, self.desk.lang, self.today)
        self.desk.apply(bench)
        key = "everyone_done" if given else "everyone_none"
        self.note.say(self._word(key, n=given))

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_decide.{key}", self.desk.lang, **fields)


def _name(outcome: str, desk: Desk) -> str:
    return word(f"decisions.{outcome}", desk.lang)


def _distance(one: Judged) -> float:
    distance = one.decided.decision.distance
    return NO_LINE if distance is None else distance


def open_step(desk: Desk, today: date | None = None) -> DecideStep:
    """The step for this desk; `today` is when its plans begin."""
    return DecideStep(desk, today or date.today())
