"""The labs by name: widgets that compute, the same in the page and in a notebook."""

from collections.abc import Mapping
from typing import Any

import anywidget
import traitlets
from ipywidgets import VBox

from kamlearn.course.languages import require_lang
from kamlearn.course.words import bad_input
from kamlearn.views.bundle import bundled


class LabState(anywidget.AnyWidget):
    """An invisible part of a lab that tells the page its settings: for restarts, for addresses."""

    _esm = bundled("lab-state.js")

    lab = traitlets.Unicode().tag(sync=True)
    settings: dict[str, float] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]


def open_lab(name: str, lang: str | None = None, settings: Mapping[str, Any] | None = None) -> VBox:
    """A lab, ready to show.

    Parameters
    ----------
    name : str
        ``discount``.
    lang : "id" or "en", optional
        Default from the environment's locale, else Indonesian.
    settings : mapping, optional
        Where the sliders start, in the units shown (``{"margin": 50}`` is 50%). What is
        missing, no number or out of range takes a sensible value instead.
    """
    from kamlearn.views.discount_lab import DiscountLab

    spoken = require_lang(lang)
    if name != "discount":
        raise bad_input("unknown-lab", spoken, value=name, known="discount")
    return DiscountLab(spoken, settings or {}).widget
