"""A page to look at and print, inside the page: it comes when asked for and goes with a click."""

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words
from kamlearn.views.bundle import bundled

WORDS = ("print_show", "print_hide", "print_now", "print_title", "print_hint")


class PrintPage(anywidget.AnyWidget):
    """The document stands in a frame of its own, in which nothing runs.

    Parameters
    ----------
    make : callable
        Gives the whole HTML document each time it is shown. It is in no saved state.
    """

    _esm = bundled("print-page-widget.js")
    _css = bundled("workbench.css")

    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]

    def __init__(self, make: Callable[[], str], lang: Lang) -> None:
        words = {name: all_words(lang)[f"workbench_out.{name}"] for name in WORDS}
        super().__init__(lang=lang, words=words)
        self.make = make
        self.on_msg(self._asked)

    def close_page(self) -> None:
        """Take the page away: it may show what should no longer be seen."""
        self.send({"kind": "close"})

    def _asked(self, _widget: object, content: Any, _buffers: object) -> None:
        if content == {"kind": "show"}:
            self.send({"kind": "page", "html": self.make()})
