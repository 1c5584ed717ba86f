"""A pad for each thing that is rated, one below the other, for one person at a time."""

from collections.abc import Callable, Sequence

from ipywidgets import VBox

from kamlearn.core.rules import Criterion
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.views.rating_pad import Answer, Asked, RatingPad, rating_pad
from kamlearn.workbench.criteria import ask_criterion, name_criterion
from kamlearn.workbench.goals import OFFERED
from kamlearn.workbench.people import BOND, Person
from kamlearn.workbench.rating import columns_of

Answered = Callable[[int, str, float | None], None]
"""Hears the person's key, the column, and the rating or None."""


class RatingPads:
    """The pads of these criteria; they are made anew only when the criteria are others."""

    def __init__(self, lang: Lang, answered: Answered, settled: Callable[[], None]) -> None:
        self.lang, self.answered, self.settled = lang, answered, settled
        self.criteria: tuple[Criterion, ...] | None = None
        self.pads: dict[str, RatingPad] = {}
        self.is_showing = False
        self.widget = VBox()
        self.widget.add_class("kam-ratings")

    def ask(self, criteria: Sequence[Criterion]) -> None:
        """Ask about the relation and these."""
        if self.criteria == tuple(criteria):
            return
        self.criteria = tuple(criteria)
        better = {each.column: each.better for each in criteria}
        self.pads = {
            column: self._pad(column, better.get(column, "more")) for column in columns_of(criteria)
        }
        self.widget.children = [*self.pads.values()]

    def show(self, person: Person) -> None:
        """Stand where this person's answers are."""
        amounts = person.contact.amounts
        self.is_showing = True
        for column, pad in self.pads.items():
            answer: Answer = amounts.get(column, "open")
            pad.show(person.key, answer)
        self.is_showing = False

    def _pad(self, column: str, better: str) -> RatingPad:
        pad = rating_pad(ask_about(column, self.lang, is_less=better == "less"), self.lang)
        pad.on_answer(lambda key, rating: self._answered(key, column, rating))
        pad.on_settled(self.settled)
        return pad

    def _answered(self, key: int, column: str, rating: float | None) -> None:
        if not self.is_showing:
            self.answered(key, column, rating)


def ask_about(column: str, lang: Lang, *, is_less: bool = False) -> Asked:
    """What a pad asks about the relation, one of our criteria, or one of the learner's own."""
    known = column if column in (BOND, *OFFERED) else "own"
    low, high = (word(f"workbench_rate.{end}_{known}", lang) for end in ("low", "high"))
    if column == BOND:
        name, ask = (word(f"workbench_rate.{key}", lang) for key in (BOND, f"asks_{BOND}"))
        return Asked(name, ask, low, high)
    name = name_criterion(column, lang, "less" if is_less else "more")
    return Asked(name, ask_criterion(column, lang), low, high)
