"""The workbench as a lab: on its own page of the site, and in a notebook."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from ipywidgets import VBox

from kamlearn.course.languages import Lang
from kamlearn.views.keeper import Keeper
from kamlearn.views.workbench.frame import STEPS, open_workbench


def open_view(lang: Lang, _settings: Mapping[str, Any]) -> VBox:
    """The workbench, empty. Nothing of it ever stands in an address, so no settings come in."""
    frame = open_workbench(lang)
    widget = VBox([frame.widget, Keeper(frame.desk)])
    widget.add_class("kam-my-accounts-lab")
    return widget


def load_all() -> None:
    """Import every step, for the build: what a learner opens shall be there as byte code."""
    for name in STEPS:
        import_module(f"kamlearn.views.workbench.{name}_step")
