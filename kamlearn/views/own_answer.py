"""A button that puts what the workbench says into the learner's answers, without names."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words
from kamlearn.views.bundle import bundled

Answers = Callable[[], Sequence[Mapping[str, Any]]]
WORDS = ("put_done", "put_unkept", "put_nothing")


class OwnAnswer(anywidget.AnyWidget):
    """In the page the answers go to its one store; in a notebook they stay in the widget's state.

    Parameters
    ----------
    answers : callable
        Gives the answers at each click: ``exercise``, ``revision``, ``variant``, ``answer``.
    """

    _esm = bundled("own-answer-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
    records: dict[str, Any] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
    """In a notebook: the latest answer by exercise, as a card's record."""

    def __init__(self, label: str, answers: Answers, lang: Lang) -> None:
        words = {name: all_words(lang)[f"workbench_check.{name}"] for name in WORDS}
        room = Layout(min_height="2.75rem", margin="0.25rem 0 0.5rem")
        super().__init__(label=label, lang=lang, words=words, layout=room)
        self.answers = answers
        self.on_msg(self._asked)

    def _asked(self, _widget: object, content: Any, _buffers: object) -> None:
        if content == {"kind": "put"}:
            self.send({"kind": "answers", "answers": list(self.answers())})
