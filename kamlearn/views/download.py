"""A button that hands a file to the learner: made when asked for, saved by the browser."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words, explain
from kamlearn.views.bundle import bundled

Make = Callable[[], bytes]
MEDIA: Mapping[str, str] = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""By the end of the file's name; any other is bytes."""


class Download(anywidget.AnyWidget):
    """A native button. What it saves never stands in the page before it is asked for.

    Parameters
    ----------
    label : str
        What the button says, such as "Rencana buat Excel (.xlsx)".
    filename : str
        What the file is called in the learner's downloads.
    make : callable
        Gives the file's bytes at each click. A `BadInput` of it is said beside the button.
    """

    _esm = bundled("download-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    filename = traitlets.Unicode().tag(sync=True)
    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]

    def __init__(self, label: str, filename: str, make: Make, lang: Lang = "id") -> None:
        # Templates with open places, which the browser fills.
        words = {name: all_words(lang)[f"workbench_tools.{name}"] for name in ("making", "made")}
        room = Layout(min_height="2.75rem", margin="0.25rem 0 0.5rem")
        super().__init__(label=label, filename=filename, lang=lang, words=words, layout=room)
        self.make = make
        self.on_msg(self._asked)

    def _asked(self, _widget: object, content: Any, _buffers: object) -> None:
        if content != {"kind": "make"}:
            return
        try:
            data = self.make()
        except BadInput as problem:
            said = explain(problem, "en" if self.lang == "en" else "id")
            self.send({"kind": "problem", "text": said})
            return
        media = MEDIA.get(PurePath(self.filename).suffix, "application/octet-stream")
        self.send({"kind": "file", "name": self.filename, "media": media}, [data])
