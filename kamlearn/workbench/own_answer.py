"""What of a workbench may stand in an answer sheet: figures, and "done". Never a name."""

from collections.abc import Mapping
from typing import Any

from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.goals import GIVING

RULE_EXERCISE = "own-rule"
GIVING_EXERCISE = "one-thing-to-give"
REVISIONS: Mapping[str, int] = {RULE_EXERCISE: 1, GIVING_EXERCISE: 1}
"""Of the exercises; their own files are not in the page's Python."""


def own_rule_answer(bench: Workbench) -> dict[str, Any] | None:
    """The answer to ``own-rule`` that a workbench gives; None without people or criteria.

    ``key_share`` is a fraction from 0 to 1; `gives` whether a criterion that counts is
    about giving. Weights stand in the order of the criteria, whose names are left out.
    """
    if not bench.people or not bench.criteria:
        return None
    keys = sum(1 for person in bench.people if person.is_key)
    return {
        "weights": [each.weight for each in bench.criteria],
        "key_share": keys / len(bench.people),
        "gives": any(each.column == GIVING and each.weight for each in bench.criteria),
        "people": len(bench.people),
    }


def gives_something(bench: Workbench) -> bool:
    """Whether the learner noted what they can give to anybody."""
    return any(person.contact.gives.strip() for person in bench.people)


def own_answers(bench: Workbench) -> dict[str, Any]:
    """Answers by exercise. What is not done yet is no answer: it may be done on paper."""
    rule = own_rule_answer(bench)
    answers: dict[str, Any] = {RULE_EXERCISE: rule} if rule else {}
    if gives_something(bench):
        answers[GIVING_EXERCISE] = "done"
    return answers
