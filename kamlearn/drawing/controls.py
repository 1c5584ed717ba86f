"""The form controls of each kind of answer: native ones, which the card makes easier to use."""

import re
from collections.abc import Sequence
from html import escape, unescape
from typing import Any, Literal

from kamlearn.course.exercise import Exercise
from kamlearn.course.kinds import (
    Choice,
    Interval,
    Match,
    Multi,
    Number,
    Order,
    OwnRule,
    SelfCheck,
    Unit,
)
from kamlearn.course.languages import Lang
from kamlearn.course.shuffle import shown_order
from kamlearn.course.words import section, word
from kamlearn.drawing.payload import labels

Keypad = Literal["decimal", "text"]
CRITERIA = ("money", "growth", "fit", "trust", "giving", "effort")
"""What the card offers for an own rule."""
GIVING = "giving"
LARGEST_WEIGHT = 5
TAG = re.compile(r"<[^>]+>")


def controls(exercise: Exercise, lang: Lang, variant: int) -> str:
    """The controls of an exercise's kind, as HTML."""
    slug = escape(exercise.slug)
    named = labels(exercise, variant, lang)
    match exercise.kind:
        case Choice():
            return "\n".join(option(slug, key, label) for key, label in named.items())
        case Multi() | SelfCheck():
            return "\n".join(option(slug, key, label, "checkbox") for key, label in named.items())
        case Number(unit=unit):
            mode = keypad(exercise, unit)
            field = number_field(slug, unit, "answer", named["answer"], lang, mode)
            return field + (_none_box(slug, named["none"]) if "none" in named else "")
        case Interval(unit=unit):
            mode = keypad(exercise, unit)
            ends = (number_field(f"{slug}-{e}", unit, e, named[e], lang, mode) for e in named)
            return f'<div class="kam-ends">{"".join(ends)}</div>'
        case Match() as kind:
            return match_board(slug, kind, named, lang)
        case Order() as kind:
            return order_list(shown_order(exercise, kind, variant), named, lang)
        case OwnRule():
            return own_rule(slug, lang)


def option(slug: str, key: str, label: str, sort: str = "radio") -> str:
    """One option to tick."""
    return (
        f'<label class="kam-option"><input type="{sort}" name="{slug}" value="{escape(key)}">'
        f"{label_html(key, label)}</label>"
    )


def keypad(exercise: Exercise, unit: Unit) -> Keypad:
    """The keypad that a phone shall offer for an exercise's numbers.

    Those for decimals often lack the minus, and the letters of "10rb" that amounts need. A likely
    slip is an answer too, and one keypad serves all variants: it must not tell which go down.
    """
    cases = [exercise.case(n) for n in range(len(exercise.variants))]
    known = [a for case in cases for a in (case.answer, *(d.answer for d in case.diagnoses))]
    is_signed = any(end < 0 for answer in known for end in _ends(answer))
    return "text" if unit == "rupiah" or is_signed else "decimal"


def _ends(answer: Any) -> Sequence[float]:
    """The numbers of an answer; a pattern has none of its own."""
    if isinstance(answer, list | tuple):
        return answer
    return [answer] if isinstance(answer, int | float) else []


def number_field(
    name: str, unit: Unit, key: str, label: str, lang: Lang, mode: Keypad = "decimal"
) -> str:
    """A field for a number, its unit beside it."""
    sign = escape(word(f"card.{unit}_sign", lang))
    return (
        f'<label class="kam-number">{label_html(key, label)}<span class="kam-entry">'
        f'<input type="text" inputmode="{mode}" name="{name}" maxlength="60">'
        f'<span class="kam-unit">{sign}</span></span></label>'
    )


def match_board(slug: str, kind: Match, named: dict[str, str], lang: Lang) -> str:
    """The left items, each with a menu of places, and below them the places to drag them to."""
    places = {key: plain_text(named[f"right {key}"]) for key in kind.right}
    menu = _menu({"": word("card.choose", lang), **places}, "right ")
    pieces = "\n".join(
        f'<li class="kam-piece" data-key="{key}">{HANDLE}<label class="kam-placing">'
        f"{label_html(f'left {key}', named[f'left {key}'])}"
        f'<select name="{slug}-{key}">{menu}</select></label></li>'
        for key in kind.left
    )
    bins = "\n".join(
        f'<div class="kam-bin" data-key="{key}">'
        f"<p>{label_html(f'right {key}', named[f'right {key}'])}</p><ul></ul></div>"
        for key in kind.right
    )
    return (
        f'<div class="kam-board">\n<ul class="kam-pool">\n{pieces}\n</ul>\n'
        f'<div class="kam-bins">\n{bins}\n</div>\n</div>'
    )


def order_list(shown: tuple[str, ...], named: dict[str, str], lang: Lang) -> str:
    """The items in their first order, with buttons that the card brings to life."""
    pieces = "\n".join(
        f'<li class="kam-piece" data-key="{key}">{HANDLE}{label_html(key, named[key])}'
        f'<span class="kam-moves">{_moves(named[key], lang)}</span></li>'
        for key in shown
    )
    return f'<ol class="kam-order">\n{pieces}\n</ol>'


def own_rule(slug: str, lang: Lang) -> str:
    """A weight for each criterion, and how many people are key."""
    words = section("card", lang)
    menu = _menu({str(weight): str(weight) for weight in range(LARGEST_WEIGHT + 1)})
    weights = "\n".join(
        f'<label class="kam-weight"><span class="kam-label">{escape(words[f"criterion_{name}"])}'
        f'</span><select name="{slug}-{name}"{" data-gives" * (name == GIVING)}>{menu}</select>'
        "</label>"
        for name in CRITERIA
    )
    counts = "\n".join(
        number_field(f"{slug}-{name}", "count", name, words[f"rule_{name}"], lang)
        for name in ("people", "keys")
    )
    return f'<p class="kam-label">{words["rule_weights"]}</p>\n{weights}\n{counts}'


def label_html(key: str, label: str) -> str:
    """A label that the card can exchange for that of another variant."""
    return f'<span class="kam-label" data-label="{escape(key)}">{label}</span>'


def plain_text(html: str) -> str:
    """What a reader sees of inline HTML: menus and spoken names take no markup."""
    return unescape(TAG.sub("", html))


HANDLE = '<span class="kam-handle" aria-hidden="true"></span>'
ARROWS = {"up": "↑", "down": "↓"}


def _moves(label: str, lang: Lang) -> str:
    """Two buttons; the card names them after each other variant's label."""
    spoken = {way: word(f"card.{way}", lang, item=plain_text(label)) for way in ARROWS}
    return "".join(
        f'<button type="button" class="kam-move" data-way="{way}"'
        f' aria-label="{escape(spoken[way])}">{arrow}</button>'
        for way, arrow in ARROWS.items()
    )


def _menu(entries: dict[str, str], prefix: str = "") -> str:
    """The entries of a menu; `prefix` makes their values the keys of labels."""
    return "".join(
        f'<option value="{key}"{_label_key(prefix, key)}>{escape(text)}</option>'
        for key, text in entries.items()
    )


def _label_key(prefix: str, key: str) -> str:
    return f' data-label="{prefix}{key}"' if prefix and key else ""


def _none_box(slug: str, label: str) -> str:
    return (
        f'\n<label class="kam-none"><input type="checkbox" name="{slug}-none">'
        f"{label_html('none', label)}</label>"
    )
