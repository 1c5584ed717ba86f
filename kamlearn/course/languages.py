"""The course's languages, and which one a reader wants."""

import os
from collections.abc import Mapping
from typing import Literal, get_args

from kamlearn.core.errors import BadInput

Lang = Literal["id", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)


def environment_lang(environment: Mapping[str, str] = os.environ) -> Lang:
    """The language of the environment's locale, else Indonesian."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if code := environment.get(name, ""):
            return "en" if code.lower().startswith("en") else "id"
    return "id"


def require_lang(lang: str | None) -> Lang:
    """`lang` as one of ours; None asks the environment."""
    if lang is None:
        return environment_lang()
    for known in LANGS:
        if lang == known:
            return known
    raise BadInput(
        "unknown-language",
        f"lang must be one of {', '.join(LANGS)}, got {lang!r}",
        value=lang,
        known=", ".join(LANGS),
    )
