"""The command that reads files of contacts: ``contacts``."""

from pathlib import Path

import click

from kamlearn.cli.command import command, print_json
from kamlearn.cli.tables import table_files, write_tables
from kamlearn.course.languages import Lang


@command
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@table_files
def run_contacts(
    files: tuple[Path, ...], lang: Lang, json: bool, csv: Path | None, xlsx: Path | None
) -> None:
    from kamlearn.cli import contacts_report
    from kamlearn.readers import join, read_contacts

    reading = join(read_contacts(file, lang=lang) for file in files)
    if csv or xlsx:
        headings = contacts_report.headings(reading, lang)
        write_tables(csv, xlsx, headings, contacts_report.rows(reading))
    if json:
        print_json(contacts_report.as_data(reading, lang))
    else:
        click.echo(contacts_report.in_words(reading, lang))
