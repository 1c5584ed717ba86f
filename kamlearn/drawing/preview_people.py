"""What adding would do, in words: who is new, what was not read and why, and what stays out."""

from collections.abc import Iterable, Iterator
from html import escape

from kamlearn.core.contacts import Contact
from kamlearn.core.duplicates import Duplicate
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.readers import Finding
from kamlearn.readers.reading import say_place
from kamlearn.workbench.adding import Preview

AT_MOST = 20
"""Lines of a list: the first ones show what went wrong."""


def preview_html(seen: Preview, lang: Lang, *, with_names: bool = True) -> str:
    """Counts and lists of a preview; without names only the counts, for a projector."""
    parts = [
        _part("new", len(seen.new), _new(seen.new, lang), lang),
        _part("already", len(seen.already_there), (), lang),
        _part("rejected", len(seen.rejected), _findings(seen.rejected, lang), lang),
        _part("remarks", len(seen.remarks), _findings(seen.remarks, lang), lang),
    ]
    told = "".join(head + (listed if with_names else "") for head, listed in filter(None, parts))
    hidden = "" if with_names else _paragraph(word("workbench_people.hidden", lang))
    return told + hidden + "".join(map(_paragraph, _columns(seen, lang)))


def pair_html(pair: Duplicate, heads: tuple[str, str], lang: Lang, *, with_names: bool) -> str:
    """Two who may be one person, side by side, and why we think so."""
    why = word(f"contacts.likeness_{pair.likeness}", lang)
    caption = escape(word("workbench_people.pair", lang, why=why))
    if not with_names:
        return f"<p>{caption}</p>"
    columns = [pair.contacts[0], pair.contacts[-1]]
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    rows = zip(*(_facts(each, lang) for each in columns), strict=True)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>"
        for row in rows
        if any(row)
    )
    return (
        f'<table class="kam-pair"><caption>{caption}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    )


def say_relation(contact: Contact, lang: Lang) -> str:
    """What this person is to the learner, in a word."""
    return word(f"workbench_out.relation_{contact.relation}", lang)


def _facts(contact: Contact, lang: Lang) -> list[str]:
    relation = "" if contact.relation == "unknown" else say_relation(contact, lang)
    work = " · ".join(filter(None, (contact.organisation, contact.title)))
    return [contact.name, relation, ", ".join(contact.phones), ", ".join(contact.emails), work]


def _new(contacts: Iterable[Contact], lang: Lang) -> Iterator[str]:
    for contact in contacts:
        known = contact.relation != "unknown"
        yield f"{contact.name} ({say_relation(contact, lang)})" if known else contact.name


def _part(name: str, count: int, lines: Iterable[str], lang: Lang) -> tuple[str, str] | None:
    if not count:
        return None
    head = _paragraph(word(f"workbench_people.seen_{name}", lang, n=count))
    shown = [line for line, _ in zip(lines, range(AT_MOST), strict=False)]
    if not shown:
        return head, ""
    if count > len(shown):
        shown.append(word("workbench_people.and_more", lang, n=count - len(shown)))
    items = "".join(f"<li>{escape(line)}</li>" for line in shown)
    return head, f"<ul>{items}</ul>"


def _findings(findings: Iterable[Finding], lang: Lang) -> Iterator[str]:
    return (f"{say_place(each.place, lang)}: {each.message(lang)}" for each in findings)


def _columns(seen: Preview, lang: Lang) -> Iterator[str]:
    """What was taken and left of each file."""
    for file in seen.files:
        for key, columns in (
            ("contacts.left_out", file.left_out),
            ("contacts.amounts_taken", file.amounts),
            ("contacts.ignored", file.ignored),
        ):
            if columns:
                yield f"{file.file}. {word(key, lang, columns=', '.join(columns))}"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"
