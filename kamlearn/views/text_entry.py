"""A field for several lines and a button: Enter makes a line, Ctrl and Enter send them."""

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.views.bundle import bundled

Take = Callable[[str], None]


class TextEntry(anywidget.AnyWidget):
    """What was typed travels when it is sent, not letter by letter, and is in no saved state."""

    _esm = bundled("text-entry-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    hint = traitlets.Unicode().tag(sync=True)
    button = traitlets.Unicode().tag(sync=True)
    reading = traitlets.Unicode().tag(sync=True)
    """What is said until Python has read it."""
    lang = traitlets.Unicode("id").tag(sync=True)

    def __init__(self, label: str, hint: str, button: str, take: Take, lang: Lang = "id") -> None:
        super().__init__(
            label=label,
            hint=hint,
            button=button,
            lang=lang,
            reading=word("workbench_tools.reading", lang),
            layout=Layout(min_height="10rem", margin="0.25rem 0 0.5rem"),
        )
        self.take = take
        self.on_msg(self._sent)

    def _sent(self, _widget: object, content: Any, _buffers: object) -> None:
        match content:
            case {"kind": "text", "text": str(text)}:
                try:
                    self.take(text)
                finally:
                    self.send({"kind": "read"})

    def clear(self) -> None:
        """Empty the field: what was in it is taken."""
        self.send({"kind": "clear"})
