"""One person on the decision board: what is suggested, what is decided, and the words for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from kamlearn.core.contacts import Contact
from kamlearn.core.portfolio import Action, Decision
from kamlearn.course.languages import Lang
from kamlearn.course.words import word

ACTIONS: tuple[Action, ...] = ("grow", "keep", "improve", "release")
NEAR = 0.1
"""Nearer to a line than this a small error in a rating could change the suggestion. Ours."""
REASONS = ("none", "more", "season", "owe", "heart", "other")
"""Why someone decides otherwise than the lines; the first is: nothing said yet."""

Scores = tuple[float | None, float | None]
"""Relation and worth, each 0 to 1; None is not known."""


@dataclass(frozen=True)
class Card:
    """One person on the board."""

    person: Contact
    scores: Scores
    decision: Decision
    chosen: Action | None
    """What the learner decides instead; None leaves it to the lines."""
    why: str

    @property
    def action(self) -> Action | None:
        """What will be done; None where only the person can say."""
        if self.decision.state in ("exit", "protected"):
            return None
        options = self.decision.options
        return self.chosen or (options[0] if len(options) == 1 else None)

    @property
    def is_near(self) -> bool:
        """Whether a line is near."""
        distance = self.decision.distance
        return distance is not None and distance < NEAR

    @property
    def is_otherwise(self) -> bool:
        """Whether the learner decides something that the lines leave open, or say otherwise."""
        return bool(self.chosen and self.action) and self.decision.options != (self.chosen,)


def person_html(card: Card, lang: Lang) -> str:
    """What is suggested for one person and why, a small step, and words for a release."""
    said = escape(f"{card.person.name}: {label(card, lang)}.")
    lamp = f'<p class="kam-lamp"><strong>{said}</strong> {_reason(card, lang)}</p>'
    notes = "".join(f'<p class="kam-lab-note">{escape(note)}</p>' for note in _notes(card, lang))
    return f"{lamp}{notes}"


def label(card: Card, lang: Lang) -> str:
    """The decision in a word or two."""
    if card.action:
        return _action(card.action, lang)
    if card.decision.state == "on-the-line":
        names = [_action(option, lang) for option in card.decision.options]
        return word("lab_decision_board.or", lang).join(names)
    return word(f"lab_decision_board.state_{card.decision.state}", lang)


def _action(action: str, lang: Lang) -> str:
    return word(f"lab_decision_board.action_{action}", lang)


def _reason(card: Card, lang: Lang) -> str:
    state = card.decision.state
    if state == "decided":
        (option,) = card.decision.options
        lines = word("lab_decision_board.lines_say", lang, action=_action(option, lang))
        said = word(f"lab_decision_board.why_{option}", lang)
        return f"{lines} {said}" if card.is_otherwise else said
    return word(f"lab_decision_board.why_{state}", lang)


def _notes(card: Card, lang: Lang) -> Iterator[str]:
    if card.is_near and card.decision.state == "decided":
        yield word("lab_decision_board.note_near", lang)
    if card.is_otherwise:
        yield word(f"lab_decision_board.note_why_{card.why}", lang)
    if card.action is None:
        return
    gives = card.person.gives or word("lab_decision_board.gives_something", lang)
    yield word(f"lab_decision_board.step_{card.action}", lang, gives=gives)
    if card.action == "release":
        yield word("lab_decision_board.template", lang, name=card.person.name)
