"""In the page, a package's version comes from the name of a folder."""

import importlib
import importlib.metadata
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = Path(__file__).parents[2] / "kamlearn" / "runtime" / "py" / "kampage" / "metadata.py"


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The page's module, with a folder of packages of its own; Python's comes back afterwards."""
    monkeypatch.setitem(sys.modules, "importlib.metadata", importlib.metadata)
    monkeypatch.setattr(importlib, "metadata", importlib.metadata)
    spec = spec_from_file_location("page_metadata", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "page_metadata", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "HOME", tmp_path)
    return module


def test_a_version_stands_in_the_name_of_the_folder(stand_in: ModuleType, tmp_path: Path) -> None:
    """anywidget asks for its own version as it is imported."""
    (tmp_path / "anywidget-0.11.0.dist-info").mkdir()
    assert stand_in.version("anywidget") == "0.11.0"


def test_an_unknown_package_is_not_found(stand_in: ModuleType) -> None:
    """psygnal counts on this error, by the name that it imports beside `version`."""
    with pytest.raises(stand_in.PackageNotFoundError):
        stand_in.version("psygnal")


def test_anything_else_brings_the_real_module(stand_in: ModuleType) -> None:
    """A learner's code that asks for more finds all of it."""
    stand_in.install()
    assert sys.modules["importlib.metadata"] is stand_in
    assert callable(sys.modules["importlib.metadata"].entry_points)
    assert sys.modules["importlib.metadata"] is not stand_in
