"""Discovers the exercises: every ``<chapter>/<slug>/exercise.py`` of a folder."""

import difflib
import importlib.util
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from kamlearn.core.errors import BadInput
from kamlearn.course.chapters import read_chapters
from kamlearn.course.exercise import Exercise
from kamlearn.course.languages import Lang
from kamlearn.course.tables import compile_table
from kamlearn.course.words import bad_input

PACKAGE = Path(__file__).parents[1]


def exercises_folder() -> Path:
    """The course's own exercises: inside the wheel, or beside the package in a checkout."""
    packed = PACKAGE / "_exercises"
    return packed if packed.is_dir() else PACKAGE.parent / "exercises"


@cache
def load_catalogue(folder: Path | None = None) -> Mapping[str, Exercise]:
    """Every exercise by slug, in reading order of the chapters, then by slug.

    Parameters
    ----------
    folder : Path, optional
        A teacher's own exercises; the course's own by default.
    """
    folder = folder or exercises_folder()
    files = (
        file
        for chapter in read_chapters(folder)
        for file in sorted((folder / chapter.slug).glob("*/exercise.py"))
    )
    return {file.parent.name: load_exercise(file) for file in files}


def find_exercise(slug: str, lang: Lang, folder: Path | None = None) -> Exercise:
    """The exercise with this slug; otherwise an error that names the nearest ones."""
    catalogue = load_catalogue(folder)
    if slug in catalogue:
        return catalogue[slug]
    near = difflib.get_close_matches(str(slug), catalogue, n=3, cutoff=0.3) or list(catalogue)
    raise bad_input("unknown-exercise", lang, slug=slug, near=", ".join(near))


def load_exercise(file: Path) -> Exercise:
    """Run one declaration, tell it where it lives, and work all its variants out once."""
    spec = importlib.util.spec_from_file_location(f"exercise_{file.parent.name}", file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} cannot be loaded as Python")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        declared: Exercise = replace(module.exercise, folder=file.parent)
        for variant in range(len(declared.variants)):
            compile_table(declared, declared.case(variant))
    except Exception as problem:
        # A declaration is code, so anything can go wrong in it; its author wants the place.
        raise BadInput(
            "exercise-broken",
            f"{file} cannot be used: {type(problem).__name__}: {problem}",
            file=str(file),
            problem=f"{type(problem).__name__}: {problem}",
        ) from problem
    return declared
