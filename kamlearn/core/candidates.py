"""Ranking again and again: what stays the same while weights move is worked out once."""

from collections.abc import Collection, Iterable, Sequence

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Caution, LeftOut, Unranked
from kamlearn.core.rules import Criterion, Rule
from kamlearn.core.scoring import LIMITS, Shares, ends_of, require_amount, to_shares
from kamlearn.core.standing import Column, Standing

KEPT = 3
"""Standings at hand: by the rule as it is, as it was locked, and as it was a step before."""


class Candidates:
    """Contacts whose amounts are read once, for as many rules as one likes.

    Parameters
    ----------
    contacts, also
        As `kamlearn.rank`.

    Examples
    --------
    >>> people = Candidates([Contact("Ani", amounts={"trust": 5.0}), Contact("Budi")])
    >>> [one.name for one in people.stand(Rule("mine", [Criterion("trust", 2)])).ranking().ranked]
    ['Ani', 'Budi']
    """

    def __init__(self, contacts: Iterable[Contact], also: Collection[LeftOut] = ()) -> None:
        found = [(contact, _left_out(contact)) for contact in contacts]
        self.chosen = tuple(c for c, reason in found if reason is None or reason in also)
        self.unranked = tuple(
            Unranked(contact, reason)
            for contact, reason in found
            if reason is not None and reason not in also
        )
        self._columns: dict[tuple[str, ...], Column] = {}
        self._standings: dict[Rule, Standing] = {}

    def stand(self, rule: Rule) -> Standing:
        """Everyone by this rule; raises as `kamlearn.rank`."""
        known = self._standings.pop(rule, None)
        columns = [self.column(criterion) for criterion in rule.criteria]
        found = known or Standing(self.chosen, self.unranked, rule, columns)
        # The one that was asked for last goes last.
        self._standings = dict([*self._standings.items()][1 - KEPT :]) | {rule: found}
        return found

    def column(self, criterion: Criterion) -> Column:
        """What a criterion says of everyone, whatever its weight."""
        key = criterion.column, criterion.better, criterion.scale
        if key not in self._columns:
            amounts = _amounts(criterion, self.chosen)
            self._columns[key] = _shares(criterion, amounts), _caution(criterion, amounts)
        return self._columns[key]


def _left_out(contact: Contact) -> LeftOut | None:
    if contact.harmful:
        return "harmful"
    return None if contact.scored else "protected"


def _amounts(criterion: Criterion, contacts: Sequence[Contact]) -> list[float | None]:
    column, (low, high) = criterion.column, LIMITS[criterion.scale]
    found = [(contact, contact.amounts.get(column)) for contact in contacts]
    # Nearly all are floats on their scale: with 2,000 people a call for each is felt.
    return [
        amount
        if amount is None or (type(amount) is float and low <= amount <= high)
        else require_amount(amount, criterion, contact.name)
        for contact, amount in found
    ]


def _shares(criterion: Criterion, amounts: Sequence[float | None]) -> Shares:
    ends = ends_of(criterion, [amount for amount in amounts if amount is not None])
    return [None] * len(amounts) if ends is None else to_shares(amounts, ends, criterion)


def _caution(criterion: Criterion, amounts: Sequence[float | None]) -> Caution | None:
    different = set(amounts) - {None}
    if not amounts or len(different) > 1:
        return None
    return Caution("all-equal" if different else "all-missing", criterion.column)
