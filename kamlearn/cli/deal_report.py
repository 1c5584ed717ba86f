"""A deal as the ``deal`` command shows it: one document, one table, a few sentences."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from kamlearn.cli.tables import lay_out
from kamlearn.core.deals import Deal
from kamlearn.core.exact import Amount, exact, shown
from kamlearn.core.ledgers import Ledger
from kamlearn.core.turning_points import Threshold
from kamlearn.course.formats import write_count, write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.turning_words import turning_words
from kamlearn.writers.tables import Cell

HEADINGS = ("side", "line", "before", "baseline", "after", "change")
COLUMNS = ("before", "baseline", "after")
LINES = ("units", "revenue", "contribution")
BURDENS = ("fixed_cost", "cannibalised")


def as_data(deal: Deal) -> dict[str, Any]:
    """What ``--json`` prints: the contract's fields first."""
    needed, cost = deal.multiple_needed, deal.unit_cost_threshold
    multiple = needed.value if needed.gains == "above" else None
    revenue_reason = "no-sales-without" if deal.revenue_change is None else None
    reasons = {
        "multiple_needed": needed.reason,
        "unit_cost_threshold": cost.reason,
        "revenue_change": revenue_reason,
    }
    return {
        "state": needed.state,
        "reason": next((reason for reason in reasons.values() if reason), None),
        "gains": deal.gains,
        "contribution_change": deal.contribution_change,
        "revenue_change": deal.revenue_change,
        "multiple_needed": multiple,
        "unit_cost_threshold": cost.value,
        "reasons": reasons,
        "thresholds": {
            "multiple": asdict(needed),
            "unit_cost": asdict(cost),
            "growth_share": asdict(deal.growth_share_threshold),
        },
        "turning_point": asdict(deal.turning_point) if deal.turning_point else None,
        "expected_baseline": deal.expected_baseline,
        "supplier": asdict(deal.supplier),
        "supermarket": asdict(deal.supermarket) if deal.supermarket else None,
        "win_win": deal.win_win,
        "deal": asdict(deal),
    }


def headings(lang: Lang) -> list[str]:
    """Of the table, in the reader's language."""
    return [word(f"deals.heading_{name}", lang) for name in HEADINGS]


def rows(deal: Deal, lang: Lang) -> list[list[Cell]]:
    """Both ledgers, with plain numbers for a file."""
    named: list[list[Cell]] = []
    for side, ledger in _ledgers(deal):
        for line, *amounts in _lines(ledger):
            names = word(f"deals.side_{side}", lang), word(f"deals.line_{line}", lang)
            named.append([*names, *amounts])
    return named


def in_words(deal: Deal, lang: Lang) -> str:
    """The tables and what they mean, for a reader."""
    parts = [_table(side, ledger, lang) for side, ledger in _ledgers(deal)]
    total = deal.quantity is not None
    parts.append(word("deals.in_total" if total else "deals.per_unit", lang, **_quantity(deal)))
    parts.append("\n".join(_sentences(deal, lang)))
    return "\n\n".join(parts)


def _ledgers(deal: Deal) -> Iterator[tuple[str, Ledger]]:
    yield "supplier", deal.supplier
    if deal.supermarket:
        yield "supermarket", deal.supermarket


def _lines(ledger: Ledger) -> Iterator[tuple[str, Amount | None, Amount | None, Amount, Amount]]:
    """Each line of a ledger: its name, last period, without, with, change."""
    for line in LINES:
        before, without, with_deal = (getattr(getattr(ledger, c), line) for c in COLUMNS)
        yield line, before, without, with_deal, shown(exact(with_deal) - exact(without))
    burdens = [(line, getattr(ledger, line)) for line in BURDENS if getattr(ledger, line)]
    for line, burden in burdens:
        yield line, None, None, burden, -burden
    if burdens:
        without, change = ledger.baseline.contribution, ledger.change
        result = shown(exact(without) + exact(change))
        yield "result", ledger.before.contribution, without, result, change


def _table(side: str, ledger: Ledger, lang: Lang) -> str:
    first, columns = word(f"deals.side_{side}", lang), headings(lang)[2:]
    written = [
        [word(f"deals.line_{line}", lang), *(_write_cell(line, cell, lang) for cell in cells)]
        for line, *cells in _lines(ledger)
    ]
    return lay_out([first, *columns], written)


def _write_cell(line: str, cell: Amount | None, lang: Lang) -> str:
    if cell is None:
        return ""
    return write_count(cell, lang) if line == "units" else write_rupiah(cell, lang)


def _quantity(deal: Deal) -> dict[str, Amount]:
    return {} if deal.quantity is None else {"quantity": shown(exact(deal.quantity))}


def _sentences(deal: Deal, lang: Lang) -> Iterator[str]:
    for side, ledger in _ledgers(deal):
        yield _verdict(side, ledger, lang)
    answer = {True: "yes", False: "no", None: "unknown"}[deal.win_win]
    yield word(f"deals.win_win_{answer}", lang)
    yield _multiple(deal.multiple_needed, lang)
    yield _limit("unit_cost", deal.unit_cost_threshold, lang)
    if deal.market_growth:
        yield _limit("growth_share", deal.growth_share_threshold, lang)
    yield turning_words(deal, lang)


def _verdict(side: str, ledger: Ledger, lang: Lang) -> str:
    outcome = "gain" if ledger.gains else "loss" if ledger.change else "equal"
    name = word(f"deals.side_{side}", lang)
    verdict = word(f"deals.{outcome}", lang, side=name, change=abs(ledger.change))
    if not ledger.revenue_change:
        return verdict
    rising = "up" if ledger.gains else "trap"
    key = f"deals.revenue_{rising if ledger.revenue_change > 0 else 'down'}"
    return f"{verdict} {word(key, lang, change=abs(ledger.revenue_change))}"


def _multiple(needed: Threshold, lang: Lang) -> str:
    """An increase and a multiple together, as learners mix them up."""
    if needed.reason or needed.value is None:
        return _limit("multiple", needed, lang)
    key = "above" if needed.value >= 1 else "may-fall"
    return word(f"deals.multiple_{key}", lang, value=needed.value, rise=needed.value - 1)


def _limit(name: str, limit: Threshold, lang: Lang) -> str:
    return word(f"deals.{name}_{limit.reason or limit.gains}", lang, value=limit.value)
