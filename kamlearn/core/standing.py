"""Ranking again and again: what stays the same while weights move is worked out once.

`kamlearn.rank` is one standing told in full. Whoever shows twenty of 2,000 people while a
weight moves asks for those twenty only; the figures are the same bits.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Caution, LeftOut, Ranked, Ranking, Unranked
from kamlearn.core.rules import Criterion, Rule
from kamlearn.core.scoring import (
    EQUAL_TO,
    LIMITS,
    WHOLE_FROM,
    Shares,
    add_up,
    ends_of,
    moved_parts,
    require_amount,
    score_key,
    to_shares,
    top_and_bottom,
    total_weight,
)

WEIGHT_MOVES = (-0.2, 0.2)
"""How far a weight is moved, of itself, to see whether the ranking holds."""

Column = tuple[Shares, Caution | None]
"""What a criterion says of everyone, and whether it tells them apart."""


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

    def stand(self, rule: Rule) -> "Standing":
        """Everyone by this rule; raises as `kamlearn.rank`."""
        return Standing(self, rule)

    def column(self, criterion: Criterion) -> Column:
        """What a criterion says of everyone, whatever its weight."""
        key = criterion.column, criterion.better, criterion.scale
        if key not in self._columns:
            amounts = _amounts(criterion, self.chosen)
            self._columns[key] = _shares(criterion, amounts), _caution(criterion, amounts)
        return self._columns[key]


class Standing:
    """Where everyone stands by one rule; people are told of by their places in `chosen`."""

    def __init__(self, people: Candidates, rule: Rule) -> None:
        self.chosen, self.unranked, self.rule = people.chosen, people.unranked, rule
        columns = [people.column(criterion) for criterion in rule.criteria]
        self._shares = [shares for shares, _ in columns]
        self.warnings = tuple(caution for _, caution in columns if caution)
        self._sums = add_up(self._shares, rule.shares, len(self.chosen))
        self._total = total_weight(rule)
        tops, bottoms = top_and_bottom(self._sums, rule.missing, self._total)
        known = self._sums.known
        self._scored = [place for place, weight in enumerate(known) if weight > 0]
        self._fractions = [(tops[place], bottoms[place]) for place in self._scored]
        found = [top / bottom for top, bottom in self._fractions]
        keys = list(map(score_key, found))
        ranks = _ranks(keys, keys)
        self.scores: list[float | None] = [None] * len(self.chosen)
        """By place; None where nothing is known."""
        self.ranks: list[int | None] = [None] * len(self.chosen)
        """By place; 1 is first."""
        for place, score, rank in zip(self._scored, found, ranks, strict=True):
            self.scores[place], self.ranks[place] = score, rank
        order = sorted(self._scored, key=lambda place: self.ranks[place] or 0)
        self.order = [*order, *(place for place, weight in enumerate(known) if not weight > 0)]
        """The places by rank; ties in the order given; those without a score at the end."""

    def ranked(self, places: Sequence[int]) -> tuple[Ranked, ...]:
        """These people with bounds and ranges, in the order asked for."""
        ways = dict(zip(*self._ways(places), strict=True))
        return tuple(self._one(place, ways.get(place)) for place in places)

    def ranking(self) -> Ranking:
        """Everyone, told in full."""
        return Ranking(self.ranked(self.order), self.unranked, self.warnings)

    def coverage(self, place: int) -> float:
        """Share of the weights whose amount is known, 0 to 1."""
        return self._sums.known[place] / self._total

    def _ways(self, places: Sequence[int]) -> tuple[list[int], list[tuple[int, ...]]]:
        """Those of the places that have a score, and the ranks that moved weights give them."""
        wanted = [place for place in places if self.scores[place] is not None]
        if not wanted:
            return [], []
        rows = {place: row for row, place in enumerate(self._scored)}
        at = [rows[place] for place in wanted]
        moved = [_ranks(keys, [keys[row] for row in at]) for keys in self._moved_keys()]
        return wanted, list(zip(*moved, strict=True))

    def _moved_keys(self) -> Iterator[list[float]]:
        """What scores are compared by, after each move of one weight.

        A move changes one term of each sum, so nothing is added up anew: n=2,000 in the page.
        """
        for shares, weight in zip(self._shares, self.rule.shares, strict=True):
            known = [shares[place] for place in self._scored]
            gains, parts = moved_parts(known, weight, self.rule.missing)
            terms = list(zip(self._fractions, gains, parts, strict=True))
            for move in WEIGHT_MOVES:
                # `score_key`, written out for the same reason as in `_amounts`
                yield [
                    (top + move * gain) / (bottom + move * part) * EQUAL_TO
                    + WHOLE_FROM
                    - WHOLE_FROM
                    for (top, bottom), gain, part in terms
                ]

    def _one(self, place: int, ways: tuple[int, ...] | None) -> Ranked:
        contact, score, rank = self.chosen[place], self.scores[place], self.ranks[place]
        low = self._sums.gained[place] / self._total
        high = self._sums.possible[place] / self._total
        coverage = self.coverage(place)
        if score is None or rank is None or ways is None:
            return Ranked(contact, None, "nothing-known", coverage, low, high, None, None, None)
        return Ranked(
            contact=contact,
            score=score,
            reason=None,
            coverage=coverage,
            low=low,
            high=max(high, score),  # one rounding apart at most
            rank=rank,
            rank_low=min(rank, *ways),
            rank_high=max(rank, *ways),
        )


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


def _ranks(keys: Sequence[float], wanted: Sequence[float]) -> list[int]:
    """The ranks of the wanted keys among all: 1 and how many are larger."""
    ordered, behind = sorted(keys), len(keys) + 1
    if len(wanted) < len(keys):
        return [behind - bisect_right(ordered, key) for key in wanted]
    # The last of equals overwrites: as many stand before it as are larger.
    last = {key: behind - place for place, key in enumerate(ordered, 1)}
    return [last[key] for key in wanted]
