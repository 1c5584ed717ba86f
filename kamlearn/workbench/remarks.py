"""Remarks in words: the likely thought, one fact, and where to go next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.consistency import Remark, most_keys
from kamlearn.workbench.decided import Judged
from kamlearn.workbench.desk import Workbench

STEPS: Mapping[str, str] = {
    "nobody": "people",
    "my-notes-my-right": "people",
    "nothing-to-give": "people",
    "missing-as-zero": "rate",
    "no-weights": "rule",
    "biggest-is-key": "rule",
    "one-right-rule": "rule",
    "rule-bent-for-favourite": "rule",
    "friends-as-tools": "rule",
    "nobody-is-key": "rule",
    "everyone-is-key": "rule",
    "score-decides": "decide",
    "decision-without-reason": "decide",
    "more-contacts-is-better": "map",
}
"""The step of the workbench in which a remark can be answered, by its code."""
HIDDEN = "…"


@dataclass(frozen=True)
class Said:
    """Remarks of one code: those after the first would say the same of somebody else."""

    code: str
    text: str
    step: str
    keys: tuple[int, ...]
    """Everyone whom they are about."""


def say_all(remarks: Sequence[Remark], shown: Workbench, lang: Lang) -> tuple[Said, ...]:
    """The remarks in words, those of one code together, with the names of `shown`.

    Parameters
    ----------
    shown : Workbench
        As `find_remarks` saw it, or with the names blurred.
    """
    found = sorted(remarks, key=_first_place(remarks))
    return tuple(
        _say_group(tuple(group), shown, lang) for _, group in groupby(found, lambda one: one.code)
    )


def _first_place(remarks: Sequence[Remark]) -> Callable[[Remark], int]:
    places: dict[str, int] = {}
    for remark in remarks:
        places.setdefault(remark.code, len(places))
    return lambda remark: places[remark.code]


def _say_group(group: tuple[Remark, ...], shown: Workbench, lang: Lang) -> Said:
    first = group[0]
    keys = tuple(dict.fromkeys(key for remark in group for key in remark.keys))
    return Said(first.code, say(first, shown, lang), STEPS[first.code], keys)


def say(remark: Remark, shown: Workbench, lang: Lang) -> str:
    """One remark in words, with the name that may be seen."""
    fields = dict(remark.fields)
    if remark.keys and "name" in fields:
        seen = shown.find(remark.keys[0]).name
        if "found" in fields and seen != fields["name"]:
            fields["found"] = HIDDEN
        fields["name"] = seen
    return word(f"workbench_check.{remark.code}", lang, **fields)


def say_checked(bench: Workbench, judged: Sequence[Judged], lang: Lang) -> str:
    """What a check looked at."""
    return word(
        "workbench_check.checked",
        lang,
        people=len(bench.people),
        criteria=sum(1 for each in bench.criteria if each.weight),
        keys=sum(1 for person in bench.people if person.is_key),
        most=most_keys(len(bench.people)),
        reasons=sum(1 for one in judged if one.decided.is_otherwise),
        hours=bench.capacity,
    )
