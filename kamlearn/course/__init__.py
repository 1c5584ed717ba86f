"""The course engine: exercises, their answers, the checker, the catalogue, the words."""

from kamlearn.course.exercise import Case, Diagnosis, Exercise, Line
from kamlearn.course.kinds import (
    NO_ANSWER,
    Choice,
    Interval,
    Match,
    Multi,
    Number,
    Order,
    OwnRule,
    SelfCheck,
)
from kamlearn.course.outcome import Outcome
from kamlearn.course.patterns import Before, Ends, Pairs, RuleCheck, Ticks

__all__ = [
    "NO_ANSWER",
    "Before",
    "Case",
    "Choice",
    "Diagnosis",
    "Ends",
    "Exercise",
    "Interval",
    "Line",
    "Match",
    "Multi",
    "Number",
    "Order",
    "Outcome",
    "OwnRule",
    "Pairs",
    "RuleCheck",
    "SelfCheck",
    "Ticks",
]
