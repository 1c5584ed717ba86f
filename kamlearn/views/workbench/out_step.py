"""Taking the plan away: paper, tables, a calendar, and one file that brings everything back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from ipywidgets import HTML, HBox, VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.drawing.plan_files import Ready, make_file, print_page
from kamlearn.views.download import Download
from kamlearn.views.file_drop import FileDrop, Given
from kamlearn.views.live_note import live_note
from kamlearn.views.print_page import PrintPage
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.saved import restore_bytes

FILES: Mapping[str, str] = {
    "html": "file_plan",
    "csv": "file_plan",
    "xlsx": "file_plan",
    "ics": "file_plan",
    "json": "file_desk",
}
"""The ends of the files' names, and the words for their beginnings."""
EXPLAINED = ("ics", "json")


class OutStep:
    """What can be taken away, and a saved desk brought back."""

    def __init__(self, desk: Desk, now: datetime | None) -> None:
        self.desk, self.fixed_now = desk, now
        self.read: Workbench | None = None
        self.was_blurred = desk.is_blurred
        self.said, self.note, self.question = HTML(), live_note(desk.lang), HTML()
        self.print = PrintPage(self._page, desk.lang)
        self.downloads = {kind: self._download(kind) for kind in FILES}
        self.files = VBox([self.print, *self._explained()])
        self.drop = FileDrop(
            *(self._word("restore"), self._word("restore_hint"), ".json", self._given, desk.lang),
            several=False,
        )
        self.replace = plain_button(self._word("replace"), self._replace)
        self.keep = plain_button(self._word("keep"), self._keep)
        answers = HBox([self.replace, self.keep], layout={"flex_flow": "row wrap"})
        self.asking = VBox([self.question, answers])
        self.asking.layout.display = "none"
        about = HTML(f"<p>{escape(self._word('erase_where'))}</p>")
        self.widget = VBox([self.said, self.files, self.note, self.asking, self.drop, about])

    @property
    def now(self) -> datetime:
        """The moment that files carry."""
        return self.fixed_now or datetime.now().astimezone()

    def look(self) -> None:
        """The desk as it is now; a page that shows names goes when they are blurred."""
        people = self.desk.bench.people
        keys = ["intro" if people else "nobody"]
        keys += ["true_names"] if self.desk.is_blurred else []
        self.said.value = "".join(f"<p>{escape(self._word(key))}</p>" for key in keys)
        self.files.layout.display = "" if people else "none"
        if self.was_blurred != self.desk.is_blurred:
            self.was_blurred = self.desk.is_blurred
            self.print.close_page()

    def _download(self, kind: str) -> Download:
        name = f"{self._word(FILES[kind])}-{self.now.date()}.{kind}"
        return Download(self._word(f"get_{kind}"), name, lambda: self._make(kind), self.desk.lang)

    def _explained(self) -> list[HTML | Download]:
        parts: list[HTML | Download] = []
        for kind, download in self.downloads.items():
            parts.append(download)
            if kind in EXPLAINED:
                parts.append(HTML(f"<p>{escape(self._word(f'about_{kind}'))}</p>"))
        return parts

    def _make(self, kind: str) -> bytes:
        return make_file(f".{kind}", self._ready())

    def _page(self) -> str:
        return print_page(self._ready(), self.desk.shown, self.desk.judged)

    def _ready(self) -> Ready:
        return Ready(self.desk.bench, self.desk.named, self.now, self.desk.lang)

    def _given(self, files: Sequence[Given]) -> None:
        """A file may be damaged; and what is here is replaced only when that is wanted."""
        self._ask(False)
        self.read = None
        (file, *_) = files
        try:
            self.read = restore_bytes(file.data)
        except BadInput as problem:
            self.note.say(trouble=f"{file.name}: {explain(problem, self.desk.lang)}")
            return
        if self.desk.bench == Workbench():
            self._replace()
            return
        here, there = len(self.desk.bench.people), len(self.read.people)
        self.note.say(self._word("ask_replace", here=here, there=there, file=file.name))
        self._ask(True)
        self.note.take_focus()

    def _replace(self) -> None:
        if self.read is None:
            return
        bench, self.read = self.read, None
        self._ask(False)
        self.desk.apply(bench)
        self._end("restored", n=len(bench.people))

    def _keep(self) -> None:
        self.read = None
        self._ask(False)
        self._end("kept")

    def _ask(self, is_asking: bool) -> None:
        self.asking.layout.display = "" if is_asking else "none"

    def _end(self, key: str, **fields: object) -> None:
        """The button that was pressed has gone."""
        self.note.say(self._word(key, **fields))
        self.note.take_focus()

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_out.{key}", self.desk.lang, **fields)


def open_step(desk: Desk, now: datetime | None = None) -> OutStep:
    """The step for this desk; `now` is for tests."""
    return OutStep(desk, now)
