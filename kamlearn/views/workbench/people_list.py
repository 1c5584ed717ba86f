"""Everybody on the desk: found by name, opened one at a time, and every removal can be undone."""

from dataclasses import replace

from ipywidgets import HTML, VBox

from kamlearn.core.contacts import Contact
from kamlearn.course.words import word
from kamlearn.drawing.preview_people import say_relation
from kamlearn.views.live_note import LiveNote
from kamlearn.views.person_picker import NOBODY, person_picker
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.person_editor import PersonEditor
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.names import use_nicknames
from kamlearn.workbench.people import Person
from kamlearn.workbench.samples import is_sample


class PeopleList:
    """The list, and below it who is open. `undo` belongs beside the note that says what was."""

    def __init__(self, desk: Desk, note: LiveNote) -> None:
        self.desk, self.note = desk, note
        self.seen: tuple[Person, ...] | None = None
        self.change: tuple[Workbench, Workbench] | None = None
        self.relations: dict[str, str] = {}
        self.count = HTML()
        self.picker = person_picker(self._word("list"), (), desk.lang, look="list")
        self.editor = PersonEditor(desk, self._remove)
        self.nicknames = plain_button(self._word("nicknames"), self._use_nicknames)
        self.undo = plain_button(self._word("undo"), self._undo)
        self.rest = VBox([self.picker, self.editor.widget, self.nicknames])
        self.widget = VBox([self.count, self.rest])
        self.picker.observe(lambda _change: self._open(), "value")

    def look(self) -> None:
        """The people as they are now; nothing travels while they are the same."""
        people = self.desk.shown.people
        if people is not self.seen:
            self.seen = people
            self.picker.show(people, [self._note(person) for person in people])
            self._say_count(len(people))
        self._look_at_chosen()
        is_open = self.change is not None and self.change[1] is self.desk.bench
        self.undo.layout.display = "" if is_open else "none"

    def undoable(self, bench: Workbench, said: str) -> None:
        """Apply a change that can be taken back until the next one, and say what it was."""
        self.change = self.desk.bench, bench
        self.note.say(said)
        self.note.take_focus()
        self.desk.apply(bench)

    def _undo(self) -> None:
        if self.change is None or self.change[1] is not self.desk.bench:
            return
        before, after = self.change
        self.change = None
        self.note.say(self._word("undone"))
        self.note.take_focus()
        # Keys are never used twice, not even by who was added and taken back.
        self.desk.apply(replace(before, added=after.added))

    def _remove(self, person: Person) -> None:
        bench = changes.remove(self.desk.bench, person.key)
        self.undoable(bench, self._word("removed", name=person.name))

    def _use_nicknames(self) -> None:
        bench = use_nicknames(self.desk.bench)
        pairs = zip(bench.people, self.desk.bench.people, strict=True)
        changed = sum(new.name != old.name for new, old in pairs)
        if changed:
            self.undoable(bench, self._word("nicknames_done", n=changed))
        else:
            self.note.say(self._word("nicknames_none"))

    def _open(self) -> None:
        person = self._chosen()
        self._look_at_chosen()
        if person is not None:
            self.note.say(self._word("editing", name=person.name))

    def _look_at_chosen(self) -> None:
        self.editor.look(self._chosen())

    def _chosen(self) -> Person | None:
        if self.picker.value == NOBODY:
            return None
        return next((each for each in self.seen or () if each.key == self.picker.value), None)

    def _note(self, person: Person) -> str:
        contact = person.contact
        marks = [
            self._relation(contact) if contact.relation != "unknown" else "",
            self._word("mark_harmful") if contact.harmful else "",
            self._word("mark_close") if contact.close else "",
            self._word("mark_sample") if is_sample(person) else "",
        ]
        return " · ".join(filter(None, marks))

    def _relation(self, contact: Contact) -> str:
        """Looked up once each: with 2,000 people it is felt."""
        if contact.relation not in self.relations:
            self.relations[contact.relation] = say_relation(contact, self.desk.lang)
        return self.relations[contact.relation]

    def _say_count(self, count: int) -> None:
        said = self._word("count", n=count) if count else self._word("empty")
        self.count.value = f"<p>{said}</p>"
        self.rest.layout.display = "" if count else "none"

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_people.{key}", self.desk.lang, **fields)
