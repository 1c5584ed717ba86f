"""A choice with a name, and a button that flips: what a lab has beside its sliders."""

from collections.abc import Sequence

import traitlets
from ipywidgets import Button, Dropdown, Layout


def labelled_choice(label: str, options: Sequence[str], value: int) -> Dropdown:
    """A choice between texts; its value is the place in the list."""
    return Dropdown(
        options=[(text, place) for place, text in enumerate(options)],
        value=value,
        description=label,
        style={"description_width": "initial"},
        layout=Layout(width="auto", max_width="34rem"),
    )


class FlipButton(Button):  # type: ignore[misc]
    """A button that goes on to the next of `count` states, and round."""

    value = traitlets.Int()

    def __init__(self, label: str, count: int, value: int) -> None:
        super().__init__(description=label, layout=Layout(width="auto", height="auto"))
        self.value = value
        self.on_click(lambda _button: self.set_trait("value", (self.value + 1) % count))
