"""An exercise as an HTML form: readable without JavaScript, brought to life by the card."""

from html import escape

from kamlearn.course.exercise import Exercise
from kamlearn.course.feedback import fill_case
from kamlearn.course.languages import Lang
from kamlearn.course.texts import texts_of
from kamlearn.course.words import word
from kamlearn.drawing.controls import controls
from kamlearn.drawing.payload import payload_json
from kamlearn.drawing.prose import block_html, inline_html


def exercise_form(exercise: Exercise, lang: Lang, variant: int = 0) -> str:
    """The card of an exercise, showing one of its variants.

    Returns
    -------
    str
        One ``<section class="kam-card">``; its solution is closed also without JavaScript.
    """
    texts = texts_of(exercise, lang)
    slug = escape(exercise.slug)

    def filled(template: str) -> str:
        return fill_case(exercise, variant, lang, template)

    return f"""\
<section class="kam-card" id="exercise-{slug}" data-kind="{exercise.kind.name}"
 lang="{lang}" aria-labelledby="{slug}-title">
<h3 class="kam-title" id="{slug}-title">{inline_html(filled(texts.title))}</h3>
{_counter(exercise, lang, variant)}\
<div class="kam-prompt" id="{slug}-prompt">{block_html(filled(texts.prompt))}</div>
<form class="kam-form" novalidate autocomplete="off">
<fieldset aria-describedby="{slug}-prompt">
<legend class="kam-spoken">{word("card.legend", lang)}</legend>
{controls(exercise, lang, variant)}
</fieldset>
{_actions(exercise, lang)}
<div class="kam-feedback" role="status" aria-live="polite"></div>
</form>
<noscript><p class="kam-noscript">{word("card.noscript", lang)}</p></noscript>
<details class="kam-solution">
<summary>{word("card.solution", lang)}</summary>
<div class="kam-solution-text">{block_html(filled(texts.solution))}</div>
</details>
<script type="application/json" class="kam-data">{payload_json(exercise, lang, variant)}</script>
</section>"""


def _has_siblings(exercise: Exercise) -> bool:
    return len(exercise.variants) > 1


def _counter(exercise: Exercise, lang: Lang, variant: int) -> str:
    """Which of the siblings this is; shown, like the buttons, by the script that can change it."""
    if not _has_siblings(exercise):
        return ""
    said = word("card.variant", lang, n=variant + 1, all=len(exercise.variants))
    return f'<p class="kam-variant" hidden>{said}</p>\n'


def _actions(exercise: Exercise, lang: Lang) -> str:
    """The buttons, which do nothing before the script is there."""
    alone = "" if _has_siblings(exercise) else " hidden"
    return f"""\
<div class="kam-actions" hidden>
<button type="submit" class="kam-check">{word("card.check", lang)}</button>
<button type="button" class="kam-hint">{word("card.hint", lang)}</button>
<button type="button" class="kam-sibling"{alone}>{word("card.sibling", lang)}</button>
</div>"""
