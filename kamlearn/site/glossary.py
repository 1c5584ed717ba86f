"""The glossary: its terms as a list on its page, and links from where a chapter first uses them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kamlearn.course.chapters import read_chapters
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.site.lessons import read_lesson
from kamlearn.site.places import Places

ENTRY = re.compile(r"^(?P<slug>[a-z0-9-]+): (?P<names>.+)\n(?P<definition>.+)", re.MULTILINE)
ENDINGS = {"id": "(?:nya|-mu|mu|ku)?", "en": "(?:e?s)?"}
"""What a name may end with in running text."""
CLOSED = (
    nodes.title,
    nodes.reference,
    nodes.literal,
    nodes.literal_block,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.caption,
)
UNLINKED = "kam-sources-text"


@dataclass(frozen=True)
class Term:
    """An entry of the glossary."""

    slug: str
    """The same in every language; its anchor is ``term-`` and this."""
    names: tuple[str, ...]
    """The first heads the entry; a chapter's first use of any of them is linked."""
    definition: str
    forms: tuple[str, ...] = ()
    """Words in a text that are linked as well, but are no names."""


def read_terms(text: str) -> list[Term]:
    """The entries in the body of ``{terms}``.

    Each has a line ``slug: name, other name; form, form``, then a line with its definition.

    Raises
    ------
    ValueError
        Naming the first line that belongs to no entry.
    """
    if stray := ENTRY.sub("", text).strip():
        raise ValueError(f"expected 'slug: name' and a definition, got {stray.splitlines()[0]!r}")
    return [_read_term(found) for found in ENTRY.finditer(text)]


def _read_term(found: re.Match[str]) -> Term:
    names, _, forms = found["names"].partition("; ")
    linked = tuple(forms.split(", ")) if forms else ()
    return Term(found["slug"], tuple(names.split(", ")), found["definition"], linked)


def glossary_terms(book: Path, lang: Lang) -> list[Term]:
    """Every term of a language's glossary; none where there is no such page."""
    file = book / lang / "glossary.md"
    if not file.is_file():
        return []
    parts = read_lesson(file, lang).parts
    return [term for part in parts if part.name == "terms" for term in read_terms(part.body)]


class TermsDirective(SphinxDirective):
    """``{terms}``: entries of the glossary, each with an anchor of its own."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        try:
            terms = read_terms("\n".join(self.content))
        except ValueError as problem:
            raise self.error(str(problem)) from None
        return [nodes.definition_list("", *map(self._entry, terms), classes=["kam-terms"])]

    def _entry(self, term: Term) -> nodes.definition_list_item:
        anchor = f"term-{term.slug}"
        # The page's search leads from an index entry straight to its anchor.
        entries = [("single", name, anchor, "", None) for name in term.names]
        index = addnodes.index(entries=entries)
        head = nodes.term("", "", nodes.Text(term.names[0]), index, ids=[anchor])
        also = [nodes.paragraph("", self._also(term), classes=["kam-also"])] * (len(term.names) > 1)
        meaning = nodes.definition("", nodes.paragraph("", term.definition), *also)
        return nodes.definition_list_item("", head, meaning)

    def _also(self, term: Term) -> str:
        return word("site.also", self.config.kam_lang, names=", ".join(term.names[1:]))


def link_terms(app: Sphinx, tree: nodes.document) -> None:
    """Link each term where a chapter's text first uses it."""
    folder, docname = Path(app.srcdir), app.env.docname
    places = Places(folder.parent.parent)
    if docname not in {chapter.slug for chapter in read_chapters(places.exercises)}:
        return
    terms = glossary_terms(places.book, app.config.kam_lang)
    app.env.note_dependency(str(folder / "glossary.md"))
    if terms:
        Linker(terms, app.config.kam_lang).link(tree)


class Linker:
    """Turns first uses into links."""

    def __init__(self, terms: Iterable[Term], lang: Lang) -> None:
        self.slugs = {
            name.lower(): term.slug for term in terms for name in (*term.names, *term.forms)
        }
        # Longer names first: "key account manager" is not an "account".
        names = "|".join(map(re.escape, sorted(self.slugs, key=len, reverse=True)))
        pattern = rf"(?<![\w-])(?P<name>{names}){ENDINGS[lang]}(?![\w-])"
        self.pattern = re.compile(pattern, re.IGNORECASE)
        self.linked: set[str] = set()

    def link(self, tree: nodes.document) -> None:
        """Replace the first use of each term in running text."""
        for text in [text for text in tree.findall(nodes.Text) if _is_open(text)]:
            pieces = list(self._pieces(text.astext()))
            if len(pieces) > 1:
                text.parent.replace(text, pieces)

    def _pieces(self, text: str) -> Iterator[nodes.Node]:
        done = 0
        for found in self.pattern.finditer(text):
            slug = self.slugs[found["name"].lower()]
            if slug in self.linked:
                continue
            self.linked.add(slug)
            yield nodes.Text(text[done : found.start()])
            target = f"glossary.html#term-{slug}"
            yield nodes.reference("", found[0], refuri=target, internal=True, classes=["kam-term"])
            done = found.end()
        yield nodes.Text(text[done:])


def _is_open(text: nodes.Text) -> bool:
    """Whether a text is prose, no part of a heading, a link, code or the sources."""
    node: nodes.Node | None = text.parent
    while node is not None:
        if isinstance(node, CLOSED) or UNLINKED in getattr(node, "attributes", {}).get(
            "classes", ()
        ):
            return False
        node = node.parent
    return True
