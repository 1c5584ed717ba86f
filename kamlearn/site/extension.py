"""The book's Sphinx extension: language, layout, formulas, search, per-page scripts.

Everything that depends on the language is set here, so that `jupyter-book build`
and `kamlearn build` give the same pages.
"""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from kamlearn.site import mathml, pages
from kamlearn.site.code_style import code_css
from kamlearn.site.glossary import link_terms
from kamlearn.site.language import set_language
from kamlearn.site.pages import require_card, require_lab
from kamlearn.site.search import SearchIndonesian

__all__ = ["require_card", "require_lab", "setup"]


def _write_code_css(app: Sphinx) -> None:
    target = Path(app.doctreedir) / "kam-static" / "code.css"
    target.write_text(code_css(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_config_value("kam_lang", "", "env")
    app.add_config_value("kam_alone", False, "html")
    app.add_config_value("kam_code", "", "env")
    # Jupyter Book sets it for an extension that we leave out.
    app.add_config_value("comments_config", {}, "env")
    app.add_search_language(SearchIndonesian)
    app.add_html_math_renderer("mathml", (mathml.visit_inline, None), (mathml.visit_block, None))
    # Before every other listener: they read the settings that this one makes.
    app.connect("config-inited", set_language, priority=100)
    app.connect("builder-inited", _write_code_css)
    app.connect("doctree-read", link_terms)
    app.connect("env-purge-doc", pages.forget_cards)
    app.connect("env-merge-info", pages.merge_cards)
    # After the other listeners: it decides which of their style sheets and scripts stay.
    app.connect("html-page-context", pages.fill_context, priority=900)
    app.connect("build-finished", pages.prune_pages)
    for room in ("directives", "downloads", "lists", "thread_table"):
        app.setup_extension(f"kamlearn.site.{room}")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
