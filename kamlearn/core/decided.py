"""What becomes of one relationship: what its scores suggest, and what its owner decides."""

from dataclasses import dataclass

from kamlearn.core.contacts import Contact
from kamlearn.core.portfolio import Action, Decision

CHOICES: tuple[Action, ...] = ("grow", "keep", "improve", "release")
NEAR = 0.1
"""Nearer to a line than this a small error in a rating could change the suggestion. Ours."""
REASONS = ("none", "more", "season", "owe", "heart", "other")
"""Why someone decides otherwise than the lines; the first is: nothing said yet."""

OUTCOMES = (*CHOICES, "on-the-line", "ask", "exit", "protected")
"""What a relationship may come to: an action, or why there is none."""

Scores = tuple[float | None, float | None]
"""Relation and worth, each 0 to 1; None is not known."""


@dataclass(frozen=True)
class Decided:
    """One person, what the lines suggest, and what the learner decides instead."""

    person: Contact
    scores: Scores
    decision: Decision
    chosen: Action | None
    """What the learner decides instead; None leaves it to the lines."""
    why: str
    """One of `REASONS`."""

    @property
    def action(self) -> Action | None:
        """What will be done; None where only the person can say."""
        if self.decision.state in ("exit", "protected"):
            return None
        options = self.decision.options
        return self.chosen or (options[0] if len(options) == 1 else None)

    @property
    def outcome(self) -> str:
        """What it comes to, one of `OUTCOMES`."""
        return self.action or self.decision.state

    @property
    def is_near(self) -> bool:
        """Whether a line is near."""
        distance = self.decision.distance
        return distance is not None and distance < NEAR

    @property
    def is_otherwise(self) -> bool:
        """Whether the learner decides something that the lines leave open, or say otherwise."""
        return bool(self.chosen and self.action) and self.decision.options != (self.chosen,)
