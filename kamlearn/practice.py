"""An exercise in a learner's hands: in a notebook cell, at a Python prompt."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamlearn.core.errors import BadInput
from kamlearn.course.catalogue import find_exercise
from kamlearn.course.checker import check
from kamlearn.course.feedback import feedback, fill_case, ladder
from kamlearn.course.kinds import Interval, Multi, Number, Unit
from kamlearn.course.languages import Lang, require_lang
from kamlearn.course.numbers import read_number
from kamlearn.course.outcome import Outcome
from kamlearn.course.shapes import shape_of
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
    exercises : Path, optional
        A teacher's own exercises; the course's own by default.
    """

    def __init__(
        self,
        slug: str,
        lang: str | None = None,
        variant: int = 0,
        exercises: Path | None = None,
    ) -> None:
        self.lang: Lang = require_lang(lang)
        self._exercise = find_exercise(slug, self.lang, exercises)
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
            As the exercise's kind takes it: an option's key; a list (or set) of keys, in
            their order where that is asked for; a dict from left to right keys; a number
            in the declared unit (66.7 for 66.7%), also as typed text ("66,7%"); two
            numbers; True for "there is none"; "done" or "not_done"; None for no answer.
            `feedback` shows the form where an answer has another one.

        Raises
        ------
        BadInput
            A typed text that is no number, or that could be read in two ways.
        """
        return check(self._exercise, self.variant, self._read(answer))

    def feedback(self, answer: Any) -> str:
        """What the check of an answer says, in words, as Markdown."""
        outcome = self.check(answer)
        said = feedback(self._exercise, self.variant, outcome, self.lang)
        if outcome.state != "broken":
            return said
        return f"{said}\n\n{shape_of(self._exercise, self.variant, self.lang)}"

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
        match self._exercise.kind:
            case Number(unit=unit):
                return self._number(answer, unit)
            case Interval(unit=unit) if isinstance(answer, list | tuple):
                return [self._number(part, unit) for part in answer]
            case Multi() if isinstance(answer, set | frozenset):
                return sorted(answer, key=str)
        return answer

    def _number(self, answer: Any, unit: Unit) -> Any:
        """A typed text as its number; anything else as it is."""
        if not isinstance(answer, str):
            return answer
        typed = read_number(answer, self.lang, unit)
        if typed.problem:
            words = {"typed": answer, "unit": word(f"card.{unit}", self.lang)}
            message = word(f"card.typed-{typed.problem}", self.lang, **words)
            raise BadInput(typed.problem, message, typed=answer)
        if len(typed.readings) > 1:
            raise bad_input("typed-two-ways", self.lang, typed=answer)
        return typed.readings[0] if typed.readings else None
