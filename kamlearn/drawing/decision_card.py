"""One person on the decision board: what is suggested, what is decided, and the words for it."""

from collections.abc import Iterator
from html import escape

from kamlearn.core.decided import Decided
from kamlearn.course.languages import Lang
from kamlearn.course.words import word


def person_html(card: Decided, lang: Lang) -> str:
    """What is suggested for one person and why, a small step, and words for a release."""
    return reason_html(card, lang) + notes_html(card, lang)


def notes_html(card: Decided, lang: Lang) -> str:
    """Why it was decided otherwise, a small step, and words for a release."""
    return "".join(map(_note, [*_why_notes(card, lang), *_step_notes(card, lang)]))


def reason_html(card: Decided, lang: Lang, look: str = "kam-lamp") -> str:
    """What is suggested for one person and why, and whether a line is near."""
    said = escape(f"{card.person.name}: {label(card, lang)}.")
    lamp = f'<p class="{look}"><strong>{said}</strong> {_reason(card, lang)}</p>'
    is_marked = card.is_near and card.decision.state == "decided"
    return lamp + (_note(word("lab_decision_board.note_near", lang)) if is_marked else "")


def release_words(name: str, lang: Lang) -> str:
    """Kind words to begin with, for giving someone less time."""
    return word("lab_decision_board.goodbye", lang, name=name)


def _note(text: str) -> str:
    return f'<p class="kam-lab-note">{escape(text)}</p>'


def label(card: Decided, lang: Lang) -> str:
    """The decision in a word or two."""
    if card.action:
        return _action(card.action, lang)
    if card.decision.state == "on-the-line":
        names = [_action(option, lang) for option in card.decision.options]
        return word("lab_decision_board.or", lang).join(names)
    return word(f"lab_decision_board.state_{card.decision.state}", lang)


def _action(action: str, lang: Lang) -> str:
    return word(f"lab_decision_board.action_{action}", lang)


def _reason(card: Decided, lang: Lang) -> str:
    state = card.decision.state
    if state == "decided":
        (option,) = card.decision.options
        lines = word("lab_decision_board.lines_say", lang, action=_action(option, lang))
        said = word(f"lab_decision_board.why_{option}", lang)
        return f"{lines} {said}" if card.is_otherwise else said
    return word(f"lab_decision_board.why_{state}", lang)


def _why_notes(card: Decided, lang: Lang) -> Iterator[str]:
    if card.is_otherwise:
        yield word(f"lab_decision_board.note_why_{card.why}", lang)


def _step_notes(card: Decided, lang: Lang) -> Iterator[str]:
    if card.action is None:
        return
    gives = card.person.gives or word("lab_decision_board.gives_something", lang)
    yield word(f"lab_decision_board.step_{card.action}", lang, gives=gives)
    if card.action == "release":
        said = release_words(card.person.name, lang)
        yield word("lab_decision_board.template", lang, words=said)
