"""Rating one thing from 1 to 5 by key, tap or arrow; "not known" is an answer too."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.views.bundle import bundled

Answer = float | None | Literal["open"]
"""A rating, None for "not known", or ``open``: not answered yet."""


@dataclass(frozen=True)
class Asked:
    """What a pad asks."""

    label: str
    ask: str
    low: str
    """What 1 means."""
    high: str
    """What 5 means."""


class RatingPad(anywidget.AnyWidget):
    """Native radio buttons; the keys 1 to 5, 0 and ? answer and go on to the next pad."""

    _esm = bundled("rating-pad-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    ask = traitlets.Unicode().tag(sync=True)
    low = traitlets.Unicode().tag(sync=True)
    high = traitlets.Unicode().tag(sync=True)
    not_known = traitlets.Unicode().tag(sync=True)
    mark: dict[str, Any] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
    """Who is rated and how: a late answer must not meet the next person."""
    lang = traitlets.Unicode("id").tag(sync=True)

    def show(self, key: int, answer: Answer) -> None:
        """Stand where this person's answer is."""
        self.mark = {"who": key, "value": _written(answer)}

    def on_answer(self, act: Callable[[int, float | None], None]) -> None:
        """Tell of each answer: the person's key, and the rating or None for "not known"."""

        def changed(change: Any) -> None:
            match change["new"]:
                case {"who": int(key), "value": str(value)} if value in READ:
                    act(key, READ[value])

        self.observe(changed, "mark")

    def on_settled(self, act: Callable[[], None]) -> None:
        """Tell when an answer stands: by tap or key; arrows may still move on."""

        def heard(_widget: object, content: Any, _buffers: object) -> None:
            match content:
                case {"kind": "settled", "mark": dict(mark)}:
                    self.mark = mark  # it may come before the change itself
                    act()

        self.on_msg(heard)


READ: dict[str, float | None] = {**{str(n): float(n) for n in range(1, 6)}, "not-known": None}


def _written(answer: Answer) -> str:
    if answer == "open":
        return ""
    return "not-known" if answer is None else f"{round(answer)}"


def rating_pad(asked: Asked, lang: Lang) -> RatingPad:
    """A pad that shows nobody yet."""
    return RatingPad(
        label=asked.label,
        ask=asked.ask,
        low=asked.low,
        high=asked.high,
        not_known=word("workbench_tools.not_known", lang),
        lang=lang,
        layout=Layout(min_height="7rem", margin="0.25rem 0 0.5rem"),
    )
