"""Commands for answers and notebooks: ``check``, ``notebooks``, ``lab``."""

from pathlib import Path

import click

from kamlearn.cli.command import FOUND, command, print_json
from kamlearn.course.languages import Lang
from kamlearn.course.words import word


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
