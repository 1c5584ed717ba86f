"""All that the page's judge needs of one exercise, as JSON data."""

import json
from typing import Any

from kamlearn.course.checker import fields_of, is_graded, verdict
from kamlearn.course.exercise import Case, Exercise, Line
from kamlearn.course.feedback import fill_case, ladder
from kamlearn.course.formats import fill, placeholders
from kamlearn.course.kinds import Interval, Kind, Number, Order, OwnRule
from kamlearn.course.languages import Lang
from kamlearn.course.shuffle import shown_order
from kamlearn.course.tables import codes, compile_table
from kamlearn.course.texts import check_texts, label_sections, texts_of
from kamlearn.course.words import all_words, section, word
from kamlearn.drawing.page_table import page_table
from kamlearn.drawing.prose import block_html, inline_html

CARD_WORDS = (
    "right partial wrong not_attempted broken not-attempted check hint hint_step sibling variant "
    "both ask saved not_saved restored"
).split()
UNJUDGED = {
    "choice": "unknown-option",
    "self_check": "unknown-option",
    "multi": "not-a-list unknown-option repeated-option",
    "match": "not-pairs unknown-option incomplete",
    "order": "not-a-list unknown-option repeated-option incomplete",
    "number": "none-not-offered not-a-number too-large",
    "interval": "not-an-interval too-large ends-swapped",
    "own_rule": "not-a-rule",
}
"""Codes of answers that a kind cannot judge."""
PROBLEMS = ("not-a-number", "no-fraction", "wrong-unit", "too-long")
KIND_WORDS = {
    "match": "chosen placed",
    "order": "chosen moved up down",
    "own_rule": "more_keys",
}
"""What a kind's own controls say."""


def payload(exercise: Exercise, lang: Lang, start: int = 0) -> dict[str, Any]:
    """The card's data: every variant with its texts, outcome table and ladder of help."""
    check_texts(exercise, lang)
    words = section("card", lang)
    kind = exercise.kind
    own_words = [*CARD_WORDS, *KIND_WORDS.get(kind.name, "").split()]
    return {
        "exercise": exercise.slug,
        "revision": exercise.revision,
        "kind": kind.name,
        "lang": lang,
        "start": start,
        **({"unit": kind.unit} if isinstance(kind, Number | Interval) else {}),
        "words": {
            **{name: words[name] for name in own_words},
            "right": words.get(f"right_{kind.name}", words["right"]),
            "problems": _problems(kind, lang),
            "unjudged": {code: words[code] for code in UNJUDGED[kind.name].split()},
        },
        "variants": [_variant(exercise, n, lang) for n in range(len(exercise.variants))],
    }


def payload_json(exercise: Exercise, lang: Lang, start: int = 0) -> str:
    """The data as it stands in a script element: no ``<`` can end the element early."""
    text = json.dumps(payload(exercise, lang, start), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _problems(kind: Kind, lang: Lang) -> dict[str, str]:
    """What to say about a text that is no number; ``typed`` stays open."""
    if not isinstance(kind, Number | Interval | OwnRule):
        return {}
    unit = word(f"card.{'count' if isinstance(kind, OwnRule) else kind.unit}", lang)
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

    def said(code: str) -> str:
        # "Not done" is the same answer everywhere; its words are the card's.
        return word(f"card.{code}", lang) if code == "not-done" else filled(texts.feedback[code])

    return {
        "title": inline_html(filled(texts.title)),
        "prompt": block_html(filled(texts.prompt)),
        "solution": block_html(filled(texts.solution)),
        "labels": labels(exercise, variant, lang),
        "table": page_table(exercise.kind, table),
        **_shown(exercise, variant),
        "outcomes": {
            code: _outcome(exercise, case, code, said(code)) for code in codes(case, table)
        },
        "ladder": [block_html(step) for step in ladder(exercise, variant, lang)],
    }


def labels(exercise: Exercise, variant: int, lang: Lang) -> dict[str, str]:
    """The HTML beside the controls: by option key, or by section, such as ``left KEY``."""
    texts = texts_of(exercise, lang)
    return {
        name.removeprefix("option "): inline_html(
            fill_case(exercise, variant, lang, texts.labels[name])
        )
        for name in label_sections(exercise.kind)
    }


def _shown(exercise: Exercise, variant: int) -> dict[str, Any]:
    kind = exercise.kind
    return {"shown": shown_order(exercise, kind, variant)} if isinstance(kind, Order) else {}


def _outcome(exercise: Exercise, case: Case, code: str, template: str) -> dict[str, Any]:
    graded = is_graded(exercise, case, code)
    state, score = ("partial", 0) if graded else verdict(exercise, case, code, {})
    named = {name for name, _ in placeholders(template)}
    moving = {
        name: _line(field)
        for name, field in fields_of(exercise, case).items()
        if isinstance(field, Line) and name in named
    }
    mark = {"graded": True} if graded else {}
    return {"state": state, "score": score, **mark, "fields": moving, "html": block_html(template)}


def _line(line: Line) -> list[float | str]:
    of = [line.of] if line.of != "answer" else []
    return [line.at_zero, line.per_unit, *of]
