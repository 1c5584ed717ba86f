"""Putting people on the workbench: typed, pasted, out of files, or invented ones first."""

from collections.abc import Sequence

from ipywidgets import VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.drawing.sample_people import sample_people
from kamlearn.readers import Reading
from kamlearn.views.file_drop import FileDrop, Given
from kamlearn.views.live_note import live_note
from kamlearn.views.text_entry import TextEntry
from kamlearn.views.workbench.adding_view import AddingView
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.people_list import PeopleList
from kamlearn.workbench.adding import preview, read_pasted
from kamlearn.workbench.files import read_files
from kamlearn.workbench.samples import add_samples, has_samples, remove_samples

ACCEPTED = ".csv,.tsv,.txt,.vcf,.vcard,.xlsx"


class PeopleStep:
    """The ways in, the preview between, and the list."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.note, self.said_blurred = live_note(desk.lang), desk.is_blurred
        self.entry = TextEntry(
            self._word("type"),
            self._word("type_hint"),
            self._word("type_button"),
            self._typed,
            desk.lang,
        )
        self.drop = FileDrop(
            self._word("file"), self._word("file_hint"), ACCEPTED, self._given, desk.lang
        )
        self.sample = plain_button("", self._turn_samples)
        self.ways = VBox([self.entry, self.drop, self.sample])
        self.adding = AddingView(desk, self._settled)
        self.list = PeopleList(desk, self.note)
        self.widget = VBox(
            [self.note, self.list.undo, self.ways, self.adding.widget, self.list.widget]
        )

    def look(self) -> None:
        """The desk as it is now."""
        key = "sample_away" if has_samples(self.desk.bench) else "sample"
        self.sample.description = self._word(key)
        if self.said_blurred != self.desk.is_blurred:
            self.said_blurred = self.desk.is_blurred
            self.note.say()  # what it said may hold a name
        self.adding.look()
        self.list.look()

    def open(self, key: int) -> None:
        """Show this person in the list."""
        self.list.picker.value = key

    def _typed(self, text: str) -> None:
        if not text.strip():
            self.note.say(trouble=self._word("nothing_typed"))
            return
        try:
            self._preview(read_pasted(text, self.desk.lang))
        except BadInput as problem:
            self.note.say(trouble=explain(problem, self.desk.lang))

    def _given(self, files: Sequence[Given]) -> None:
        reading, problems = read_files(((f.name, f.data) for f in files), self.desk.lang)
        trouble = " ".join(explain(problem, self.desk.lang) for problem in problems)
        if reading is None:
            self.note.say(trouble=trouble)
        else:
            self._preview(reading, trouble)

    def _preview(self, reading: Reading, trouble: str = "") -> None:
        self.adding.open(preview(self.desk.bench, reading))
        self._show_rest("none")
        self.note.say(self._word("seen"), trouble)
        self.note.take_focus()

    def _settled(self, added: int | None) -> None:
        """The preview is closed: after adding the field is empty, otherwise as it was."""
        self._show_rest("")
        if added is None:
            self.note.say(self._word("cancelled"))
        else:
            self.entry.clear()
            self.note.say(self._word("added_one" if added == 1 else "added", n=added))
        self.note.take_focus()

    def _show_rest(self, display: str) -> None:
        """A preview stands alone: there is one thing to decide."""
        for part in (self.ways, self.list.widget):
            part.layout.display = display

    def _turn_samples(self) -> None:
        if has_samples(self.desk.bench):
            self.list.undoable(remove_samples(self.desk.bench), self._word("sample_gone"))
            return
        invented = sample_people(self.desk.lang)
        self.note.say(self._word("sample_added", n=len(invented)))
        self.desk.apply(add_samples(self.desk.bench, invented))

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_people.{key}", self.desk.lang, **fields)


def open_step(desk: Desk) -> PeopleStep:
    """The step for this desk."""
    return PeopleStep(desk)
