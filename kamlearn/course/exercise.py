"""What an exercise is: parameters in variants, worked out into cases."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kamlearn.course.kinds import Kind


@dataclass(frozen=True)
class Line:
    """A figure that moves with the learner's number: ``at_zero + per_unit * answer``."""

    at_zero: float
    per_unit: float
    of: str = "answer"
    """Which number: ``answer``, or ``low`` or ``high`` of an interval."""

    def at(self, answer: float) -> float:
        return self.at_zero + self.per_unit * answer


@dataclass(frozen=True)
class Diagnosis:
    """A wrong answer whose thought we recognise. The first that fits counts."""

    code: str
    answer: Any
    """Data of the exercise's kind, or a pattern such as `Ticks`, `Pairs`, `Before`, `Ends`."""
    score: float = 0.0
    """Above 0 makes it partial credit, said together with its reason."""
    tolerance: float | None = None
    """In place of the kind's own, for numbers that lie close together."""


@dataclass(frozen=True)
class Case:
    """One variant of an exercise, worked out."""

    answer: Any
    """The right answer, as data of the exercise's kind; None where there is no right one."""
    diagnoses: tuple[Diagnosis, ...] = ()
    fields: Mapping[str, float | Line] = field(default_factory=dict)
    """Numbers for the texts. A `Line` is worked out from the learner's own number."""
    otherwise: str = "wrong"
    """Code of any answer that is neither right nor diagnosed."""


@dataclass(frozen=True)
class Exercise:
    """A question with variants. Its texts stand beside it, one file a language."""

    kind: Kind
    variants: tuple[Mapping[str, float], ...]
    solve: Callable[..., Case]
    """From the parameters of a variant to its case, computed with the core."""
    thread: tuple[int, ...] = ()
    """Lines of the retold thread that it practises."""
    revision: int = 1
    """Goes up when an old answer would be judged differently."""
    folder: Path = Path()

    @property
    def slug(self) -> str:
        return self.folder.name

    @property
    def chapter(self) -> str:
        return self.folder.parent.name

    def case(self, variant: int) -> Case:
        """The variant with this number, counted from 0."""
        return self.solve(**self.variants[variant])
