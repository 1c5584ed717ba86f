"""What criteria are called, and what each of them asks."""

from kamlearn.core.rules import Better
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.workbench.goals import OFFERED


def name_criterion(column: str, lang: Lang, better: Better = "more") -> str:
    """The name of one of our criteria; one of the learner's own is called as they wrote it.

    >>> name_criterion("trust", "en"), name_criterion("late days", "en", "less")
    ('Trust', 'late days (less is better)')
    """
    if column in OFFERED:
        return word(f"workbench_rule.{column}", lang)
    return word("workbench_rule.less", lang, name=column) if better == "less" else column


def ask_criterion(column: str, lang: Lang) -> str:
    """One line that says what is rated.

    >>> ask_criterion("trust", "en")
    'Do they keep their word?'
    """
    asked = column if column in OFFERED else "own"
    return word(f"workbench_rule.asks_{asked}", lang)
