"""From outcomes to words: feedback, hints in steps, a worked sibling. Markdown, not HTML."""

from kamlearn.course.checker import fields_of
from kamlearn.course.exercise import Exercise, Line
from kamlearn.course.formats import fill
from kamlearn.course.languages import Lang
from kamlearn.course.outcome import Outcome
from kamlearn.course.texts import texts_of
from kamlearn.course.words import word


def fill_case(exercise: Exercise, variant: int, lang: Lang, template: str) -> str:
    """A template with the figures of a variant; those of the learner's number stay open."""
    fields = fields_of(exercise, exercise.case(variant))
    open_names = {name for name, value in fields.items() if isinstance(value, Line)}
    return fill(template, fields, lang, keep=open_names)


def feedback(exercise: Exercise, variant: int, outcome: Outcome, lang: Lang) -> str:
    """What a learner reads about an outcome."""
    if outcome.state in ("not_attempted", "broken"):
        return word(f"card.{outcome.code}", lang, **outcome.fields)
    template = texts_of(exercise, lang).feedback[outcome.code]
    return fill(template, outcome.fields, lang)


def sibling_of(exercise: Exercise, variant: int) -> int:
    """The variant that is shown worked out when hints alone do not help.

    The one before: the card's sibling button leads to the one after, still unseen.
    """
    return (variant - 1) % len(exercise.variants)


def ladder(exercise: Exercise, variant: int, lang: Lang) -> tuple[str, ...]:
    """The steps of help: the hints, then a sibling variant with its solution.

    A sibling with the same answer (other figures in one question of understanding, say)
    would tell that answer, so it is left out.
    """
    texts = texts_of(exercise, lang)
    hints = tuple(fill_case(exercise, variant, lang, hint) for hint in texts.hints)
    sibling = exercise.case(sibling_of(exercise, variant))
    tells = sibling.answer == exercise.case(variant).answer
    return hints if tells else (*hints, worked_sibling(exercise, variant, lang))


def worked_sibling(exercise: Exercise, variant: int, lang: Lang) -> str:
    """Another variant, asked and answered."""
    sibling = sibling_of(exercise, variant)
    texts = texts_of(exercise, lang)
    return "\n\n".join(
        [
            word("card.worked_sibling", lang),
            *(fill_case(exercise, sibling, lang, text) for text in (texts.prompt, texts.solution)),
        ]
    )
