"""Commands that reckon with prices: ``discount``."""

import click

from kamlearn.cli.command import command, print_json
from kamlearn.cli.spoken import Ratio
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, word


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
