"""The labs by name: widgets that compute, the same in the page and in a notebook."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from ipywidgets import VBox

from kamlearn.course.languages import Lang, require_lang
from kamlearn.drawing.labs import LABS, find_lab
from kamlearn.views.scene_lab import SceneLab

OWN_VIEWS: Mapping[str, str] = {
    "decision-board": "decision_board_lab",
    "my-accounts": "my_accounts_lab",
    "my-rule": "my_rule_lab",
    "portfolio": "portfolio_lab",
}
"""Labs that need more than controls above a scene: the module of views with their `open_view`."""

Open = Callable[[Lang, Mapping[str, Any]], VBox]


def open_lab(name: str, lang: str | None = None, settings: Mapping[str, Any] | None = None) -> VBox:
    """A lab, ready to show.

    Parameters
    ----------
    name : str
        One of `kamlearn.drawing.labs.LABS`.
    lang : "id" or "en", optional
        Default from the environment's locale, else Indonesian.
    settings : mapping, optional
        Where the controls start, in the units shown (``{"margin": 50}`` is 50%). What is
        missing, no number or out of range takes a sensible value instead.
    """
    spoken = require_lang(lang)
    scene = find_lab(name, spoken)
    if name not in OWN_VIEWS:
        return SceneLab(scene, spoken, settings or {}).widget
    open_view: Open = import_module(f"kamlearn.views.{OWN_VIEWS[name]}").open_view
    return open_view(spoken, settings or {})


def load_all() -> None:
    """Import what the labs of every page need, for a snapshot of Python's memory."""
    for name in LABS:
        # What a pack of its own brings is not there yet.
        if not find_lab(name, "id").pack and name in OWN_VIEWS:
            import_module(f"kamlearn.views.{OWN_VIEWS[name]}")
