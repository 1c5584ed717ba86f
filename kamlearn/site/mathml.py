"""Formulas as MathML at build time: browsers draw it, nothing is loaded.

math-core was taken because it gets `aligned` right (latex2mathml does not), refuses what it
does not know instead of guessing, and needs no Node.
"""

from functools import cache
from html import escape

from docutils import nodes
from math_core import LatexError, LatexToMathML
from sphinx.util import logging
from sphinx.writers.html5 import HTML5Translator

logger = logging.getLogger(__name__)


@cache
def _converter() -> LatexToMathML:
    return LatexToMathML(fancy_error=False)


def mathml(latex: str, *, block: bool) -> str:
    """A formula as a `<math>` element. Raises LatexError on what is not understood."""
    return _converter().convert_with_local_state(latex, displaystyle=block)


def visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    """A formula in a line of text."""
    self.body.append(_draw(node, block=False))
    raise nodes.SkipNode


def visit_block(self: HTML5Translator, node: nodes.math_block) -> None:
    """A formula on its own line, in a box that scrolls on narrow screens."""
    self.body.append(f'<div class="kam-math" tabindex="0">{_draw(node, block=True)}</div>\n')
    raise nodes.SkipNode


def _draw(node: nodes.Element, *, block: bool) -> str:
    latex = node.astext()
    try:
        return mathml(latex, block=block)
    except LatexError as problem:
        logger.warning("formula not understood: %s (%s)", latex, problem, location=node)
        return f"<code>{escape(latex)}</code>"
