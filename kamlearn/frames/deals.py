"""Deals as a table of what-ifs."""

from collections.abc import Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from itertools import product
from typing import Any

import pandas as pd

from kamlearn.core.deals import Deal
from kamlearn.core.errors import BadInput
from kamlearn.core.exact import Amount, Number, exact, shown
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.frames.discounts import as_list

FIELDS = tuple(field.name for field in fields(Deal))
MONEY = {
    *("price", "new_price", "unit_cost", "new_unit_cost", "fixed_cost", "other_contribution"),
    *("shelf_price", "new_shelf_price", "contribution_change", "unit_cost_threshold"),
    "supermarket_change",
}
ANSWERS = ("gains", "win_win")
WHOLE_LIMIT = 2**63
"""Beyond it pandas has no whole numbers."""


def deal_scenarios(deal: Deal, what_ifs: Mapping[str, Any], lang: Lang | None) -> pd.DataFrame:
    """What comes of each variation of a deal, for `kamlearn.scenarios`."""
    _require_fields(what_ifs)
    choices = product(*(as_list(values) for values in what_ifs.values()))
    deals = [replace(deal, **dict(zip(what_ifs, chosen, strict=True))) for chosen in choices]
    records = [{name: _plain(getattr(d, name)) for name in what_ifs} | _results(d) for d in deals]
    known = deal.shelf_price is not None or "shelf_price" in what_ifs
    columns = [*what_ifs, *_columns(with_supermarket=known)]
    table = pd.DataFrame(records, columns=columns)
    table = table.astype({name: _dtype(name, table[name]) for name in columns})
    return table if lang is None else table.set_axis(_headings(columns, lang), axis="columns")


def _columns(*, with_supermarket: bool) -> list[str]:
    supplier = ["revenue_change", "contribution_change", "gains"]
    thresholds = ["multiple_needed", "unit_cost_threshold"]
    return supplier + thresholds + ["supermarket_change", "win_win"] * with_supermarket


def _results(deal: Deal) -> dict[str, Any]:
    needed, supermarket = deal.multiple_needed, deal.supermarket
    return {
        "revenue_change": deal.revenue_change,
        "contribution_change": deal.contribution_change,
        "gains": deal.gains,
        "multiple_needed": needed.value if needed.gains == "above" else None,
        "unit_cost_threshold": deal.unit_cost_threshold.value,
        "supermarket_change": supermarket.change if supermarket else None,
        "win_win": deal.win_win,
    }


def _require_fields(what_ifs: Mapping[str, Any]) -> None:
    for name in what_ifs:
        if name not in FIELDS:
            near = ", ".join(get_close_matches(name, FIELDS) or FIELDS)
            raise BadInput(
                "unknown-deal-field",
                f"{name} is no field of a deal, try: {near}",
                name=name,
                near=near,
            )


def _dtype(name: str, values: "pd.Series[Any]") -> str:
    """A nullable type: missing stays missing, and whole rupiah stay whole."""
    if name in ANSWERS:
        return "boolean"
    whole = all(value is None or _is_whole(value) for value in values)
    return "Int64" if name in MONEY and whole else "Float64"


def _is_whole(value: Any) -> bool:
    return bool(pd.isna(value)) or (value == int(value) and abs(value) < WHOLE_LIMIT)


def _plain(value: Number | None) -> Amount | None:
    return None if value is None else shown(exact(value))


def _headings(columns: list[str], lang: Lang) -> list[str]:
    return [word(f"deals.column_{name}", lang) for name in columns]
