"""An exercise as an HTML form: readable without JavaScript, brought to life by the card."""

from html import escape

from kamlearn.course.exercise import Exercise
from kamlearn.course.feedback import fill_case
from kamlearn.course.kinds import Choice, Number, Unit
from kamlearn.course.languages import Lang
from kamlearn.course.texts import texts_of
from kamlearn.course.words import word
from kamlearn.drawing.payload import labels, payload_json
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
<div class="kam-prompt" id="{slug}-prompt">{block_html(filled(texts.prompt))}</div>
<form class="kam-form" novalidate autocomplete="off">
<fieldset aria-describedby="{slug}-prompt">
<legend>{word("card.legend", lang)}</legend>
{_controls(exercise, lang, variant)}
</fieldset>
<div class="kam-actions" hidden>
<button type="submit" class="kam-check">{word("card.check", lang)}</button>
<button type="button" class="kam-hint">{word("card.hint", lang)}</button>
<button type="button" class="kam-sibling">{word("card.sibling", lang)}</button>
</div>
<div class="kam-feedback" role="status" aria-live="polite"></div>
</form>
<noscript><p class="kam-noscript">{word("card.noscript", lang)}</p></noscript>
<details class="kam-solution">
<summary>{word("card.solution", lang)}</summary>
<div class="kam-solution-text">{block_html(filled(texts.solution))}</div>
</details>
<script type="application/json" class="kam-data">{payload_json(exercise, lang, variant)}</script>
</section>"""


def _controls(exercise: Exercise, lang: Lang, variant: int) -> str:
    """The form controls of the exercise's kind."""
    slug = escape(exercise.slug)
    named = {
        key: inline_html(fill_case(exercise, variant, lang, text))
        for key, text in labels(exercise, texts_of(exercise, lang)).items()
    }
    match exercise.kind:
        case Choice():
            return "\n".join(_option(slug, key, label) for key, label in named.items())
        case Number(unit=unit):
            field = _number_field(slug, unit, named["answer"], word(f"card.{unit}_sign", lang))
            return field + (_none_box(slug, named["none"]) if "none" in named else "")


def _option(slug: str, key: str, label: str) -> str:
    return (
        f'<label class="kam-option"><input type="radio" name="{slug}" value="{escape(key)}">'
        f'<span class="kam-label">{label}</span></label>'
    )


def _number_field(slug: str, unit: Unit, label: str, sign: str) -> str:
    # Keypads for decimals often lack the minus and the letters of "10rb" that amounts need.
    mode = "text" if unit == "rupiah" else "decimal"
    return (
        f'<label class="kam-number"><span class="kam-label">{label}</span><span class="kam-entry">'
        f'<input type="text" inputmode="{mode}" name="{slug}" maxlength="60">'
        f'<span class="kam-unit">{escape(sign)}</span></span></label>'
    )


def _none_box(slug: str, label: str) -> str:
    return (
        f'\n<label class="kam-none"><input type="checkbox" name="{slug}-none">'
        f'<span class="kam-label">{label}</span></label>'
    )
