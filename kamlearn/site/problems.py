"""What Sphinx complained about, as page, line and words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kamlearn.core.errors import BadInput

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PLACE = re.compile(r"^(?P<file>.+?)(?::(?P<line>\d+))?: (?:WARNING|ERROR|CRITICAL): (?P<text>.+)$")
BARE = re.compile(r"^(?:WARNING|ERROR|CRITICAL): (?P<text>.+)$")


@dataclass(frozen=True)
class Problem:
    """One complaint about the book."""

    file: str
    """Relative to the checkout; empty where no page is to blame."""
    line: int | None
    text: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.text}" if place else self.text


class BuildFailed(BadInput):
    """The book has problems; each names its page and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        listed = "\n".join(str(problem) for problem in self.problems)
        super().__init__(
            "book-has-problems",
            f"the book was not built; mend these places and build again:\n{listed}",
            problems=listed,
        )


def read_problems(log: str, root: Path) -> list[Problem]:
    """The complaints in what Sphinx printed, without its colours and tracebacks."""
    lines = [line for line in COLOUR.sub("", log).splitlines() if line.strip()]
    found = [problem for line in lines if (problem := _problem(line, root))]
    return found or [Problem("", None, " ".join(_last_words(lines)))]


def _problem(line: str, root: Path) -> Problem | None:
    if bare := BARE.match(line):
        return Problem("", None, bare["text"])
    if not (found := PLACE.match(line)):
        return None
    file = found["file"].replace(f"{root}/", "")
    return Problem(file, int(found["line"]) if found["line"] else None, found["text"])


def _last_words(lines: list[str]) -> list[str]:
    """The end of a log without warnings: what Sphinx said before it gave up."""
    told = [line for line in lines if not line.startswith(("The full traceback", "If you want"))]
    return [line.strip() for line in told[-3:]]
