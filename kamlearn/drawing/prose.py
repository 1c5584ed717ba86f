"""Our own Markdown as HTML."""

from functools import cache

from markdown_it import MarkdownIt


@cache
def _markdown() -> MarkdownIt:
    # markdown-it-py: the CommonMark parser that Jupyter Book uses too; pure Python.
    return MarkdownIt("commonmark", {"html": False})


def block_html(text: str) -> str:
    """Paragraphs, lists and tables."""
    return str(_markdown().render(text)).strip()


def inline_html(text: str) -> str:
    """A single line without its paragraph."""
    return str(_markdown().renderInline(text))
