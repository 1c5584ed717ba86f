"""Grow, keep, improve or release, for a whole table."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from kamlearn.core.portfolio import CutOffs, Decision, decide
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course.languages import Lang, require_lang
from kamlearn.course.words import word
from kamlearn.frames.amounts import read_columns, require_columns
from kamlearn.frames.ranking import SCORED

HARMFUL = "harmful"
"""The column of `to_frame` that is a veto."""


def decide_table(
    table: pd.DataFrame,
    relation: str,
    worth: str,
    cutoffs: CutOffs | None = None,
    lang: str | None = None,
) -> pd.DataFrame:
    """Decide on the rows of a table, as `kamlearn.core.portfolio.decide` does on one person.

    Parameters
    ----------
    table : pandas.DataFrame
        One row for each person. Where there are columns ``harmful`` and ``scored``, as
        `kamlearn.to_frame` gives them, they count as there.
    relation, worth : str
        The columns with the two scores, 0 to 1; missing is "not known".
    cutoffs : CutOffs, optional
        0.5 and 0.5 without it.
    lang : "id" or "en", optional
        Write headings and decisions in this language.

    Returns
    -------
    pandas.DataFrame
        With the index of `table`. ``decision`` is grow, keep, improve or release, or else
        on-the-line, ask, exit or protected; ``distance`` is how far the nearer line is,
        0 or more, missing (``<NA>``) where no lines were asked.

    Raises
    ------
    BadInput
        ``criterion-column-missing``, ``fraction-out-of-scale`` naming row and column,
        ``unknown-language``.

    Examples
    --------
    >>> table = pd.DataFrame({"bond": [0.8, 0.5], "worth": [0.7, None]}, index=["Ani", "Budi"])
    >>> decide_table(table, "bond", "worth")["decision"].to_dict()
    {'Ani': 'grow', 'Budi': 'ask'}
    """
    spoken = None if lang is None else require_lang(lang)
    decisions = list(_decisions(table, relation, worth, cutoffs))
    distances = [decision.distance for decision in decisions]
    found = {
        "decision": [_said(decision, spoken) for decision in decisions],
        "distance": pd.array(distances, dtype="Float64"),
    }
    columns = {name: word(f"decisions.column_{name}", spoken) if spoken else name for name in found}
    return pd.DataFrame(found, index=table.index).rename(columns=columns)


def _decisions(
    table: pd.DataFrame, relation: str, worth: str, cutoffs: CutOffs | None
) -> Iterator[Decision]:
    """One for each row; the scores are checked as a rule's amounts are, naming the row."""
    rule = Rule("", [Criterion(column, 1, scale="fraction") for column in (relation, worth)])
    require_columns(rule, table.columns)
    scores = [map(_known, column.amounts.tolist()) for column in read_columns(table, rule)]
    flags = _flags(table, HARMFUL, default=False), _flags(table, SCORED, default=True)
    for good, high, harmful, scored in zip(*scores, *flags, strict=True):
        yield decide(good, high, cutoffs, harmful=harmful, scored=scored)


def _known(amount: float) -> float | None:
    return None if np.isnan(amount) else amount


def _flags(table: pd.DataFrame, column: str, *, default: bool) -> list[bool]:
    if column not in table.columns:
        return [default] * len(table)
    flags: list[bool] = table[column].eq(True).fillna(False).tolist()
    return flags


def _said(decision: Decision, lang: Lang | None) -> str:
    name = decision.options[0] if decision.state == "decided" else decision.state
    return word(f"decisions.{name}", lang) if lang else name
