"""Learn account thinking: a course in Indonesian and English, and the small library behind it.

>>> import kamlearn
>>> kamlearn.break_even(margin=0.5, discount=0.8).state
'impossible'
"""

from typing import TYPE_CHECKING, Any

from kamlearn.core.discounts import break_even
from kamlearn.core.errors import BadInput

if TYPE_CHECKING:
    from kamlearn.frames import scenarios
    from kamlearn.practice import Practice

__all__ = ["BadInput", "break_even", "exercise", "scenarios"]


def exercise(slug: str, lang: str | None = None) -> "Practice":
    """An exercise of the course, ready to show, check, hint and solve.

    Parameters
    ----------
    slug : str
        Name of the exercise, such as ``discount-break-even``.
    lang : "id" or "en", optional
        Default from the environment's locale, else Indonesian.

    Raises
    ------
    BadInput
        ``unknown-exercise`` (the message names the nearest ones), ``unknown-language``.
    """
    from kamlearn.practice import Practice

    return Practice(slug, lang)


def __getattr__(name: str) -> Any:
    # pandas takes longer to import than all the rest; it waits until a table is asked for.
    if name == "scenarios":
        from kamlearn.frames import scenarios

        return scenarios
    raise AttributeError(f"module 'kamlearn' has no attribute {name!r}")
