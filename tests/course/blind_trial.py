"""The blind trial: are wrong answers of strangers recognised?

Somebody who knows neither hints nor feedback writes three wrong answers to each
misconception; the checker says what it makes of them. From a checkout:

    python -m tests.course.blind_trial sheets FOLDER    what the writer gets to read
    python -m tests.course.blind_trial try FILE         judge the answers, keep nothing
    python -m tests.course.blind_trial store FILE       judge and keep them in tests/data
    python -m tests.course.blind_trial rejudge          the kept ones, by today's exercises

A file may hold some misconceptions only: the others keep their answers. How many were
recognised when a misconception was first tried stays in the tally for good.
"""

import csv
import io
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.misconceptions import ALIASES
from tests.course.blind_sheets import DATA, TRIED, diagnosing, write_sheets

EACH = 3
ENOUGH = 2
ANSWERS, TALLY = "answers.json", "tally.csv"
COLUMNS = ("misconception", "recognised_at_first", "recognised", "answered")
PARTS = {"answer", "exercise", "variant", "why"}

Entry = Mapping[str, Any]
"""One answer to a variant of an exercise, and why, in the writer's words."""
Answers = Mapping[str, list[Entry]]
"""Of each alias."""


@dataclass(frozen=True)
class Count:
    """What became of the answers to one misconception."""

    alias: str
    codes: tuple[str, ...]
    """What the checker says of each answer."""
    at_first: int

    @property
    def recognised(self) -> int:
        return sum(ALIASES.get(code) == self.alias for code in self.codes)

    def row(self) -> tuple[str, ...]:
        """As it is kept, in the order of `COLUMNS`."""
        numbers = (str(self.at_first), str(self.recognised))
        return (self.alias, *numbers, " ".join(map(_named, self.codes)))


def count_all(answers: Answers, at_first: Mapping[str, int]) -> tuple[Count, ...]:
    """Judge all answers by today's exercises; a new misconception is tried for the first time."""
    counts = (Count(alias, tuple(map(judge, answers[alias])), 0) for alias in sorted(answers))
    return tuple(Count(c.alias, c.codes, at_first.get(c.alias, c.recognised)) for c in counts)


def judge(entry: Entry) -> str:
    """The code that the checker gives one answer."""
    exercise = load_catalogue()[entry["exercise"]]
    return check(exercise, entry["variant"], entry["answer"]).code


def _named(code: str) -> str:
    """A code with its alias in front, such as ``K02:percent-as-volume``."""
    return f"{ALIASES[code]}:{code}" if code in ALIASES else code


def problems(answers: Answers) -> list[str]:
    """What keeps a file from being judged, for its writer to mend."""
    unknown = [f"{alias}: no such misconception" for alias in answers if alias not in TRIED]
    return unknown or [line for alias in answers for line in _problems(alias, answers[alias])]


def _problems(alias: str, entries: list[Entry]) -> list[str]:
    if any(set(entry) != PARTS for entry in entries):
        return [f"{alias}: an answer has {', '.join(sorted(PARTS))} and nothing else"]
    asked = {exercise.slug for exercise in diagnosing(alias)}
    given = [json.dumps([e["exercise"], e["variant"], e["answer"]]) for e in entries]
    found = [f"{alias}: {len(entries)} answers, not {EACH}"] * (len(entries) != EACH)
    found += [f"{alias}: twice the same answer"] * (len(set(given)) != len(given))
    for entry in entries:
        if entry["exercise"] not in asked:
            found.append(f"{alias}: {entry['exercise']} is not on its sheet")
        elif _is_unjudged(entry):
            found.append(f"{alias}: {entry['exercise']} takes no such answer: {judge(entry)}")
    return found


def _is_unjudged(entry: Entry) -> bool:
    exercise = load_catalogue()[entry["exercise"]]
    state = check(exercise, entry["variant"], entry["answer"]).state
    return state in ("broken", "not_attempted")


def read_answers(folder: Path = DATA) -> dict[str, list[Entry]]:
    """The kept answers; none before the first trial."""
    file = folder / ANSWERS
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def read_tally(folder: Path = DATA) -> list[tuple[str, ...]]:
    """The kept tally's rows, without the heading."""
    file = folder / TALLY
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [tuple(row) for row in csv.reader(lines[1:])]


def first_counts(folder: Path = DATA) -> dict[str, int]:
    """How many answers were recognised when a misconception was first tried."""
    place = COLUMNS.index("recognised_at_first")
    return {row[0]: int(row[place]) for row in read_tally(folder)}


def store(new: Answers, folder: Path = DATA) -> tuple[Count, ...]:
    """Keep answers and tally; raise ValueError while something cannot be judged."""
    if found := problems(new):
        raise ValueError("\n".join(found))
    answers = {**read_answers(folder), **new}
    counts = count_all(answers, first_counts(folder))
    kept = json.dumps(dict(sorted(answers.items())), ensure_ascii=False, indent=1)
    (folder / ANSWERS).write_text(kept + "\n", encoding="utf-8")
    (folder / TALLY).write_text(as_csv(counts), encoding="utf-8")
    return counts


def as_csv(counts: tuple[Count, ...]) -> str:
    """The tally with its heading."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *(c.row() for c in counts)])
    return text.getvalue()


def main(words: list[str]) -> None:
    """What stands at the top of this module."""
    match words:
        case ["sheets", folder]:
            write_sheets(Path(folder))
        case ["try", file]:
            new = json.loads(Path(file).read_text(encoding="utf-8"))
            if found := problems(new):
                sys.exit("\n".join(found))
            _say(count_all(new, {}))
        case ["store", file]:
            _say(store(json.loads(Path(file).read_text(encoding="utf-8"))))
        case ["rejudge"]:
            _say(store({}))
        case _:
            sys.exit(__doc__)


def _say(counts: tuple[Count, ...]) -> None:
    few = [count.alias for count in counts if count.recognised < ENOUGH]
    met = sum(count.recognised for count in counts)
    sys.stdout.write(as_csv(counts))
    sys.stdout.write(f"{met} of {EACH * len(counts)} recognised; fewer than {ENOUGH}: {few}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
