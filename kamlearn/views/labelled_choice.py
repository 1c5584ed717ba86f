"""A choice between a few texts, with a name: what a lab has beside its sliders."""

from collections.abc import Sequence
from typing import Literal

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.views.bundle import bundled

Look = Literal["row", "list", "flip"]
"""All side by side to tap; a list to open; one button that goes on to the next, and round."""
HEIGHTS = {"row": "4.0625rem", "list": "4rem", "flip": "2.75rem"}


class LabelledChoice(anywidget.AnyWidget):
    """Native radio buttons, a native list or a button, so that every way of moving works."""

    _esm = bundled("choice-widget.js")
    _css = bundled("slider.css")

    label = traitlets.Unicode().tag(sync=True)
    options: list[str] = traitlets.List().tag(sync=True)  # type: ignore[assignment]
    value = traitlets.Int().tag(sync=True)
    """The place of the chosen option in the list."""
    look = traitlets.Unicode("row").tag(sync=True)
    lang = traitlets.Unicode("id").tag(sync=True)


def labelled_choice(
    label: str, options: Sequence[str], lang: Lang, *, value: int = 0, look: Look = "row"
) -> LabelledChoice:
    """A choice between texts; its value is the place in the list."""
    return LabelledChoice(
        label=label,
        options=list(options),
        value=value,
        look=look,
        lang=lang,
        # Its room from the start: the view draws itself a moment later.
        layout=Layout(min_height=HEIGHTS[look], margin="0.125rem 0 0.375rem"),
    )
