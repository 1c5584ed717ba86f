"""The ``kamlearn`` command: parse, call, print, exit code."""

import json
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import bad_input, explain, word
from kamlearn.site.places import find_checkout
from kamlearn.spoken import Ratio, Spoken, SpokenGroup, asked_lang, usage_words

FOUND, BAD_INPUT = 1, 2
"""Exit codes: a check found something; the input cannot be used."""

Command = Callable[..., Any]


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


@command
@click.option("--margin", type=Ratio(), required=True)
@click.option("--discount", type=Ratio(), required=True)
def run_discount(margin: float, discount: float, lang: Lang, json: bool) -> None:
    from kamlearn.core.discounts import break_even

    need = break_even(margin, discount)
    if discount > 1:
        likely = discount / 100 if 2 <= discount <= 100 else 0.2
        raise bad_input("discount-over-price", lang, value=discount, likely=likely)
    if json:
        print_json(vars(need) | {"margin": margin, "discount": discount})
        return
    possible = "rise" if discount < 0 else "possible"
    figures = {"margin": margin, "discount": discount, "rise": -discount}
    click.echo(word(f"cli.discount_{need.reason or possible}", lang, **figures, **vars(need)))


@command
@click.argument("sheet", type=click.Path(path_type=Path))
def run_check(sheet: Path, lang: Lang, json: bool) -> None:
    from kamlearn.answers import check_sheet, load_sheet, total

    results = check_sheet(load_sheet(sheet, lang), lang)
    score, max_score = total(results)
    rows = [
        {
            "exercise": result.exercise,
            "state": result.outcome.state,
            "score": result.outcome.score,
            "code": result.outcome.code,
            "message": result.message,
        }
        for result in results
    ]
    if json:
        print_json({"results": rows, "score": score, "max_score": max_score})
        return
    for row in rows:
        state = word(f"card.{row['state']}", lang)
        click.echo(word("cli.check_line", lang, mark=f"[{state}]", **row))
    click.echo(word("cli.check_total", lang, score=score, max_score=max_score))


@command
@click.option("--out", type=click.Path(path_type=Path))
@click.option("--snapshot", is_flag=True)
def run_build(out: Path | None, snapshot: bool, lang: Lang, json: bool) -> None:
    if snapshot:
        try_snapshot(lang)
    report = build_site(out or find_checkout().root / "_site", lang)
    if json:
        books = {book.lang: book.pages for book in report.books}
        print_json({"out": str(report.out), "pages": books, "seconds": round(report.seconds, 1)})
        return
    pages = sum(book.pages for book in report.books)
    folder, seconds = str(report.out), round(report.seconds, 1)
    click.echo(word("cli.built", lang, folder=folder, pages=pages, seconds=seconds))


def try_snapshot(lang: Lang) -> None:
    """Make the optional snapshot first, because pages name it; a site without one works too."""
    from kamlearn.site.snapshot import add_snapshot

    places = find_checkout()
    try:
        if not places.runtime_missing():
            add_snapshot(places.python)
    except BadInput as problem:
        click.echo(explain(problem, lang), err=True)


def build_site(out: Path, lang: Lang) -> Any:
    """Build what is stale, showing each page as it is read or written."""
    find_checkout()
    try:
        from kamlearn.site.build import build
    except ModuleNotFoundError as missing:
        raise bad_input("site-extra-missing", lang, module=missing.name) from None

    def show(line: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{word('cli.reading', lang)}: {line}", nl=False, err=True)

    try:
        return build(out, progress=show)
    finally:
        if sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)


@command
@click.option("--port", type=click.IntRange(0, 65535), default=8000)
@click.option("--host", default="127.0.0.1")
@click.option("--open", "open_browser", is_flag=True)
@click.option("--class", "for_class", is_flag=True)
@click.option("--out", type=click.Path(path_type=Path))
def run_serve(
    port: int,
    host: str,
    open_browser: bool,
    for_class: bool,
    out: Path | None,
    lang: Lang,
    json: bool,
) -> None:
    from kamlearn.site.serve import EVERYWHERE, require_address, serve

    host = EVERYWHERE[0] if for_class else host
    require_address(host, port)
    try:
        folder = out or find_checkout().root / "_site"
    except BadInput:
        folder = Path("_site")  # no sources here: serve the site that is there
    else:
        build_site(folder, lang)

    def say(address: str) -> None:
        if json:
            print_json({"address": address})
        else:
            click.echo(word("cli.serving", lang, address=address))
        sys.stdout.flush()
        if open_browser:
            click.launch(address)

    serve(folder, host, port, say=say)


@command
@click.option("--check", "check", is_flag=True)
def run_notebooks(check: bool, lang: Lang, json: bool) -> int:
    from kamlearn.site.notebooks import stale_notebooks, write_notebooks

    files = [str(file) for file in (stale_notebooks() if check else write_notebooks())]
    if json:
        print_json({"stale" if check else "written": files})
    else:
        for file in files:
            click.echo(word(f"cli.notebooks_{'stale' if check else 'written'}", lang, file=file))
        if not files:
            click.echo(word("cli.notebooks_fresh", lang))
    return FOUND if check and files else 0


@command
@click.argument("folder", type=click.Path(path_type=Path), default=Path("kamlearn-lab"))
@click.option("--no-open", "no_open", is_flag=True)
def run_lab(folder: Path, no_open: bool, lang: Lang, json: bool) -> int:
    from kamlearn.site.lab import copy_notebooks, open_lab

    copied, kept = copy_notebooks(folder)
    if json:
        print_json({"folder": str(folder), "copied": copied, "kept": kept})
    else:
        click.echo(word("cli.lab_copied", lang, folder=str(folder)))
        for file in kept:
            click.echo(word("cli.lab_kept", lang, file=file))
    if no_open:
        return 0
    if not json:
        click.echo(word("cli.lab_opening", lang))
    return open_lab(folder)
