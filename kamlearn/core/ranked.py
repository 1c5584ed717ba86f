"""What a ranking tells of each contact, as values."""

from dataclasses import dataclass
from typing import Literal

from kamlearn.core.contacts import Contact

CautionCode = Literal["all-equal", "all-missing"]
LeftOut = Literal["harmful", "protected"]


@dataclass(frozen=True)
class Ranked:
    """One contact's place."""

    contact: Contact
    score: float | None
    """0 to 1; None where nothing is known."""
    reason: str | None
    """``nothing-known`` where there is no score."""
    coverage: float
    """Share of the weights whose amount is known, 0 to 1."""
    low: float
    """The score if everything unknown were at its worst."""
    high: float
    """The score if everything unknown were at its best."""
    rank: int | None
    """1 is first; equal scores share a rank, and the next one is skipped (1, 2, 2, 4)."""
    rank_low: int | None
    """The smallest rank number (the best place) when any one weight moves by 20%."""
    rank_high: int | None
    """The largest."""

    @property
    def name(self) -> str:
        """The contact's name."""
        return self.contact.name


@dataclass(frozen=True)
class Caution:
    """A criterion that does not tell contacts apart."""

    code: CautionCode
    column: str


@dataclass(frozen=True)
class Unranked:
    """A contact that no score belongs to."""

    contact: Contact
    reason: LeftOut

    @property
    def name(self) -> str:
        """The contact's name."""
        return self.contact.name


@dataclass(frozen=True)
class Ranking:
    """Everyone, in the order of the rule."""

    ranked: tuple[Ranked, ...]
    """By rank; ties in the order given; those of whom nothing is known at the end."""
    unranked: tuple[Unranked, ...]
    """Family, close friends and harmful people, unless asked for."""
    warnings: tuple[Caution, ...]
