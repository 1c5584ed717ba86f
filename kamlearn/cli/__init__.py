"""The ``kamlearn`` command: parse, call, print, exit code."""

import sys
from io import TextIOWrapper

import click

from kamlearn.cli import contacts, lessons, money, plan, ranking, site
from kamlearn.cli.command import BAD_INPUT, kamlearn
from kamlearn.cli.spoken import asked_lang, usage_words
from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word

__all__ = ["main"]

COMMANDS = (site, money, contacts, ranking, plan, lessons)
"""The modules whose import adds their commands."""


def main() -> None:
    """Run the command; every error is one line on standard error, never a traceback."""
    lang = asked_lang()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # there is none where the caller closed it
            # A terminal without UTF-8 shall show a question mark, not fail.
            stream.reconfigure(errors="replace")
    try:
        sys.exit(kamlearn.main(prog_name="kamlearn", standalone_mode=False))
    except click.ClickException as problem:
        fail(usage_words(problem, lang))
    except BadInput as problem:
        fail(explain(problem, lang))
    except OSError as problem:
        file, reason = problem.filename or "", problem.strerror or str(problem)
        fail(word("errors.write-failed", lang, file=file, problem=reason))
    except click.Abort:
        sys.exit(130)


def fail(line: str) -> None:
    click.echo(" | ".join(line.splitlines()), err=True)
    sys.exit(BAD_INPUT)
