"""The short texts of `kamlearn/words`, by language and without fallback."""

import tomllib
from functools import cache
from importlib.resources import files

from kamlearn.core.errors import BadInput
from kamlearn.course.formats import fill
from kamlearn.course.languages import Lang


@cache
def all_words(lang: Lang) -> dict[str, str]:
    """Every text of a language, by ``file.key`` such as ``card.check``."""
    found: dict[str, str] = {}
    for file in files("kamlearn.words").joinpath(lang).iterdir():
        if file.name.endswith(".toml"):
            section = file.name.removesuffix(".toml")
            texts = tomllib.loads(file.read_text(encoding="utf-8"))
            found.update({f"{section}.{key}": text for key, text in texts.items()})
    return found


def word(key: str, lang: Lang, /, **fields: object) -> str:
    """One text, its placeholders filled."""
    return fill(all_words(lang)[key], fields, lang)


def section(name: str, lang: Lang) -> dict[str, str]:
    """The texts of one file, by key."""
    prefix = f"{name}."
    return {
        key.removeprefix(prefix): text
        for key, text in all_words(lang).items()
        if key.startswith(prefix)
    }


def explain(error: BadInput, lang: Lang) -> str:
    """What went wrong and what to do, in the reader's language."""
    return word(f"errors.{error.code}", lang, **error.fields)


def bad_input(code: str, lang: Lang, /, **fields: object) -> BadInput:
    """An error whose own message is already in the reader's language."""
    return BadInput(code, word(f"errors.{code}", lang, **fields), **fields)
