"""The course engine: exercises, their answers, the checker, the catalogue, the words."""

from kamlearn.course.exercise import Case, Diagnosis, Exercise, Line
from kamlearn.course.kinds import NO_ANSWER, Choice, Number
from kamlearn.course.outcome import Outcome

__all__ = ["NO_ANSWER", "Case", "Choice", "Diagnosis", "Exercise", "Line", "Number", "Outcome"]
