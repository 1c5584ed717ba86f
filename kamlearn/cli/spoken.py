"""The command line in the reader's language: help, usage errors, ratios."""

import re
import sys
from itertools import pairwise
from typing import Any, Literal

import click  # the usual choice for commands; Jupyter Book brings it anyway

from kamlearn.course.formats import write_count
from kamlearn.course.kinds import Unit
from kamlearn.course.languages import LANGS, Lang, environment_lang
from kamlearn.course.numbers import LONGEST_TEXT, read_number
from kamlearn.course.words import bad_input, word

_QUOTE = "'"
PERCENT = re.compile(r"(%|persen|percent)\s*$", re.IGNORECASE)


def asked_lang() -> Lang:
    """The language that the command line asks for; help needs it before parsing."""
    words = sys.argv[1:]
    for lang in LANGS:
        if f"--lang={lang}" in words or ("--lang", lang) in pairwise(words):
            return lang
    return environment_lang()


class Spoken(click.Command):
    """A command whose help is looked up under its own name."""

    def get_help(self, ctx: click.Context) -> str:
        lang = asked_lang()
        self.help = word(f"cli.{self.name}", lang)
        for param in self.get_params(ctx):
            if isinstance(param, click.Option):
                name = "help" if "--help" in param.opts else param.name
                param.help = word(f"cli.option_{name}", lang)
        return super().get_help(ctx)


class SpokenGroup(Spoken, click.Group):
    """The command of commands."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not args[0].startswith("-"):
            known = ", ".join(sorted(self.commands))
            raise bad_input("unknown-command", asked_lang(), value=args[0], known=known)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        for name, command in self.commands.items():
            command.short_help = word(f"cli.{name}", asked_lang())
        return super().get_help(ctx)


def usage_words(problem: click.ClickException, lang: Lang) -> str:
    """A usage error in the reader's language: what, and where to read more."""
    context = getattr(problem, "ctx", None)
    command = context.command_path if context else "kamlearn"
    if isinstance(problem, click.BadParameter) and problem.param:
        missing = isinstance(problem, click.MissingParameter)
        what = problem.param.get_error_hint(context) if context else str(problem.param.name)
        if isinstance(problem.param.type, click.Choice):
            what = f"{what.strip(_QUOTE)} ({', '.join(map(str, problem.param.type.choices))})"
        key = "cli.usage_missing" if missing else "cli.usage_bad"
        return word(key, lang, what=what.strip(_QUOTE), command=command)
    if isinstance(problem, click.BadOptionUsage):
        return word("cli.usage_bad", lang, what=problem.option_name, command=command)
    if isinstance(problem, click.NoSuchOption):
        return word("cli.usage_unknown", lang, what=problem.option_name, command=command)
    return word("cli.usage_other", lang, what=problem.format_message(), command=command)


class Ratio(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A fraction: 0.2, 0,2 or 20%, read as every typed number of the course."""

    name = "ratio"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        text = str(value)
        if PERCENT.search(text):
            return read_option(text, "percent", "not-a-number", param) / 100
        return read_option(text, "count", "not-a-number", param)


class Figure(click.ParamType):  # type: ignore[type-arg]  # as above
    """A number in a unit: 10rb or Rp10.000 for rupiah, 2 or 2x for a multiple, 1.000 units."""

    name = "figure"

    def __init__(self, unit: Literal["rupiah", "multiple", "count"]) -> None:
        self.unit = unit
        self.name = unit

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        text = str(value)
        if self.unit == "multiple" and PERCENT.search(text):
            return read_option(text, "percent", "not-multiple", param) / 100
        return read_option(text, self.unit, f"not-{self.unit}", param)


def read_option(text: str, unit: Unit, code: str, param: click.Parameter | None) -> float:
    """The number that an option was given, or an error that names the option."""
    lang, option = asked_lang(), param.opts[0] if param else ""
    typed = read_number(text, lang, unit)
    if len(typed.readings) == 1:
        (value,) = typed.readings
        return int(value) if value.is_integer() else value
    if not typed.readings:
        too_large = typed.problem == "too-long" and len(text) <= LONGEST_TEXT
        raise bad_input("number-too-large" if too_large else code, lang, name=option, value=text)
    first, second = (write_count(reading, lang) for reading in typed.readings)
    raise bad_input("option-two-ways", lang, name=option, value=text, first=first, second=second)
