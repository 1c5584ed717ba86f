"""The plan, as the ``plan`` command shows it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kamlearn.cli.contacts_report import SHOWN, align, finding_data, listed
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.plan_files import Ready
from kamlearn.readers import Reading
from kamlearn.readers.reading import say_place
from kamlearn.workbench.consistency import find_remarks
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.plan import counts, headings, order_plan, rows, say_counts
from kamlearn.workbench.remarks import Said, say_all, say_checked
from kamlearn.writers.tables import Cell


def as_data(ready: Ready, reading: Reading | None) -> dict[str, Any]:
    """What ``--json`` prints."""
    rejected = reading.rejected if reading else ()
    return {
        "plan": [person_data(one) for one in order_plan(ready.judged)],
        "counts": counts(ready.judged),
        "remarks": [remark_data(said, ready) for said in _said(ready)],
        "rejected": [finding_data(each, ready.lang) for each in rejected],
    }


def person_data(one: Judged) -> dict[str, Any]:
    """One person's plan as JSON."""
    person, step = one.person, one.person.step
    return {
        "name": person.name,
        "relation": person.contact.relation,
        "decision": one.decided.outcome,
        "chosen": person.chosen,
        "why": person.why,
        "near": one.decided.is_near,
        "key": person.is_key,
        "rank": one.ranked.rank if one.ranked else None,
        "score": one.ranked.score if one.ranked else None,
        "hours": person.hours,
        "gives": person.contact.gives,
        "step": step.what if step else None,
        "date": step.on.isoformat() if step else None,
        "review": step.review.isoformat() if step else None,
    }


def remark_data(said: Said, ready: Ready) -> dict[str, Any]:
    """Remarks of one code as JSON."""
    names = [ready.bench.find(key).name for key in said.keys]
    return {"code": said.code, "message": said.text, "people": names}


def _said(ready: Ready) -> tuple[Said, ...]:
    return say_all(find_remarks(ready.bench, ready.judged), ready.bench, ready.lang)


def in_words(ready: Ready, reading: Reading | None) -> str:
    """What the terminal shows."""
    parts = [_table(ready), *_remarks(ready)]
    if reading and reading.rejected:
        lang = ready.lang
        lines = [
            f"{say_place(f.place, lang)}: {f.message(lang)}" for f in reading.rejected[: SHOWN + 1]
        ]
        parts.append(listed("rejected", lines, len(reading.rejected), lang))
    return "\n\n".join(parts)


def _table(ready: Ready) -> str:
    """The first of the plan; columns in which nothing stands are left out."""
    lines = [say_counts(ready.judged, ready.lang)]
    table = rows(order_plan(ready.judged)[:SHOWN], ready.lang)
    if table:
        shown = [[_text(cell, ready.lang) for cell in row] for row in table]
        columns = zip(headings(ready.lang), *shown, strict=True)
        lines += align([column for column in columns if any(column[1:])])
    if len(ready.judged) > SHOWN:
        lines.append(word("contacts.more", ready.lang, count=len(ready.judged) - SHOWN))
    return "\n".join(lines)


def _text(cell: Cell, lang: Lang) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return cell or "" if isinstance(cell, str | None) else write_count(cell, lang)


def _remarks(ready: Ready) -> Iterator[str]:
    said, lang = _said(ready), ready.lang
    if not said:
        yield word("workbench_check.sound", lang)
        yield say_checked(ready.bench, ready.judged, lang)
        return
    lines = [word("workbench_check.found", lang, n=len(said))]
    for one in said:
        others = len(one.keys) - 1
        more = f" {word('workbench_check.others', lang, n=others)}" if others > 0 else ""
        lines.append(f"  - {one.text}{more}")
    yield "\n".join(lines)
