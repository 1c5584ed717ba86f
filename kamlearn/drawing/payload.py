"""All that the page's judge needs of one exercise, as JSON data."""

import json
from typing import Any

from kamlearn.course.checker import Table, compile_table, fields_of, meanings, verdict
from kamlearn.course.exercise import Case, Exercise, Line
from kamlearn.course.feedback import fill_case, ladder
from kamlearn.course.formats import fill, placeholders
from kamlearn.course.kinds import Choice, Kind, Number
from kamlearn.course.languages import Lang
from kamlearn.course.texts import Texts, texts_of
from kamlearn.course.words import all_words, section, word
from kamlearn.drawing.prose import block_html, inline_html

CARD_WORDS = (
    "right partial wrong not_attempted broken not-attempted check hint hint_step sibling variant "
    "both ask saved not_saved restored"
).split()
UNJUDGED = ("unknown-option", "none-not-offered", "not-a-number", "too-large")
PROBLEMS = ("not-a-number", "no-fraction", "wrong-unit", "too-long")


def payload(exercise: Exercise, lang: Lang, start: int = 0) -> dict[str, Any]:
    """The card's data: every variant with its texts, outcome table and ladder of help."""
    words = section("card", lang)
    kind = exercise.kind
    return {
        "exercise": exercise.slug,
        "revision": exercise.revision,
        "kind": kind.name,
        "lang": lang,
        "start": start,
        **({"unit": kind.unit} if isinstance(kind, Number) else {}),
        "words": {
            **{name: words[name] for name in CARD_WORDS},
            "problems": _problems(kind, lang),
            "unjudged": {code: words[code] for code in UNJUDGED},
        },
        "variants": [_variant(exercise, n, lang) for n in range(len(exercise.variants))],
    }


def payload_json(exercise: Exercise, lang: Lang, start: int = 0) -> str:
    """The data as it stands in a script element: no ``<`` can end the element early."""
    text = json.dumps(payload(exercise, lang, start), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _problems(kind: Kind, lang: Lang) -> dict[str, str]:
    """What to say about a text that is no number; ``typed`` stays open."""
    if isinstance(kind, Choice):
        return {}
    unit = word(f"card.{kind.unit}", lang)
    return {
        code: fill(all_words(lang)[f"card.typed-{code}"], {"unit": unit}, lang, keep={"typed"})
        for code in PROBLEMS
    }


def _variant(exercise: Exercise, variant: int, lang: Lang) -> dict[str, Any]:
    texts = texts_of(exercise, lang)
    case = exercise.case(variant)
    table = compile_table(exercise, case)

    def filled(template: str) -> str:
        return fill_case(exercise, variant, lang, template)

    return {
        "title": inline_html(filled(texts.title)),
        "prompt": block_html(filled(texts.prompt)),
        "solution": block_html(filled(texts.solution)),
        "labels": {key: inline_html(filled(text)) for key, text in labels(exercise, texts).items()},
        "table": _table(table),
        "outcomes": {
            code: _outcome(exercise, case, code, filled(texts.feedback[code]))
            for code in codes(case, table)
        },
        "ladder": [block_html(step) for step in ladder(exercise, variant, lang)],
    }


def labels(exercise: Exercise, texts: Texts) -> dict[str, str]:
    """The texts beside the controls, by option key, or ``answer`` and ``none``."""
    if isinstance(exercise.kind, Choice):
        return {key: texts.options[key] for key in exercise.kind.options}
    return {"answer": texts.answer, **({"none": texts.none} if exercise.kind.offers_none else {})}


def codes(case: Case, table: Table) -> list[str]:
    """Every outcome code that an answer to this case can get, once each."""
    all_codes = [known.code for known in meanings(case)]
    all_codes += table.choices.values() if table.choices else [table.otherwise]
    return list(dict.fromkeys([*all_codes, *([table.none] if table.none else [])]))


def _table(table: Table) -> dict[str, Any]:
    if table.choices:
        return {"choices": dict(table.choices)}
    bands = [[band.low, band.high, band.code] for band in table.bands]
    none = {"none": table.none} if table.none else {}
    return {"bands": bands, "otherwise": table.otherwise, **none}


def _outcome(exercise: Exercise, case: Case, code: str, template: str) -> dict[str, Any]:
    state, score = verdict(case, code)
    named = {name for name, _ in placeholders(template)}
    moving = {
        name: [field.at_zero, field.per_unit]
        for name, field in fields_of(exercise, case).items()
        if isinstance(field, Line) and name in named
    }
    return {"state": state, "score": score, "fields": moving, "html": block_html(template)}
