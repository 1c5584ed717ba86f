"""Commands that reckon with prices: ``discount`` and ``deal``."""

from pathlib import Path

import click

from kamlearn.cli.command import command, print_json
from kamlearn.cli.spoken import Figure, Ratio
from kamlearn.cli.tables import table_files, write_tables
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, explain, word

NAMED = ("name", "other")
"""Fields of an error that name a value of the deal, and so an option."""


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
@click.option("--price", type=Figure("rupiah"), required=True)
@click.option("--new-price", type=Figure("rupiah"), required=True)
@click.option("--unit-cost", type=Figure("rupiah"), required=True)
@click.option("--new-unit-cost", type=Figure("rupiah"))
@click.option("--multiple", type=Figure("multiple"), required=True)
@click.option("--baseline", type=Figure("multiple"))
@click.option("--market-growth", type=Ratio())
@click.option("--growth-share", type=Ratio())
@click.option("--quantity", type=Figure("count"))
@click.option("--fixed-cost", type=Figure("rupiah"))
@click.option("--cannibalised-share", type=Ratio())
@click.option("--other-contribution", type=Figure("rupiah"))
@click.option("--shelf-price", type=Figure("rupiah"))
@click.option("--new-shelf-price", type=Figure("rupiah"))
@table_files
def run_deal(
    lang: Lang, json: bool, csv: Path | None, xlsx: Path | None, **values: float | None
) -> None:
    from kamlearn.cli import deal_report
    from kamlearn.core.deals import Deal

    given = {name: value for name, value in values.items() if value is not None}
    try:
        deal = Deal(**given)
    except BadInput as problem:
        raise _about_options(problem, lang) from None
    write_tables(csv, xlsx, deal_report.headings(lang), deal_report.rows(deal, lang))
    if json:
        print_json(deal_report.as_data(deal))
    else:
        click.echo(deal_report.in_words(deal, lang))


def _about_options(problem: BadInput, lang: Lang) -> BadInput:
    """The same problem, speaking of options instead of fields."""
    named = {key: _as_option(str(problem.fields[key])) for key in NAMED if key in problem.fields}
    fields = problem.fields | named
    return BadInput(problem.code, explain(BadInput(problem.code, "", **fields), lang), **fields)


def _as_option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
