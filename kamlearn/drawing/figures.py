"""A small table of figures: what a picture shows, in words and numbers."""

from collections.abc import Iterable, Sequence
from html import escape

Row = tuple[str, Sequence[str]]
"""What the row is about, and its cells."""


def figures(
    caption: str, rows: Iterable[Row], heads: Sequence[str] = (), *, result: Row | None = None
) -> str:
    """An HTML table; `heads` name the columns after the first, `result` stands out below."""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    head = f"<thead><tr><td></td>{top}</tr></thead>" if heads else ""
    body = "".join(map(_row, rows))
    foot = f"<tfoot>{_row(result)}</tfoot>" if result else ""
    return (
        f'<table class="kam-figures"><caption>{escape(caption)}</caption>'
        f"{head}<tbody>{body}</tbody>{foot}</table>"
    )


def fold(table: str, summary: str) -> str:
    """A long table behind a line that opens it: a page of stills stays short."""
    return f'<details class="kam-fold"><summary>{escape(summary)}</summary>{table}</details>'


def unfold(html: str) -> str:
    """The same with its long tables open: whoever moves something wants to see them change."""
    return html.replace('<details class="kam-fold">', '<details class="kam-fold" open>')


def _row(row: Row) -> str:
    name, cells = row
    return (
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
    )
