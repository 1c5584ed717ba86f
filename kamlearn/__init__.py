"""Learn account thinking: a course in Indonesian and English, and the small library behind it.

>>> import kamlearn
>>> kamlearn.break_even(margin=0.5, discount=0.8).state
'impossible'
"""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kamlearn.core.discounts import break_even
from kamlearn.core.errors import BadInput

if TYPE_CHECKING:
    from ipywidgets import VBox

    from kamlearn.core.contacts import Contact
    from kamlearn.core.deals import Deal
    from kamlearn.core.ranking import rank
    from kamlearn.core.rules import Criterion, Rule
    from kamlearn.frames import scenarios, to_frame
    from kamlearn.practice import Practice
    from kamlearn.readers import read_contacts

LAZY = {
    "Contact": "kamlearn.core.contacts",
    "Criterion": "kamlearn.core.rules",
    "Deal": "kamlearn.core.deals",
    "Rule": "kamlearn.core.rules",
    "rank": "kamlearn.core.ranking",
    "read_contacts": "kamlearn.readers",
    "scenarios": "kamlearn.frames",
    "to_frame": "kamlearn.frames",
}
"""Loaded when asked for: pandas takes longer to import than all the rest together."""

__all__ = [
    "BadInput",
    "Contact",
    "Criterion",
    "Deal",
    "Rule",
    "break_even",
    "exercise",
    "lab",
    "rank",
    "read_contacts",
    "scenarios",
    "to_frame",
]


def exercise(slug: str, lang: str | None = None, variant: int = 0) -> "Practice":
    """An exercise of the course, ready to show, check, hint and solve.

    Parameters
    ----------
    slug : str
        Name of the exercise, such as ``discount-break-even``.
    lang : "id" or "en", optional
        Default from the environment's locale, else Indonesian.
    variant : int
        Which set of numbers, from 0.

    Raises
    ------
    BadInput
        ``unknown-exercise`` (the message names the nearest ones), ``unknown-language``,
        ``unknown-variant``.
    """
    from kamlearn.practice import Practice

    return Practice(slug, lang, variant)


def lab(name: str, lang: str | None = None, settings: Mapping[str, float] | None = None) -> "VBox":
    """A lab of the course as a widget, ready to show.

    Parameters
    ----------
    name : str
        ``discount``, ``milk-deal`` and the others of `kamlearn.drawing.labs.LABS`.
    lang : "id" or "en", optional
        Default from the environment's locale, else Indonesian.
    settings : mapping, optional
        Where its controls start, in the units shown: ``{"margin": 50}`` is 50%.

    Raises
    ------
    BadInput
        ``unknown-lab``, ``unknown-language``.
    """
    from kamlearn.views.labs import open_lab

    return open_lab(name, lang, settings)


def __getattr__(name: str) -> Any:
    if name in LAZY:
        return getattr(import_module(LAZY[name]), name)
    raise AttributeError(f"module 'kamlearn' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
