"""The plan as one page to print: black on white, A4, whole in itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from kamlearn.core.rules import Criterion
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.criteria import name_criterion
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.plan import COLUMNS, headings, open_to_others, order_plan, rows, say_counts
from kamlearn.workbench.remarks import Said
from kamlearn.writers.tables import Cell

STYLE = """
@page { size: A4 landscape; margin: 12mm }
* { box-sizing: border-box }
body { font: 10pt/1.4 system-ui, sans-serif; color: #000; background: #fff; margin: 0 auto;
  padding: 1rem; max-width: 297mm }
h1 { font-size: 16pt; margin: 0 } h2 { font-size: 12pt; margin: 1.2em 0 .3em; break-after: avoid }
p, ul { margin: .3em 0 }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
caption { text-align: left; font-weight: bold; padding: .3em 0 }
th, td { border: 1px solid #777; padding: .2em .35em; text-align: left; vertical-align: top }
tbody :is(th, td) { overflow-wrap: anywhere; hyphens: auto; min-width: 5em }
thead { display: table-header-group } tr { break-inside: avoid }
footer { margin-top: 1.5em; border-top: 2px solid #000; padding-top: .4em; font-weight: bold }
@media print { body { padding: 0; max-width: none } }
"""


def plan_page(
    bench: Workbench, judged: Sequence[Judged], said: Sequence[Said], today: date, lang: Lang
) -> str:
    """A whole HTML document, with nothing to load and nothing that runs.

    Whoever harms is only counted: paper is read by others.
    """
    title = word("workbench_out.page_title", lang)
    parts = (
        f"<h1>{escape(title)}</h1>",
        _paragraph(word("workbench_out.page_date", lang, date=write_day(today, lang))),
        _paragraph(say_counts(judged, lang)),
        *_table(open_to_others(order_plan(judged)), lang),
        *_rule(bench, lang),
        *_remarks(said, lang),
        f"<footer>{_paragraph(word('workbench_out.page_footer', lang))}</footer>",
    )
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    body = "\n".join(parts)
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head>{head}</head><body>\n{body}\n</body></html>'


def write_day(day: date, lang: Lang) -> str:
    """A day as people write it, such as 24 November 2026."""
    months = word("workbench_out.months", lang).split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def _table(judged: Sequence[Judged], lang: Lang) -> Iterator[str]:
    """Only the columns in which something stands."""
    if not judged:
        return
    table = rows(judged, lang)
    used = [place for place in range(len(COLUMNS)) if any(row[place] for row in table)]
    names = headings(lang)
    heads = "".join(f'<th scope="col">{escape(names[place])}</th>' for place in used)
    body = "\n".join(_row([row[place] for place in used], lang) for row in table)
    caption = escape(word("workbench_out.page_table", lang))
    yield f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead>"
    yield f"<tbody>\n{body}\n</tbody></table>"


def _row(cells: Sequence[Cell], lang: Lang) -> str:
    name, *rest = (escape(_text(cell, lang)) for cell in cells)
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


def _text(cell: Cell, lang: Lang) -> str:
    if isinstance(cell, date):
        return write_day(cell, lang)
    if isinstance(cell, int | float):
        return write_count(cell, lang)
    return cell or ""


def _rule(bench: Workbench, lang: Lang) -> Iterator[str]:
    counting = [each for each in bench.criteria if each.weight]
    yield _heading("page_rule", lang)
    if counting:
        yield _list(_weight(each, lang) for each in counting)
    else:
        yield _paragraph(word("workbench_out.page_no_rule", lang))
    lines = bench.cutoffs
    yield _paragraph(
        word("workbench_out.page_lines", lang, relation=lines.relation, worth=lines.worth)
    )


def _weight(criterion: Criterion, lang: Lang) -> str:
    name = name_criterion(criterion.column, lang, criterion.better)
    return word("workbench_out.page_weight", lang, name=name, weight=criterion.weight)


def _remarks(said: Sequence[Said], lang: Lang) -> Iterator[str]:
    yield _heading("page_remarks", lang)
    if said:
        yield _list(one.text for one in said)
    else:
        yield _paragraph(word("workbench_check.sound", lang))


def _heading(key: str, lang: Lang) -> str:
    return f"<h2>{escape(word(f'workbench_out.{key}', lang))}</h2>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _list(texts: Iterator[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"
