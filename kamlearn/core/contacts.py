"""A person whose relationship the learner looks after, and only what that needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from kamlearn.core.errors import BadInput, require_finite

Relation = Literal[
    "customer",
    "supplier",
    "mentor",
    "colleague",
    "friend",
    "family",
    "employer",
    "other",
    "unknown",
]
"""``employer`` is a possible one as well as the present one."""
RELATIONS: tuple[Relation, ...] = get_args(Relation)


@dataclass(frozen=True)
class Place:
    """Where in which file something stands."""

    file: str
    kind: Literal["row", "card", "line"]
    """A row is numbered as a spreadsheet numbers it, the headings' row counted too."""
    number: int
    """From 1."""

    @property
    def where(self) -> str:
        """The place inside its file, such as ``row 17``."""
        return f"{self.kind} {self.number}"

    def __str__(self) -> str:
        return f"{self.file}, {self.where}"


@dataclass(frozen=True)
class Contact:
    """Someone to look after. A nickname will do; there is no room for sensitive data.

    Raises
    ------
    BadInput
        ``contact-without-name``, ``unknown-relation``, ``not-a-number`` for an amount.

    Examples
    --------
    >>> Contact("Bu Tini", relation="supplier", amounts={"spend": 1_500_000}).scored
    True
    >>> Contact("Kak Dewi", relation="family").scored
    False
    """

    name: str
    relation: Relation = "unknown"
    close: bool = False
    """A close friend, or whoever else answers needs without keeping score."""
    brings: str = ""
    """What this person brings, in a few words."""
    gives: str = ""
    """What I can give, in a few words."""
    last_contact: date | None = None
    amounts: Mapping[str, float | None] = field(default_factory=dict)
    """Figures for the learner's own criteria, by column; None is not known, which is not 0."""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    organisation: str = ""
    title: str = ""
    source: Place | None = None
    """Where it was read; None when typed in."""
    harmful: bool = False
    """A veto: whatever the score, this tie is left for safety's sake."""
    score_anyway: bool = False
    """The learner chose to score someone close."""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInput("contact-without-name", "a contact needs a name; a nickname will do")
        if self.relation not in RELATIONS:
            known = ", ".join(RELATIONS)
            raise BadInput(
                "unknown-relation",
                f"relation must be one of {known}, got {self.relation!r}",
                value=self.relation,
                known=known,
            )
        for column, amount in self.amounts.items():
            if amount is not None:
                require_finite(column, amount)

    @property
    def scored(self) -> bool:
        """Whether rules may score this person: not who harms, nor family and close friends.

        Keeping score suits business ties and can hurt close ones (Clark & Mills 1979), so
        those are scored only where the learner chose to.
        """
        near = self.close or self.relation == "family"
        return not self.harmful and (self.score_anyway or not near)
