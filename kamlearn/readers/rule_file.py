"""A learner's rule as a TOML file, read with care: every slip is one line that says where."""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kamlearn.core.errors import BadInput
from kamlearn.core.rules import Criterion, Rule, nearest, shorten
from kamlearn.course.languages import Lang, require_lang
from kamlearn.course.words import bad_input, explain, word

LARGEST_FILE = 100_000
"""Bytes; a rule has a few hundred."""
TOP_KEYS = ("name", "missing", "criterion")
CRITERION_KEYS = ("column", "weight", "better", "scale")
TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_rule(path: str | os.PathLike[str], lang: str | None = None) -> Rule:
    """Read a rule from a TOML file.

    Parameters
    ----------
    path : path
        The file, as UTF-8 text: ``name``, ``missing`` (skip, worst or best) and one
        ``[[criterion]]`` for each criterion with ``column``, ``weight``, ``better`` (more or
        less) and ``scale`` (minmax, fraction or rating). Without a name the rule is called
        as its file.
    lang : "id" or "en", optional
        Language of error messages.

    Raises
    ------
    BadInput
        Naming the file, the place and the remedy: ``file-missing``, ``rule-unreadable``,
        ``rule-too-large``, ``rule-not-toml`` or ``rule-invalid``.
    """
    spoken, file = require_lang(lang), Path(path)
    data = _parse(_read(file, spoken), file.name, spoken)
    return _Reader(file.name, spoken).rule(data, file.stem)


def parse_rule(text: str, file: str, lang: Lang) -> Rule:
    """A rule from the text of a file of that name."""
    return _Reader(file, lang).rule(_parse(text, file, lang), Path(file).stem)


def _read(file: Path, lang: Lang) -> str:
    data = _load(file, lang)
    if len(data) > LARGEST_FILE:
        limit = f"{LARGEST_FILE // 1000} kB"
        raise bad_input("rule-too-large", lang, file=file.name, limit=limit)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise bad_input("rule-unreadable", lang, file=file.name) from None


def _load(file: Path, lang: Lang) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise bad_input("file-missing", lang, file=str(file)) from None
    except (OSError, ValueError):  # a folder, no permission; a NUL in the name
        raise bad_input("rule-unreadable", lang, file=str(file)) from None


def _parse(text: str, file: str, lang: Lang) -> dict[str, Any]:
    place = word("errors.place_whole", lang)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as problem:  # also a number of too many digits
        if found := TOML_PLACE.search(str(problem)):
            place = word("errors.place_line", lang, line=found[1], column=found[2])
    raise bad_input("rule-not-toml", lang, file=file, place=place)


class _Reader:
    """What every message needs: the file's name and the language."""

    def __init__(self, file: str, lang: Lang) -> None:
        self.file = file
        self.lang = lang

    def rule(self, data: Mapping[str, Any], stem: str) -> Rule:
        whole = word("errors.place_whole", self.lang)
        self.require_keys(data, TOP_KEYS, whole)
        name = data.get("name", stem)
        if not isinstance(name, str):
            raise self.problem(whole, "rule-name-not-text", value=shorten(name))
        tables = data.get("criterion", [])
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            raise self.problem(whole, "rule-criterion-not-table")
        criteria = [self.criterion(table, number) for number, table in enumerate(tables, 1)]
        self.require_different(criteria, whole)
        try:
            return Rule(name, criteria, data.get("missing", "skip"))
        except BadInput as problem:
            raise self.problem(whole, problem.code, **problem.fields) from None

    def criterion(self, table: Mapping[str, Any], number: int) -> Criterion:
        place = word("errors.place_criterion", self.lang, number=number)
        self.require_keys(table, CRITERION_KEYS, place)
        for key in ("column", "weight"):
            if key not in table:
                raise self.problem(place, "rule-key-missing", named=key)
        try:
            return Criterion(**table)
        except BadInput as problem:
            raise self.problem(place, problem.code, **problem.fields) from None

    def require_different(self, criteria: Sequence[Criterion], place: str) -> None:
        """Columns are found in a file whatever their case, so "Spend" is "spend" once more."""
        seen: set[str] = set()
        for column in (criterion.column for criterion in criteria):
            if column.strip().casefold() in seen:
                raise self.problem(place, "criterion-twice", column=column)
            seen.add(column.strip().casefold())

    def require_keys(self, table: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
        for key in table:
            if key not in known:
                fields = {"named": shorten(key), "near": nearest(key, known)}
                listed = ", ".join(known)
                raise self.problem(place, "rule-unknown-key", known=listed, **fields)

    def problem(self, place: str, code: str, **fields: object) -> BadInput:
        if "value" in fields:
            fields["value"] = shorten(fields["value"])
        said = explain(BadInput(code, "", **fields), self.lang)
        return bad_input("rule-invalid", self.lang, file=self.file, place=place, problem=said)
