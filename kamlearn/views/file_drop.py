"""A field for files of the learner's: read in the browser, given to Python, sent nowhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words
from kamlearn.views.bundle import bundled

LARGEST = 20_000_000
"""Bytes of one file; as `kamlearn.readers` takes them."""
WORDS = ("reading", "file_too_large", "file_unreadable")


@dataclass(frozen=True)
class Given:
    """A file as it was given."""

    name: str
    data: bytes


Take = Callable[[Sequence[Given]], None]


class FileDrop(anywidget.AnyWidget):
    """The browser's own file field: by touch, by keyboard, and files may be dropped on it.

    Files come in pieces, since a notebook server refuses large messages. They are in no saved
    state. What is too large is said before it is read.
    """

    _esm = bundled("file-drop-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    hint = traitlets.Unicode().tag(sync=True)
    accept = traitlets.Unicode().tag(sync=True)
    """Endings, such as ``.csv,.vcf``."""
    several = traitlets.Bool(True).tag(sync=True)
    largest = traitlets.Int(LARGEST).tag(sync=True)
    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]

    def __init__(
        self,
        label: str,
        hint: str,
        accept: str,
        take: Take,
        lang: Lang = "id",
        *,
        several: bool = True,
    ) -> None:
        texts = all_words(lang)
        super().__init__(
            label=label,
            hint=hint,
            accept=accept,
            several=several,
            lang=lang,
            words={name: texts[f"workbench_tools.{name}"] for name in WORDS},
            layout=Layout(min_height="6rem", margin="0.25rem 0 0.5rem"),
        )
        self.take = take
        self.coming: list[tuple[str, bytearray]] = []
        self.on_msg(self._heard)

    def _heard(self, _widget: object, content: Any, buffers: Sequence[Any]) -> None:
        match content:
            case {"kind": "begin"}:
                self.coming = []
            case {"kind": "file", "name": str(name)}:
                self.coming.append((name, bytearray()))
            case {"kind": "piece"}:
                self.coming[-1][1].extend(buffers[0])
            case {"kind": "end"}:
                self._give()

    def _give(self) -> None:
        given = [Given(name, bytes(data)) for name, data in self.coming]
        self.coming = []
        try:
            if given:
                self.take(given)
        finally:
            self.send({"kind": "read"})
