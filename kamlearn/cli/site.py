"""Commands for the course's site: ``build``, ``serve``."""

import sys
from pathlib import Path
from typing import Any

import click

from kamlearn.cli.command import command, print_json
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, explain, word
from kamlearn.site.places import find_checkout


@command
@click.option("--out", type=click.Path(path_type=Path))
@click.option("--snapshot", is_flag=True)
@click.option("--pdf", is_flag=True)
def run_build(out: Path | None, snapshot: bool, pdf: bool, lang: Lang, json: bool) -> None:
    if pdf:
        check_printer()
    if snapshot:
        try_snapshot(lang)
    report = build_site(out or find_checkout().root / "_site", lang)
    files = print_pdfs(report.out) if pdf else []
    if json:
        books = {book.lang: book.pages for book in report.books}
        seconds = round(report.seconds, 1)
        print_json({"out": str(report.out), "pages": books, "pdfs": files, "seconds": seconds})
        return
    pages = sum(book.pages for book in report.books)
    folder, seconds = str(report.out), round(report.seconds, 1)
    click.echo(word("cli.built", lang, folder=folder, pages=pages, seconds=seconds))
    for file in files:
        click.echo(word("cli.pdf_written", lang, file=file))


def check_printer() -> None:
    """Say what is missing for a PDF before anything is built."""
    from kamlearn.site.paper.printer import require_printer

    require_printer()


def print_pdfs(site: Path) -> list[str]:
    """Both books of a built site as PDFs beside them."""
    from kamlearn.site.paper.pdf import write_pdfs

    return [str(file) for file in write_pdfs(site, find_checkout().exercises)]


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
