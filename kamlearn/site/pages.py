"""What every page's template needs: words, the language switch, style sheets and scripts."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.builders.html._assets import _CascadingStyleSheet, _JavaScript
from sphinx.environment import BuildEnvironment

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import section
from kamlearn.site.language import DEFAULT, other
from kamlearn.site.places import Places
from kamlearn.site.policy import POLICY
from kamlearn.site.runtime import has_snapshot, python_source

SPECIAL = ("search", "genindex")
"""Pages that every book has without a source file."""

SEARCH_SCRIPTS = (
    "documentation_options.js",
    "doctools.js",
    "sphinx_highlight.js",
    "translations.js",
    "searchtools.js",
    "language_data.js",
)


@dataclass(frozen=True)
class Alternate:
    """The same page in a language."""

    lang: str
    name: str
    href: str


def require_card(env: BuildEnvironment, docname: str) -> None:
    """Let a page load the exercise card (page.js, card.css). Directives call it."""
    cards(env).add(docname)


def require_lab(env: BuildEnvironment, docname: str) -> None:
    """Let a page load what brings labs to life (lab.js, lab.css, Python). Directives call it."""
    labs(env).add(docname)


def cards(env: BuildEnvironment) -> set[str]:
    """The pages that hold an exercise."""
    return _noted(env, "kam_cards")


def labs(env: BuildEnvironment) -> set[str]:
    """The pages that hold a lab."""
    return _noted(env, "kam_labs")


def _noted(env: BuildEnvironment, name: str) -> set[str]:
    if not hasattr(env, name):
        setattr(env, name, set())
    found: set[str] = getattr(env, name)
    return found


def forget_cards(_app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """A page is read again: it asks for the card or a lab anew, or no longer."""
    cards(env).discard(docname)
    labs(env).discard(docname)


def merge_cards(
    _app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], part: BuildEnvironment
) -> None:
    """Pages read by another process."""
    cards(env).update(cards(part) & set(docnames))
    labs(env).update(labs(part) & set(docnames))


def fill_context(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _tree: nodes.document
) -> None:
    """Give the layout its words, links and assets; everything not named here is not loaded."""
    lang: Lang = app.config["kam_lang"]
    words = section("site", lang)
    alternates = _alternates(app, pagename, context["content_root"])
    context["words"] = words
    context["policy"] = POLICY
    context["lang"] = lang
    context["description"] = _description(context.get("meta"), words)
    context["alternates"] = alternates
    context["switch"] = next((a for a in alternates if a.lang == other(lang)), None)
    context["default_href"] = next((a.href for a in alternates if a.lang == DEFAULT), None)
    context["canonical"] = canonical(app.config.html_baseurl, pagename, lang)
    context["root_title"] = app.env.titles[app.config.root_doc].astext()
    context["chapters"] = context["toctree"](collapse=False, titles_only=True, includehidden=True)
    context["sections"] = context["toc"] if context.get("display_toc") else None
    body = context.get("body", "")
    known = [Path(str(css.filename)).name for css in context["css_files"]]
    names = _styles(app, pagename, body, known)
    context["css_files"] = [_CascadingStyleSheet(f"_static/{name}") for name in names]
    context["script_files"] = _scripts(app, pagename, body, context["content_root"])


def prune_pages(app: Sphinx, problem: Exception | None) -> None:
    """Remove pages from the output whose source is gone."""
    if problem or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    kept = {Path(app.builder.get_outfilename(name)) for name in (*app.env.found_docs, *SPECIAL)}
    static = Path(app.outdir) / "_static"
    for page in Path(app.outdir).rglob("*.html"):
        if page not in kept and static not in page.parents:
            page.unlink()


def _alternates(app: Sphinx, pagename: str, content_root: str) -> list[Alternate]:
    if app.config["kam_alone"]:
        return []
    return [
        Alternate(
            lang,
            section("site", lang)["name"],
            f"{content_root.removeprefix('./')}../{lang}/{_twin(app, pagename, lang)}.html",
        )
        for lang in LANGS
    ]


def _twin(app: Sphinx, pagename: str, lang: Lang) -> str:
    """The page's name in the other book, its start page where it has no such page."""
    folder = Path(app.srcdir).parent / lang
    sources = (folder / f"{pagename}{suffix}" for suffix in (".md", ".ipynb"))
    if pagename in SPECIAL or any(source.is_file() for source in sources):
        return pagename
    return str(app.config.root_doc)


def canonical(base: str, pagename: str, lang: Lang) -> str | None:
    """The page's one address, where the configuration says at which `base` both books stand."""
    return f"{base.rstrip('/')}/{lang}/{pagename}.html" if base else None


def _description(meta: dict[str, Any] | None, words: dict[str, str]) -> str:
    return str((meta or {}).get("description") or words["no_description"])


def _styles(app: Sphinx, pagename: str, body: str, known: list[str]) -> list[str]:
    names = ["kam.css"]
    if 'class="highlight' in body:
        names.append("code.css")
    if 'class="cell ' in body:
        names += [name for name in known if name.startswith("mystnb")]
    if 'class="sd-' in body or " sd-" in body:
        names.append("sphinx-design.min.css")
    if _has(app, "page.js", pagename, cards(app.env)):
        names.append("card.css")
    if _has(app, "lab.js", pagename, labs(app.env)):
        names.append("lab.css")
    return names


def _scripts(app: Sphinx, pagename: str, body: str, content_root: str) -> list[_JavaScript]:
    scripts = [_JavaScript("_static/site.js")]
    if pagename == "search":
        scripts += [_JavaScript(f"_static/{name}", defer="defer") for name in SEARCH_SCRIPTS]
    if 'class="kam-save"' in body:
        scripts.append(_JavaScript("_static/save-picture.js", type="module"))
    if _has(app, "page.js", pagename, cards(app.env)):
        scripts.append(_JavaScript("_static/page.js", type="module"))
    if _has(app, "lab.js", pagename, labs(app.env)):
        scripts += _python(app, content_root)
        scripts.append(_JavaScript("_static/lab.js", type="module"))
    return scripts


def _python(app: Sphinx, content_root: str) -> list[_JavaScript]:
    """Where Python is; nothing in a book that Jupyter Book built alone, without Python beside."""
    if not app.config["kam_code"]:
        return []
    made = Places(Path(app.srcdir).parent.parent).python
    source = python_source(made, f"{content_root.removeprefix('./')}../")
    body = source.replace("<", "\\u003c")
    # The offer to keep the snapshot gets its room from the style sheet, before any script runs.
    offers: dict[str, Any] = {"data-snapshot": "yes"} if has_snapshot(made) else {}
    # No file name: Sphinx then writes the body itself.
    return [_JavaScript("", body=body, type="application/json", id="kam-python", **offers)]


def _has(app: Sphinx, script: str, pagename: str, wanted: set[str]) -> bool:
    built = any(Path(place).name == script for place in app.config.html_static_path)
    return built and pagename in wanted
