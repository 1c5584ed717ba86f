"""Lock, then reveal: a rule is written down before the ranking is seen, and changes count."""

import hashlib
import json
from dataclasses import dataclass, replace

from kamlearn.core.rules import Rule


@dataclass(frozen=True)
class LockedRule:
    """A rule that was locked, and what became of it.

    Before the reveal a change locks anew and counts for nothing: nobody has seen the
    ranking. After the reveal every change of what the rule says counts once, the change
    back to the locked rule too; `as_locked` tells that it is back.

    Examples
    --------
    >>> from kamlearn.core.rules import Criterion
    >>> mine = Rule("mine", [Criterion("spend", 5)])
    >>> other = Rule("mine", [Criterion("trust", 5)])
    >>> seen = lock(mine).reveal().change(other).change(mine)
    >>> seen.changes, seen.as_locked
    (2, True)
    """

    rule: Rule
    """The rule as it is now."""
    fingerprint: str
    """Of the rule as it was locked."""
    revealed: bool = False
    changes: int = 0
    """Since the reveal."""
    original: Rule | None = None
    """The rule as it was locked, to go back to; None in what was saved without it."""

    @property
    def as_locked(self) -> bool:
        """Whether the rule says now what it said when it was locked."""
        return fingerprint(self.rule) == self.fingerprint

    def reveal(self) -> "LockedRule":
        """The same, with the ranking seen."""
        return replace(self, revealed=True)

    def change(self, rule: Rule) -> "LockedRule":
        """With another rule in its place."""
        if not self.revealed:
            return lock(rule)
        changed = fingerprint(rule) != fingerprint(self.rule)
        return replace(self, rule=rule, changes=self.changes + changed)


def lock(rule: Rule) -> LockedRule:
    """Write a rule down before its ranking is seen."""
    return LockedRule(rule, fingerprint(rule), original=rule)


def fingerprint(rule: Rule) -> str:
    """64 hexadecimal digits that stand for what a rule says.

    The rule's name and the order of its criteria say nothing about anybody, so they do
    not count. Weights count as written: 5 and 3 is another rule than 50 and 30.
    """
    criteria = sorted(
        [each.column, float(each.weight), each.better, each.scale] for each in rule.criteria
    )
    written = json.dumps([criteria, rule.missing])
    return hashlib.sha256(written.encode()).hexdigest()
