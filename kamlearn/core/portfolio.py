"""Grow, keep, improve or release: what the two scores of a relationship suggest."""

from dataclasses import dataclass
from typing import Literal

from kamlearn.core.errors import require_fraction
from kamlearn.core.scoring import score_key

Action = Literal["grow", "keep", "improve", "release"]
DecisionState = Literal["decided", "on-the-line", "ask", "exit", "protected"]
Score = Literal["relation", "worth"]

ACTIONS: dict[tuple[bool, bool], Action] = {
    (True, True): "grow",
    (True, False): "keep",
    (False, True): "improve",
    (False, False): "release",
}
"""By good relation, high worth."""
_SIDES: dict[int, tuple[bool, ...]] = {1: (True,), -1: (False,), 0: (True, False)}
OPTIONS: dict[tuple[int, int], tuple[Action, ...]] = {
    (relation, worth): tuple(ACTIONS[good, high] for good in goods for high in highs)
    for relation, goods in _SIDES.items()
    for worth, highs in _SIDES.items()
}
"""By the sides of both lines: 1 above, -1 below, 0 exactly there."""


@dataclass(frozen=True)
class CutOffs:
    """Where a good relation and a high worth begin, each 0 to 1. The learner moves them."""

    relation: float = 0.5
    worth: float = 0.5

    def __post_init__(self) -> None:
        require_fraction("relation", self.relation)
        require_fraction("worth", self.worth)


@dataclass(frozen=True)
class Decision:
    """What the scores suggest. The person decides; see `distance` for how near it was."""

    state: DecisionState
    """``on-the-line``: a small error in a rating would change it, so the learner chooses;
    ``ask``: a score is not known; ``exit``: harmful, whatever the scores; ``protected``:
    family or a close friend, not sorted by a score."""
    options: tuple[Action, ...] = ()
    """One where it is decided, two on a line, four where both lines cross."""
    missing: tuple[Score, ...] = ()
    """Which scores are not known."""
    relation_distance: float | None = None
    """How far the relation is above (or, negative, below) its cut-off."""
    worth_distance: float | None = None
    """The same for the worth."""

    @property
    def distance(self) -> float | None:
        """How far the nearer line is, 0 or more; None where a score is not known."""
        if self.relation_distance is None or self.worth_distance is None:
            return None
        return min(abs(self.relation_distance), abs(self.worth_distance))


def decide(
    relation: float | None,
    worth: float | None,
    cutoffs: CutOffs | None = None,
    *,
    harmful: bool = False,
    scored: bool = True,
) -> Decision:
    """Grow, keep, improve or release a relationship.

    Parameters
    ----------
    relation, worth : float or None
        How good the relation is and how much it is worth, each 0 to 1; None is not known.
    cutoffs : CutOffs, optional
        0.5 and 0.5 without it.
    harmful : bool
        A veto: the scores are ignored, and so is `scored`.
    scored : bool
        False for family and close friends, as `Contact.scored`.

    Raises
    ------
    BadInput
        ``not-a-fraction`` for a score or a cut-off outside 0 to 1.

    Notes
    -----
    Good relation and high worth: grow; good and low: keep; so-so and high: improve; so-so
    and low: release, which is less time, politely, and no broken tie. On the line is equal
    to twelve decimals. Source: the thread's lines 26 and 27; the cut-offs are a convention.

    Examples
    --------
    >>> decide(0.8, 0.7).options
    ('grow',)
    >>> decide(0.5, 0.7).options
    ('grow', 'improve')
    >>> decide(0.9, 0.9, harmful=True).state
    'exit'
    """
    for name, score in (("relation", relation), ("worth", worth)):
        if score is not None:
            require_fraction(name, score)
    if harmful:
        return Decision("exit")
    if not scored:
        return Decision("protected")
    return _compare(relation, worth, cutoffs or CutOffs())


def _compare(relation: float | None, worth: float | None, cutoffs: CutOffs) -> Decision:
    if relation is None or worth is None:
        return _ask(relation, worth, cutoffs)
    options = OPTIONS[_side(relation, cutoffs.relation), _side(worth, cutoffs.worth)]
    return Decision(
        "decided" if len(options) == 1 else "on-the-line",
        options,
        relation_distance=_distance(relation, cutoffs.relation),
        worth_distance=_distance(worth, cutoffs.worth),
    )


def _ask(relation: float | None, worth: float | None, cutoffs: CutOffs) -> Decision:
    scores: dict[Score, float | None] = {"relation": relation, "worth": worth}
    return Decision(
        "ask",
        missing=tuple(name for name, score in scores.items() if score is None),
        relation_distance=_distance(relation, cutoffs.relation),
        worth_distance=_distance(worth, cutoffs.worth),
    )


def _side(score: float, cutoff: float) -> int:
    """1 above the line, -1 below it, 0 exactly there."""
    above = score_key(score) - score_key(cutoff)
    return (above > 0) - (above < 0)


def _distance(score: float | None, cutoff: float) -> float | None:
    return None if score is None else round(float(score) - float(cutoff), 12)
