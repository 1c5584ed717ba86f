"""What every command shares: its group, its two options, one JSON document."""

import json
from collections.abc import Callable
from typing import Any

import click

from kamlearn.cli.spoken import Spoken, SpokenGroup, asked_lang
from kamlearn.course.languages import LANGS, Lang

FOUND, BAD_INPUT = 1, 2
"""Exit codes: a check found something; the input cannot be used."""

Command = Callable[..., Any]


@click.group(cls=SpokenGroup, invoke_without_command=True)
@click.option("--lang", type=click.Choice(LANGS))
@click.pass_context
def kamlearn(ctx: click.Context, lang: Lang | None) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def command(function: Command) -> click.Command:
    """A subcommand with the options that every one has."""
    lang = click.option("--lang", type=click.Choice(LANGS), default=asked_lang)
    as_json = click.option("--json", "json", is_flag=True)
    name = function.__name__.removeprefix("run_")
    return kamlearn.command(name, cls=Spoken)(lang(as_json(function)))


def print_json(data: dict[str, Any]) -> None:
    click.echo(json.dumps(data, ensure_ascii=False))
