"""What differs between the languages' books: one set of Sphinx settings each."""

from pathlib import Path

from sphinx import locale, package_dir
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import section
from kamlearn.site.places import RUNTIME_FILES, Places
from kamlearn.site.translations import write_translations

logger = logging.getLogger(__name__)

DEFAULT: Lang = "id"


def book_lang(folder: Path) -> Lang | None:
    """The language of a book's folder by its name, None for any other folder."""
    return next((lang for lang in LANGS if folder.name == lang), None)


def other(lang: Lang) -> Lang:
    """The language that the switch leads to."""
    return next(code for code in LANGS if code != lang)


def set_language(app: Sphinx, config: Config) -> None:
    """Everything about the language, decided by the source folder.

    At the checkout's root (`jupyter-book build .`) the Indonesian book is read instead:
    Sphinx makes its project only after this event, so the source folder may still move.
    """
    lang = book_lang(Path(app.srcdir))
    alone = lang is None
    if lang is None:
        lang = DEFAULT
        _move_source(app, config, Path(app.srcdir) / "book" / lang)
    places = Places(Path(app.srcdir).parent.parent)
    config["kam_lang"], config["kam_alone"] = lang, alone
    _speak(app, config, lang, places)
    _share(app, config, places)


def _move_source(app: Sphinx, config: Config, folder: Path) -> None:
    app.srcdir = app.confdir = type(app.srcdir)(folder)
    config["external_toc_path"] = (folder / "_toc.yml").as_posix()


def _speak(app: Sphinx, config: Config, lang: Lang, places: Places) -> None:
    words = section("site", lang)
    config["language"] = config["html_search_language"] = lang
    config["html_title"] = config["html_short_title"] = config["project"] = words["title"]
    config["nb_code_prompt_show"] = words["code_show"]
    config["nb_code_prompt_hide"] = words["code_hide"]
    catalogues = Path(app.doctreedir) / "kam-locale"
    write_translations(places.book / "_locale", catalogues, lang)
    config["locale_dirs"] = [str(catalogues)]
    # Sphinx loaded the words of its default language before this event.
    locale.translators.pop(("general", "sphinx"), None)
    folders = [str(catalogues), str(Path(package_dir) / "locale")]
    app.translator, _ = locale.init(folders, lang)


def _share(app: Sphinx, config: Config, places: Places) -> None:
    generated = Path(app.doctreedir) / "kam-static"
    generated.mkdir(parents=True, exist_ok=True)
    config["templates_path"] = [str(places.book / "_templates")]
    static = [places.book / "_static", generated]
    if missing := places.runtime_missing():
        logger.info("kamlearn: exercises stay plain forms, not built yet: %s", ", ".join(missing))
    else:
        # Not the whole folder: Python's files are published once, beside both books.
        static += [places.runtime / name for name in RUNTIME_FILES]
    config["html_static_path"] = [str(folder) for folder in static]
    config["html_style"] = ["kam.css"]
