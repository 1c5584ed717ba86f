"""An exercise in a learner's hands: in a notebook cell, at a Python prompt."""

from typing import TYPE_CHECKING, Any

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import find_exercise
from kamlearn.course.checker import check
from kamlearn.course.feedback import feedback, fill_case, ladder
from kamlearn.course.kinds import Number
from kamlearn.course.languages import Lang, require_lang
from kamlearn.course.numbers import read_number
from kamlearn.course.outcome import Outcome
from kamlearn.course.texts import texts_of
from kamlearn.course.words import bad_input, word

if TYPE_CHECKING:
    from kamlearn.views.card import ExerciseCard


class Practice:
    """One exercise, one language, one variant, and how far the learner is.

    Parameters
    ----------
    slug : str
        Name of the exercise, such as ``discount-break-even``.
    lang : "id" or "en", optional
        Default from the environment's locale, else Indonesian.
    variant : int
        Which set of numbers, from 0.
    """

    def __init__(self, slug: str, lang: str | None = None, variant: int = 0) -> None:
        self.lang: Lang = require_lang(lang)
        self._exercise = find_exercise(slug, self.lang)
        if type(variant) is not int or variant not in range(len(self._exercise.variants)):
            raise bad_input(
                "unknown-variant", self.lang, value=variant, all=len(self._exercise.variants) - 1
            )
        self.slug = slug
        self.variant = variant
        self._steps_shown = 0

    def __repr__(self) -> str:
        return f"exercise({self.slug!r}, lang={self.lang!r})"

    def show(self) -> "ExerciseCard":
        """The exercise as a card to answer in the notebook."""
        from kamlearn.views.card import ExerciseCard

        return ExerciseCard.of(self._exercise, self.lang, self.variant)

    def prompt(self) -> str:
        """The question, as Markdown."""
        return self._filled(texts_of(self._exercise, self.lang).prompt)

    def check(self, answer: Any) -> Outcome:
        """Judge an answer.

        Parameters
        ----------
        answer : JSON data
            As the exercise's kind takes it: an option's key; a number in the declared
            unit (66.7 for 66.7%), also as typed text ("66,7%"); True for "there is
            none"; None for no answer.

        Raises
        ------
        BadInput
            A typed text that is no number, or that could be read in two ways.
        """
        return check(self._exercise, self.variant, self._read(answer))

    def feedback(self, answer: Any) -> str:
        """What the check of an answer says, in words, as Markdown."""
        return feedback(self._exercise, self.variant, self.check(answer), self.lang)

    def hint(self) -> str:
        """The next step of help; the last one is a sibling question worked out in full."""
        steps = ladder(self._exercise, self.variant, self.lang)
        self._steps_shown = min(self._steps_shown + 1, len(steps))
        return steps[self._steps_shown - 1]

    def solution(self) -> str:
        """The worked solution, as Markdown."""
        return self._filled(texts_of(self._exercise, self.lang).solution)

    def _filled(self, template: str) -> str:
        return fill_case(self._exercise, self.variant, self.lang, template)

    def _read(self, answer: Any) -> Any:
        kind = self._exercise.kind
        if not (isinstance(kind, Number) and isinstance(answer, str)):
            return answer
        typed = read_number(answer, self.lang, kind.unit)
        if typed.problem:
            unit = word(f"card.{kind.unit}", self.lang)
            message = word(f"card.typed-{typed.problem}", self.lang, typed=answer, unit=unit)
            raise BadInput(typed.problem, message, typed=answer)
        if len(typed.readings) > 1:
            raise bad_input("typed-two-ways", self.lang, typed=answer)
        return typed.readings[0] if typed.readings else None
