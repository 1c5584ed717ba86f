"""The outcome table as the page's judge reads it."""

from typing import Any

from kamlearn.course.kinds import Choice, Interval, Kind, Match, Multi, Number, Order, SelfCheck
from kamlearn.course.tables import Box, Pattern, Table


def page_table(kind: Kind, table: Table) -> dict[str, Any]:
    """JSON data; `kamlearn/runtime/js/tables.js` tells its shapes."""
    match kind:
        case Choice() | SelfCheck():
            return {"choices": dict(table.choices)}
        case Number():
            bands = [[band.low, band.high, band.code] for band in table.bands]
            none = {"none": table.none} if table.none else {}
            return {"bands": bands, "otherwise": table.otherwise, **none}
        case Interval():
            return {"boxes": [_box(box) for box in table.boxes], "otherwise": table.otherwise}
        case Multi(options=keys):
            return _patterns("multi", table, keys)
        case Order(items=keys):
            return _patterns("order", table, keys)
        case Match(left=keys, right=targets):
            return _patterns("match", table, keys) | {"targets": list(targets)}
    rules = [[rule.name, rule.limit, code] for rule, code in table.rules]
    return {"rules": rules, "otherwise": table.otherwise}


def _box(box: Box) -> list[Any]:
    return [box.low and list(box.low), box.high and list(box.high), box.code]


def _patterns(parts: str, table: Table, keys: tuple[str, ...]) -> dict[str, Any]:
    patterns = [_pattern(pattern) for pattern in table.patterns]
    return {"parts": parts, "keys": [*keys], "patterns": patterns, "otherwise": table.otherwise}


def _pattern(pattern: Pattern) -> list[Any]:
    return [sorted(pattern.has), sorted(pattern.lacks), pattern.code]
