"""Our corrections to Sphinx's own words, compiled for its templates and its scripts."""

import json
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from sphinx import package_dir


def write_translations(sources: Path, target: Path, lang: str) -> None:
    """Compile `sources`/LANG/LC_MESSAGES/sphinx.po under `target`; nothing where there is none."""
    source = sources / lang / "LC_MESSAGES" / "sphinx.po"
    folder = target / lang / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    if not source.is_file():
        return
    with source.open("rb") as file:
        catalogue = read_po(file, locale=lang)
    with (folder / "sphinx.mo").open("wb") as file:
        write_mo(file, catalogue)
    (folder / "sphinx.js").write_text(_script(catalogue, lang), encoding="utf-8")


def _script(catalogue: Catalog, lang: str) -> str:
    texts = _sphinx_texts(lang)
    texts.update({str(m.id): str(m.string) for m in catalogue if m.id and m.string})
    # Not Sphinx's addTranslations: it makes a function out of text, which our policy forbids.
    return f"Object.assign(Documentation.TRANSLATIONS, {json.dumps(texts, ensure_ascii=False)});\n"


def _sphinx_texts(lang: str) -> dict[str, str]:
    """The words that Sphinx's scripts already have in this language."""
    script = Path(package_dir) / "locale" / lang / "LC_MESSAGES" / "sphinx.js"
    if not script.is_file():
        return {}
    text = script.read_text(encoding="utf-8")
    known: dict[str, str] = json.loads(text[text.index("{") : text.rindex("}") + 1])["messages"]
    return {source: words for source, words in known.items() if words}
