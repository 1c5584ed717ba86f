"""A learner's own figures for a lab, and the lab's words without the story's people."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from math import floor, log10

from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words, word
from kamlearn.drawing.labs import LabScene


@dataclass(frozen=True)
class OwnFigures:
    """What someone buys from the learner, in rupiah and units a month."""

    price: float
    """Of a unit, above 0."""
    unit_cost: float
    """Avoidable cost of a unit, at least 0 and below the price."""
    quantity: float
    """Units a month, above 0."""
    others: float = 0
    """Units a month of the other buyers."""
    growth: float = 0
    """Expected growth of the market, a fraction."""
    shelf_price: float | None = None
    """What the buyer asks for a unit; None is not known."""

    @property
    def margin(self) -> float:
        """Share of the price that a unit leaves."""
        return (self.price - self.unit_cost) / self.price

    def save(self) -> dict[str, float]:
        """The known ones by name."""
        known = ((each.name, getattr(self, each.name)) for each in fields(self))
        return {name: value for name, value in known if value is not None}


NAMES = tuple(each.name for each in fields(OwnFigures))


def restore_figures(saved: Mapping[str, float]) -> OwnFigures | None:
    """The figures among saved settings; None where some are missing or cannot be used."""
    found = {name: saved[name] for name in NAMES if name in saved}
    if not {"price", "unit_cost", "quantity"} <= found.keys() or min(found.values()) < 0:
        return None
    own = OwnFigures(**found)
    return own if own.quantity and own.unit_cost < own.price else None


@dataclass(frozen=True)
class OwnScene(LabScene):
    """A lab that speaks of the learner where the chapter's speaks of Rara."""

    def word(self, key: str, lang: Lang, **given: object) -> str:
        """The lab's text, or the version for own figures where there is one."""
        own = f"workbench_deal.{self.words}_{key}"
        return (
            word(own, lang, **given) if own in all_words(lang) else super().word(key, lang, **given)
        )


def step_of(price: float) -> float:
    """A round step for a slider up to a price: 100 for Rp25,000.

    >>> step_of(25_000), step_of(999), step_of(1_500_000)
    (100.0, 1.0, 10000.0)
    """
    return float(10 ** max(floor(log10(price)) - 2, 0))
