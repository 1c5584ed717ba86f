"""A stand-in for IPython: only what ipywidgets, comm and anywidget ask for."""

from typing import Any

from IPython.display import display

__all__ = ["display", "get_ipython"]

version_info = (9, 0, 0, "")
__version__ = "9.0.0"


def get_ipython() -> Any:
    """The page's shell; None until the page has started it."""
    from IPython.core.interactiveshell import InteractiveShell

    return InteractiveShell.current
