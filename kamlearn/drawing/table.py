"""The break-even table of a page: discounts down, margins across."""

from collections.abc import Sequence

from kamlearn.core.discounts import break_even
from kamlearn.course.formats import write_count, write_percent
from kamlearn.course.languages import Lang
from kamlearn.course.words import word


def break_even_table(lang: Lang, margin: Sequence[float], discount: Sequence[float]) -> str:
    """An HTML table: needed increase and multiple, or that no volume helps."""
    heads = "".join(
        f'<th scope="col">{word("pictures.table_margin", lang, margin=m)}</th>' for m in margin
    )
    rows = "".join(
        f'<tr><th scope="row">{write_percent(d, lang)}</th>'
        + "".join(f"<td>{_cell(lang, m, d)}</td>" for m in margin)
        + "</tr>"
        for d in discount
    )
    corner = f'<th scope="col">{word("pictures.table_discount", lang)}</th>'
    return (
        f'<table class="kam-table"><caption>{word("pictures.table_caption", lang)}</caption>'
        f"<thead><tr>{corner}{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cell(lang: Lang, margin: float, discount: float) -> str:
    need = break_even(margin, discount)
    if need.increase is None or need.multiple is None:
        return word(f"pictures.table_{need.state}", lang)
    # Two short lines: five columns shall fit a phone.
    return f"+{write_percent(need.increase, lang)}<br>{write_count(need.multiple, lang)}×"
