"""A ranking, as the ``rank`` command shows it."""

from collections.abc import Iterator
from typing import Any

from kamlearn.cli.contacts_report import SHOWN, align, finding_data, listed
from kamlearn.core.ranked import Caution, Ranked, Ranking, Unranked
from kamlearn.core.rules import Rule
from kamlearn.course.formats import write_count, write_percent
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.readers import Reading
from kamlearn.readers.reading import say_place
from kamlearn.writers.tables import Cell

FIELDS = ("rank", "name", "score", "low", "high", "coverage", "rank_low", "rank_high")
SHOWN_COLUMNS = ("rank", "name", "score", "bounds", "rank_range", "coverage")
DECIMALS = 3


def as_data(rule: Rule, ranking: Ranking, reading: Reading, lang: Lang) -> dict[str, Any]:
    """What ``--json`` prints: the contract's fields, and more beside them."""
    return {
        "ranked": [ranked_data(each) for each in ranking.ranked],
        "warnings": [caution_data(caution, lang) for caution in ranking.warnings],
        "unranked": [{"name": each.name, "reason": each.reason} for each in ranking.unranked],
        "rejected": [finding_data(finding, lang) for finding in reading.rejected],
        "rule": rule.name,
    }


def ranked_data(ranked: Ranked) -> dict[str, Any]:
    """One contact's place as JSON."""
    source = str(ranked.contact.source) if ranked.contact.source else None
    named = {name: getattr(ranked, name) for name in FIELDS}
    return named | {"reason": ranked.reason, "source": source}


def caution_data(caution: Caution, lang: Lang) -> dict[str, Any]:
    """A criterion that tells nobody apart, as JSON."""
    return {
        "code": caution.code,
        "column": caution.column,
        "message": say_caution(caution, lang),
    }


def say_caution(caution: Caution, lang: Lang) -> str:
    """The same as a sentence."""
    return word(f"ranking.warning_{caution.code}", lang, column=caution.column)


def headings(lang: Lang) -> list[str]:
    """The columns of a written table."""
    return [word(f"ranking.column_{name}", lang) for name in (*FIELDS, "note")]


def rows(ranking: Ranking, lang: Lang) -> list[list[Cell]]:
    """A row a contact, those without a score at the end, with the reason."""
    return [*_ranked_rows(ranking, lang), *_unranked_rows(ranking, lang)]


def _ranked_rows(ranking: Ranking, lang: Lang) -> Iterator[list[Cell]]:
    for ranked in ranking.ranked:
        note = word(f"ranking.reason_{ranked.reason}", lang) if ranked.reason else ""
        yield [*(getattr(ranked, name) for name in FIELDS), note]


def _unranked_rows(ranking: Ranking, lang: Lang) -> Iterator[list[Cell]]:
    for left in ranking.unranked:
        cells = (left.name if name == "name" else None for name in FIELDS)
        yield [*cells, word(f"ranking.reason_{left.reason}", lang)]


def in_words(rule: Rule, ranking: Ranking, reading: Reading, lang: Lang) -> str:
    """What the terminal shows."""
    parts = [_table(rule, ranking, lang)]
    for code in ("nothing-known", "protected", "harmful"):
        if names := _names_with(code, ranking):
            key = f"ranking.listed_{code}"
            parts.append(word(key, lang, count=len(names), names=_some(names)))
    parts += [say_caution(caution, lang) for caution in ranking.warnings]
    if reading.rejected:
        lines = [
            f"{say_place(f.place, lang)}: {f.message(lang)}" for f in reading.rejected[: SHOWN + 1]
        ]
        parts.append(listed("rejected", lines, len(reading.rejected), lang))
    return "\n\n".join(parts)


def _table(rule: Rule, ranking: Ranking, lang: Lang) -> str:
    scored = [each for each in ranking.ranked if each.rank]
    lines = [word("ranking.title", lang, rule=rule.name, count=len(scored))]
    if scored:
        heads = [word(f"ranking.column_{name}", lang) for name in SHOWN_COLUMNS]
        shown = [_line(each, lang) for each in scored[:SHOWN]]
        lines += align(list(zip(heads, *shown, strict=True)))
    if len(scored) > SHOWN:
        lines.append(word("contacts.more", lang, count=len(scored) - SHOWN))
    return "\n".join(lines)


def _line(ranked: Ranked, lang: Lang) -> list[str]:
    def figure(value: float) -> str:
        return write_count(value, lang, decimals=DECIMALS)

    return [
        str(ranked.rank),
        ranked.name,
        figure(ranked.score or 0),
        _span(figure(ranked.low), figure(ranked.high)),
        _span(str(ranked.rank_low), str(ranked.rank_high)),
        write_percent(ranked.coverage, lang),
    ]


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low}–{high}"


def _names_with(code: str, ranking: Ranking) -> list[str]:
    everyone: tuple[Ranked | Unranked, ...] = (*ranking.ranked, *ranking.unranked)
    return [each.name for each in everyone if each.reason == code]


def _some(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
