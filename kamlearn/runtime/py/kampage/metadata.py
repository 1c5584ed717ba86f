"""In place of importlib.metadata, which imports all of `email` to tell a version: 0.2 s in a page.

It becomes the real one as soon as anything else is asked of it.
"""

import importlib
import sys
from pathlib import Path
from typing import Any

NAME = "importlib.metadata"
HOME = Path(__file__).parents[1]
END = ".dist-info"


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such package."""


def version(name: str) -> str:
    """The version in the name of a package's .dist-info folder."""
    for place in HOME.glob(f"{name}-*{END}"):
        return place.name.removeprefix(f"{name}-").removesuffix(END)
    raise PackageNotFoundError(name)


def install() -> None:
    """From now on `importlib.metadata` is this module."""
    _become(sys.modules[__name__])


def _become(module: Any) -> None:
    sys.modules[NAME] = importlib.metadata = module


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    del sys.modules[NAME]
    _become(importlib.import_module(NAME))
    return getattr(sys.modules[NAME], name)
