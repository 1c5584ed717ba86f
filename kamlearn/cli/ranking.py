"""The command that ranks contacts by the learner's own rule: ``rank``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamlearn.cli.command import command, print_json
from kamlearn.cli.tables import table_files, write_tables
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, explain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamlearn.core.contacts import Contact
    from kamlearn.core.ranked import LeftOut, Ranking
    from kamlearn.core.rules import Rule
    from kamlearn.readers import Reading


@command
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--rule", type=click.Path(path_type=Path), required=True)
@click.option("--also", type=click.Choice(["protected", "harmful"]), multiple=True)
@table_files
def run_rank(
    file: Path,
    rule: Path,
    also: tuple["LeftOut", ...],
    lang: Lang,
    json: bool,
    csv: Path | None,
    xlsx: Path | None,
) -> None:
    from kamlearn.cli import ranking_report
    from kamlearn.readers.rule_file import read_rule

    own = read_rule(rule, lang)
    reading = _read(file, own, lang)
    ranking = _rank(reading.contacts, own, also, lang)
    if csv or xlsx:
        rows = ranking_report.rows(ranking, lang)
        write_tables(csv, xlsx, ranking_report.headings(lang), rows)
    if json:
        print_json(ranking_report.as_data(own, ranking, reading, lang))
    else:
        click.echo(ranking_report.in_words(own, ranking, reading, lang))


def _read(file: Path, rule: "Rule", lang: Lang) -> "Reading":
    from kamlearn.readers import read_contacts

    columns = [criterion.column for criterion in rule.criteria]
    reading = read_contacts(file, amounts=columns, lang=lang)
    if reading.format == "vcard":
        raise bad_input("rank-needs-columns", lang, file=file.name, columns=", ".join(columns))
    return reading


def _rank(
    contacts: "Iterable[Contact]", rule: "Rule", also: tuple["LeftOut", ...], lang: Lang
) -> "Ranking":
    from kamlearn.core.ranking import rank

    try:
        return rank(contacts, rule, also)
    except BadInput as problem:
        raise _with_place(problem, contacts, lang) from None


def _with_place(problem: BadInput, contacts: "Iterable[Contact]", lang: Lang) -> BadInput:
    """The same problem, saying where in the file the contact stands."""
    from kamlearn.readers.reading import say_place

    name, value = problem.fields.get("name"), problem.fields.get("value")
    column = str(problem.fields.get("column"))
    for contact in contacts:
        if contact.source and (contact.name, str(contact.amounts.get(column))) == (name, value):
            fields = problem.fields | {"name": f"{say_place(contact.source, lang)}, {name}"}
            return BadInput(
                problem.code, explain(BadInput(problem.code, "", **fields), lang), **fields
            )
    return problem
