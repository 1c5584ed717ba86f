"""The story's people as contacts, to try before one's own. All of them are invented."""

from collections.abc import Callable, Collection, Mapping, Sequence

from kamlearn.core.contacts import Contact, Relation
from kamlearn.course.languages import Lang
from kamlearn.course.words import word

People = Callable[[Lang | None], Sequence[Contact]]
"""Whom a lab is about. The sample has words of its own in each language; with None it has none,
for what only counts: a page has the words of one language."""

COLUMNS = (
    "money",
    "growth",
    "fit",
    "trust",
    "giving",
    "effort",
    "connection",
    "chance",
    "learning",
    "bond",
    "worth",
)
"""Ratings from 1 to 5. ``bond`` is how good the relation is, ``effort`` better where less."""
UNKNOWN = None
RATINGS: Mapping[str, tuple[Relation, tuple[int | None, ...]]] = {
    "campus": ("customer", (3, 4, 5, 5, 4, 2, 4, 2, 2, 4, 5)),
    "office": ("customer", (5, 2, 2, 2, 2, 4, 3, 4, 1, 2, 4)),
    "tini": ("customer", (2, 2, 4, 5, 4, 2, 2, 1, 3, 5, 2)),
    "galih": ("friend", (UNKNOWN, 4, 2, 3, 3, 5, 3, 2, 2, 2, 2)),
    "wulan": ("supplier", (4, 3, 5, 4, 2, 3, 2, 2, 3, 3, 4)),
    "yusuf": ("supplier", (2, 3, 4, UNKNOWN, 2, 1, 2, 2, 2, 2, 4)),
    "ratna": ("mentor", (1, 4, 4, 5, 2, 2, 4, 4, 5, 3, 4)),
    "mira": ("other", (UNKNOWN, 3, 4, 3, 3, 1, 5, 5, 4, 2, UNKNOWN)),
    "client": ("customer", (5, 4, 4, 1, 2, 3, 3, 3, 3, 4, 5)),
    "nisa": ("friend", (1, 1, 3, 5, 5, 1, 3, 1, 3, 5, 1)),
}
CLOSE, HARMFUL = ("nisa",), ("client",)
SCORED = tuple(slug for slug in RATINGS if slug not in (*CLOSE, *HARMFUL))


def sample_people(
    lang: Lang | None, slugs: Collection[str] = tuple(RATINGS)
) -> tuple[Contact, ...]:
    """These of the story's people, in the order asked for; without a language by their slugs."""
    return tuple(_person(slug, lang) for slug in slugs)


def _person(slug: str, lang: Lang | None) -> Contact:
    relation, ratings = RATINGS[slug]
    name, brings, gives = (
        word(f"people.{slug}{key}", lang) if lang else slug for key in ("", "_brings", "_gives")
    )
    return Contact(
        name=name,
        relation=relation,
        close=slug in CLOSE,
        brings=brings,
        gives=gives,
        amounts=dict(zip(COLUMNS, ratings, strict=True)),
        harmful=slug in HARMFUL,
    )
