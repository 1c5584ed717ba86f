"""A button of the workbench: as wide as its words, as high as a finger."""

from collections.abc import Callable

from ipywidgets import Button, Layout


def plain_button(text: str, act: Callable[[], None]) -> Button:
    """A button that does this."""
    button = Button(description=text, layout=Layout(width="auto", height="auto"))
    button.layout.min_height = "2.75rem"
    button.on_click(lambda _button: act())
    return button
