"""Rating people quickly: one person at a time, whoever is not rated yet comes first."""

from html import escape

from ipywidgets import HTML, HBox, VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.views.live_note import live_note
from kamlearn.views.person_picker import NOBODY, person_picker
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.rating_pads import RatingPads
from kamlearn.workbench import changes
from kamlearn.workbench.people import Person
from kamlearn.workbench.rating import (
    columns_of,
    count_rated,
    is_rated,
    next_unrated,
    rated_criteria,
)


class RateStep:
    """The pads of one person; the last answer goes on to the next one."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.columns: tuple[str, ...] = ()
        self.visited: list[int] = []
        self.finished: int | None = None
        self.is_looking = False
        self.note, self.about, self.hint = live_note(desk.lang), HTML(), HTML()
        self.picker = person_picker(self._word("who"), (), desk.lang)
        self.pads = RatingPads(desk.lang, self._answered, self._settled)
        self.skip = plain_button("", self.go_on)
        self.back = plain_button(self._word("back"), self.go_back)
        self.anyway = plain_button("", self._turn_anyway)
        self.to_rule = plain_button(self._word("to_rule"), lambda: desk.go("rule", 0))
        buttons = HBox([self.skip, self.back, self.to_rule], layout={"flex_flow": "row wrap"})
        self.room = VBox([self.picker, self.about, self.anyway, self.pads.widget, buttons])
        self.widget = VBox([self.hint, self.note, self.room])
        self.widget.add_class("kam-rate")
        self.picker.observe(lambda change: self._picked(change["old"]), "value")

    @property
    def key(self) -> int:
        """Whose turn it is, or `NOBODY`."""
        return int(self.picker.value)

    def look(self) -> None:
        """The desk as it is now; who is open stays open."""
        shown = self.desk.shown
        criteria = rated_criteria(shown)
        self.columns = columns_of(criteria)
        self.is_looking = True
        is_fresh = self.key == NOBODY
        self.picker.show(shown.people)
        if is_fresh:
            self.picker.value = next_unrated(shown, self.columns, None) or self.key
        self.is_looking = False
        self.pads.ask(criteria)
        self.hint.value = f"<p>{self._word('intro' if criteria else 'only_bond')}</p>"
        self.room.layout.display = "" if shown.people else "none"
        self._say_progress()
        self._show()

    def open(self, key: int) -> None:
        """Show this person."""
        self.picker.value = key

    def go_on(self) -> None:
        """To the next one who is not rated; where all are, to the next one."""
        following = next_unrated(self.desk.bench, self.columns, self.key)
        if following is None and not self._is_rated(self.key):
            self.note.say(self._word("last_one"))
        elif following is None:
            keys = self.picker.who
            self.picker.value = keys[(keys.index(self.key) + 1) % len(keys)]
        else:
            self.picker.value = following

    def go_back(self) -> None:
        """To who was open before; whoever is gone from the desk is passed over."""
        while self.visited:
            key = self.visited.pop()
            if key in self.picker.who:
                self.is_looking = True
                self.picker.value = key
                self.is_looking = False
                break
        self._show()

    def _answered(self, key: int, column: str, rating: float | None) -> None:
        try:
            bench = changes.rate(self.desk.bench, key, column, rating)
        except BadInput as problem:
            self.note.say(trouble=explain(problem, self.desk.lang))
            return
        was_rated = self._is_rated(key)
        self.desk.apply(bench)
        if not was_rated and self._is_rated(key):
            self.finished = key

    def _settled(self) -> None:
        """After the last answer about somebody, the next one; not after correcting one."""
        if self.finished is None or self.finished != self.key:
            return
        following = next_unrated(self.desk.bench, self.columns, self.key)
        if following is not None:
            self.picker.value = following

    def _picked(self, before: int) -> None:
        self.finished = None
        if self.is_looking:
            return
        self.visited.append(before)
        self._show()

    def _show(self) -> None:
        """Whose turn it is: the pads, or why there are none."""
        self.back.disabled = not self.visited
        if self.key == NOBODY:
            return
        person = self.desk.shown.find(self.key)
        is_open = person.contact.scored
        self.about.value = self._about(person)
        self.pads.widget.layout.display = "" if is_open else "none"
        self._offer_anyway(person)
        is_done = not is_open or is_rated(person, self.columns)
        self.skip.description = self._word("next" if is_done else "skip")
        if is_open:
            self.pads.show(person)

    def _about(self, person: Person) -> str:
        contact = person.contact
        key = "harmful" if contact.harmful else "protected" if not contact.scored else ""
        if not key and self._is_close(person):
            key = "anyway_note"
        said = escape(self._word(key, name=contact.name)) if key else ""
        return f"<p>{said}</p>" if said else ""

    def _offer_anyway(self, person: Person) -> None:
        contact = person.contact
        is_offered = self._is_close(person) and not contact.harmful
        self.anyway.layout.display = "" if is_offered else "none"
        self.anyway.description = self._word("not_anyway" if contact.score_anyway else "anyway")

    def _is_close(self, person: Person) -> bool:
        return person.contact.close or person.contact.relation == "family"

    def _turn_anyway(self) -> None:
        contact = self.desk.bench.find(self.key).contact
        flag = not contact.score_anyway
        self.desk.apply(changes.describe(self.desk.bench, self.key, score_anyway=flag))

    def _is_rated(self, key: int) -> bool:
        return is_rated(self.desk.bench.find(key), self.columns)

    def _say_progress(self) -> None:
        progress = count_rated(self.desk.bench, self.columns)
        key = "nobody" if not progress.people else "all_done" if progress.is_done else "progress"
        self.note.say(self._word(key, rated=progress.rated, people=progress.people))
        is_next = progress.is_done and not self.desk.bench.is_revealed
        self.to_rule.layout.display = "" if is_next else "none"

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_rate.{key}", self.desk.lang, **fields)


def open_step(desk: Desk) -> RateStep:
    """The step for this desk."""
    return RateStep(desk)
