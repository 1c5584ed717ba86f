"""The command that shows the plan of a workbench, and writes it to files: ``plan``."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamlearn.cli.command import command, print_json
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, explain

if TYPE_CHECKING:
    from kamlearn.core.contacts import Contact
    from kamlearn.core.rules import Rule
    from kamlearn.readers import Reading
    from kamlearn.workbench.desk import Workbench

SAVED = ".json"


@command
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--rule", "own_rule", type=click.Path(path_type=Path))
@click.option("--out", "plan_out", type=click.Path(path_type=Path, dir_okay=False), multiple=True)
def run_plan(
    files: tuple[Path, ...],
    own_rule: Path | None,
    plan_out: tuple[Path, ...],
    lang: Lang,
    json: bool,
) -> None:
    from kamlearn.cli import plan_report
    from kamlearn.drawing.plan_files import Ready, make_file
    from kamlearn.readers.rule_file import read_rule
    from kamlearn.workbench.decided import judge_all

    _require_outs(plan_out, files, lang)
    rule = read_rule(own_rule, lang) if own_rule else None
    bench, reading = _open(files, rule, lang)
    ready = Ready(bench, judge_all(bench), datetime.now().astimezone(), lang)
    for path in plan_out:
        _write(path, make_file(path.suffix.lower(), ready))
    if json:
        print_json(plan_report.as_data(ready, reading))
    else:
        click.echo(plan_report.in_words(ready, reading))


def _require_outs(outs: Sequence[Path], files: Sequence[Path], lang: Lang) -> None:
    """Each file to write is of a kind that there is, and none of those to read."""
    from kamlearn.drawing.plan_files import MAKERS

    read = {file.resolve() for file in files}
    for path in outs:
        if path.suffix.lower() not in MAKERS:
            known = ", ".join(MAKERS)
            raise bad_input("plan-out-kind", lang, file=path.name, known=known)
        if path.resolve() in read:
            raise bad_input("plan-out-is-input", lang, file=path.name)


def _open(
    files: Sequence[Path], rule: "Rule | None", lang: Lang
) -> tuple["Workbench", "Reading | None"]:
    from kamlearn.workbench.changes import add, weigh
    from kamlearn.workbench.desk import Workbench

    if [file.suffix.lower() for file in files] == [SAVED]:
        bench, reading = _restore(files[0], lang), None
    else:
        reading = _read(files, rule, lang)
        bench = add(Workbench(), reading.contacts)
    if rule:
        bench = weigh(replace(bench, missing=rule.missing), rule.criteria)
    return bench, reading


def _restore(file: Path, lang: Lang) -> "Workbench":
    from kamlearn.readers.files import load
    from kamlearn.workbench.saved import restore_bytes

    data, name = load(file, None)
    try:
        return restore_bytes(data)
    except BadInput as problem:
        said = explain(problem, lang)
        raise bad_input("plan-file", lang, file=name, problem=said) from None


def _read(files: Sequence[Path], rule: "Rule | None", lang: Lang) -> "Reading":
    from kamlearn.readers import join

    columns = [criterion.column for criterion in rule.criteria] if rule else []
    reading = join(_read_one(file, columns, lang) for file in files)
    for contact in reading.contacts:
        _require_bond(contact, lang)
    return reading


def _read_one(file: Path, columns: Sequence[str], lang: Lang) -> "Reading":
    """With the columns of the rule, and with how good the relation is where that is there."""
    from kamlearn.readers import read_contacts
    from kamlearn.workbench.people import BOND

    if not columns:
        return read_contacts(file, lang=lang)
    try:
        return read_contacts(file, amounts=list(dict.fromkeys([*columns, BOND])), lang=lang)
    except BadInput as problem:
        if (problem.code, problem.fields.get("column")) != ("contacts-no-column", BOND):
            raise
    return read_contacts(file, amounts=columns, lang=lang)


def _require_bond(contact: "Contact", lang: Lang) -> None:
    from kamlearn.readers.reading import say_place
    from kamlearn.workbench.people import BOND, HIGHEST, LOWEST

    bond = contact.amounts.get(BOND)
    if bond is not None and not LOWEST <= bond <= HIGHEST:
        place = f"{say_place(contact.source, lang)}, " if contact.source else ""
        fields = {"name": f"{place}{contact.name}", "column": BOND, "value": bond}
        raise bad_input("rating-out-of-scale", lang, **fields)


def _write(path: Path, content: bytes) -> None:
    from kamlearn.writers.tables import write_whole

    try:
        write_whole(path, content)
    except OSError as problem:  # which names a passing file beside the one asked for
        raise OSError(problem.errno, problem.strerror, str(path)) from None
