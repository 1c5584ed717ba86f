"""What our pages may hold beside Markdown: exercises, pictures, labs, sources, terms."""

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import find_exercise
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.form import exercise_form
from kamlearn.drawing.gallery import PICTURES, draw
from kamlearn.drawing.lab_form import lab_form
from kamlearn.drawing.share_card import save_link
from kamlearn.drawing.table import break_even_table
from kamlearn.site.glossary import UNLINKED, TermsDirective
from kamlearn.site.pages import require_card, require_lab
from kamlearn.site.settings import read_settings, single

SAVED = {"share-card": save_link}
"""Pictures that readers take with them."""


class KamDirective(SphinxDirective):
    """A directive that puts our own HTML into the page, in the book's language."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        try:
            html = self.html(self.config.kam_lang)
        except BadInput as problem:
            raise self.error(str(problem)) from None
        except (KeyError, TypeError, ValueError) as problem:
            raise self.error(f"{self.name}: {problem}") from None
        return [nodes.raw("", html, format="html")]

    def html(self, lang: Lang) -> str:
        raise NotImplementedError


class ExerciseDirective(KamDirective):
    """``{exercise} SLUG``: the form of an exercise, which the card brings to life."""

    required_arguments = 1

    def html(self, lang: Lang) -> str:
        exercise = find_exercise(self.arguments[0], lang)
        for name in ("exercise.py", f"{lang}.md"):
            self.env.note_dependency(str(exercise.folder / name))
        require_card(self.env, self.env.docname)

        return exercise_form(exercise, lang)


class PictureDirective(KamDirective):
    """``{picture} NAME`` with its settings in the body, and below them a caption."""

    required_arguments = 1

    def html(self, lang: Lang) -> str:
        name = self.arguments[0]
        if name not in PICTURES:
            raise ValueError(f"no picture {name!r}; there are {', '.join(PICTURES)}")
        picture = draw(name, lang, single(read_settings(self.content)))
        save = SAVED[name](lang) if name in SAVED else ""
        return f'<figure class="kam-figure">{picture.svg()}{save}</figure>'


class ScenariosDirective(KamDirective):
    """``{scenarios}`` with lists of ``margin`` and ``discount``: the break-even table."""

    def html(self, lang: Lang) -> str:
        table = break_even_table(lang, **read_settings(self.content))
        name = word("pictures.table_caption", lang)
        return (
            f'<div class="kam-scroll" tabindex="0" role="group" aria-label="{name}">{table}</div>'
        )


class LabDirective(KamDirective):
    """``{lab} NAME``: a lab, as a picture at a few positions until Python is there."""

    required_arguments = 1

    def html(self, lang: Lang) -> str:
        require_lab(self.env, self.env.docname)
        return lab_form(self.arguments[0], lang)


class SourcesDirective(SphinxDirective):
    """``{sources}``: where a chapter's claims come from, folded away until a reader asks."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        body = nodes.container(classes=[UNLINKED])
        self.state.nested_parse(self.content, self.content_offset, body)
        title = escape(word("site.sources", self.config.kam_lang))
        start = f'<details class="kam-sources"><summary>{title}</summary>'
        return [
            nodes.raw("", start, format="html"),
            body,
            nodes.raw("", "</details>", format="html"),
        ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("exercise", ExerciseDirective)
    app.add_directive("picture", PictureDirective)
    app.add_directive("scenarios", ScenariosDirective)
    app.add_directive("lab", LabDirective)
    app.add_directive("terms", TermsDirective)
    app.add_directive("sources", SourcesDirective)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
