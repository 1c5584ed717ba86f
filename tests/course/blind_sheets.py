"""Sheets for the blind trial: a way of thinking, and the questions in which it may show.

A sheet says what a learner sees before answering. Hints, feedback, solutions and outcome
codes stay out, so that whoever writes the wrong answers cannot aim at a diagnosis.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.exercise import Exercise
from kamlearn.course.feedback import fill_case
from kamlearn.course.kinds import Choice, Interval, Match, Multi, Number, Order, OwnRule, SelfCheck
from kamlearn.course.misconceptions import ALIASES
from kamlearn.course.shuffle import shown_order
from kamlearn.course.texts import texts_of
from kamlearn.course.words import section, word
from kamlearn.drawing.controls import CRITERIA, LARGEST_WEIGHT

DATA = Path(__file__).parents[1] / "data" / "blind_trial"
TRIED = sorted(set(ALIASES.values()))

HOW = """\
Somebody thinks so, honestly and throughout. Write three wrong answers that they would give.
Answer as that person would, not as an exercise might expect, and do not mend their thinking.
The three must differ: in the answer, the variant or the question. Guess no hidden key:
work from the thought alone. Where the thought leads to no answer, say so in "why", and give
the nearest one.

Form: `{"exercise": ..., "variant": ..., "answer": ..., "why": "one line"}`."""

OWN_RULE = '{"weights": [w, w, w, w, w, w], "key_share": x, "gives": true or false, "people": n}'


def write_sheets(folder: Path) -> None:
    """One Markdown file for each misconception."""
    folder.mkdir(parents=True, exist_ok=True)
    for alias in TRIED:
        (folder / f"{alias}.md").write_text(sheet(alias), encoding="utf-8")


def sheet(alias: str) -> str:
    """All that the writer of wrong answers gets to see of one misconception."""
    head = [f"# {alias}: {descriptions()[alias]}", HOW]
    asked = [_question(exercise) for exercise in diagnosing(alias)]
    return "\n\n".join([*head, *asked]) + "\n"


@cache
def descriptions() -> dict[str, str]:
    """What is thought, by alias."""
    lines = (DATA / "descriptions.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def diagnosing(alias: str) -> tuple[Exercise, ...]:
    """The exercises that recognise a misconception in some variant, in the course's order."""
    return tuple(e for e in load_catalogue().values() if alias in _aliases(e))


def _aliases(exercise: Exercise) -> set[str | None]:
    cases = [exercise.case(variant) for variant in range(len(exercise.variants))]
    known = {diagnosis.code for case in cases for diagnosis in case.diagnoses}
    return {ALIASES.get(code) for code in known | {case.otherwise for case in cases}}


def _question(exercise: Exercise) -> str:
    variants = (_variant(exercise, variant) for variant in range(len(exercise.variants)))
    return "\n\n".join([f'## exercise "{exercise.slug}"', *variants])


def _variant(exercise: Exercise, variant: int) -> str:
    texts = texts_of(exercise, "en")
    title = fill_case(exercise, variant, "en", texts.title)
    prompt = fill_case(exercise, variant, "en", texts.prompt)
    controls = "\n".join(_controls(exercise, variant))
    return f'### "{exercise.slug}", variant {variant}: {title}\n\n{prompt}\n\n{controls}'


def _controls(exercise: Exercise, variant: int) -> Iterator[str]:
    texts = texts_of(exercise, "en")
    labels = {k: fill_case(exercise, variant, "en", text) for k, text in texts.labels.items()}
    match exercise.kind:
        case Choice(options=keys):
            yield 'Answer: one key, `"key"`.\n'
            yield from _options(keys, labels)
        case Multi(options=keys):
            yield 'Answer: every key that applies, at least one, `["key", ...]`.\n'
            yield from _options(keys, labels)
        case Order(items=keys) as kind:
            yield 'Answer: all keys, first things first, `["key", ...]`.\n'
            yield from _options(shown_order(exercise, kind, variant), labels)
        case Match(left=left, right=right):
            yield 'Answer: each left key with a right one, `{"left": "right", ...}`.\n'
            yield from (f"- left `{key}`: {labels[f'left {key}']}" for key in left)
            yield from (f"- right `{key}`: {labels[f'right {key}']}" for key in right)
        case Number(unit=unit):
            yield f"Answer: a JSON number ({_unit(unit)}).\n"
            yield f"- {labels['answer']}: …"
            if "none" in labels:
                yield f"- or tick “{labels['none']}”: `true`"
        case Interval(unit=unit):
            yield f"Answer: two JSON numbers, `[low, high]` ({_unit(unit)}).\n"
            yield from (f"- {labels[end]}: …" for end in ("low", "high"))
        case OwnRule():
            yield from _own_rule()
        case SelfCheck(options=keys):
            yield f"Answer: one of {json.dumps(keys)}.\n"


def _unit(unit: str) -> str:
    return "percent: 66.7 for 66.7%" if unit == "percent" else word(f"card.{unit}", "en")


def _options(keys: tuple[str, ...], labels: dict[str, str]) -> Iterator[str]:
    return (f"- `{key}`: {labels[f'option {key}']}" for key in keys)


def _own_rule() -> Iterator[str]:
    words = section("card", "en")
    yield f"Answer: `{OWN_RULE}`.\n"
    yield f"- `weights`, 0 to {LARGEST_WEIGHT}. {words['rule_weights']}:"
    yield from (f"    - {words[f'criterion_{name}']}" for name in CRITERIA)
    yield f"- `gives`: whether “{words['criterion_giving']}” has a weight above 0"
    yield f"- `people`: {words['rule_people']}"
    yield f"- `key_share`: key people as a fraction of all. {words['rule_keys']}"
