"""Where everyone stands by one rule, told of as many people as one asks for.

`kamlearn.rank` is a standing told in full. Whoever shows twenty of 2,000 people while a
weight moves asks for those twenty only; the figures are the same bits.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Caution, Ranked, Ranking, Unranked
from kamlearn.core.rules import Rule
from kamlearn.core.scoring import (
    EQUAL_TO,
    WHOLE_FROM,
    Shares,
    add_up,
    moved_parts,
    score_key,
    top_and_bottom,
    total_weight,
)

WEIGHT_MOVES = (-0.2, 0.2)
"""How far a weight is moved, of itself, to see whether the ranking holds."""

Column = tuple[Shares, Caution | None]
"""What a criterion says of everyone, and whether it tells them apart."""


class Standing:
    """Everyone by one rule; people are told of by their places in `chosen`.

    Parameters
    ----------
    columns : sequence of Column
        Of the rule's criteria, in its order, each with a share for everyone in `chosen`.
    """

    def __init__(
        self,
        chosen: Sequence[Contact],
        unranked: tuple[Unranked, ...],
        rule: Rule,
        columns: Sequence[Column],
    ) -> None:
        self.chosen, self.unranked, self.rule = chosen, unranked, rule
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
        ranks = _ranks(sorted(keys), keys)
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
        at = [self._rows[place] for place in wanted]
        moved = [_ranks(ordered, [keys[row] for row in at]) for keys, ordered in self._moved_keys]
        return wanted, list(zip(*moved, strict=True))

    @cached_property
    def _rows(self) -> Mapping[int, int]:
        return {place: row for row, place in enumerate(self._scored)}

    @cached_property
    def _moved_keys(self) -> list[tuple[list[float], list[float]]]:
        """What scores are compared by, after each move of one weight; as they are, and sorted.

        A move changes one term of each sum, so nothing is added up anew: n=2,000 in the page.
        """
        found = []
        for shares, weight in zip(self._shares, self.rule.shares, strict=True):
            known = [shares[place] for place in self._scored]
            gains, parts = moved_parts(known, weight, self.rule.missing)
            terms = list(zip(self._fractions, gains, parts, strict=True))
            for move in WEIGHT_MOVES:
                # `score_key`, written out for the same reason as in `_amounts`
                keys = [
                    (top + move * gain) / (bottom + move * part) * EQUAL_TO
                    + WHOLE_FROM
                    - WHOLE_FROM
                    for (top, bottom), gain, part in terms
                ]
                found.append((keys, sorted(keys)))
        return found

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


def _ranks(ordered: Sequence[float], wanted: Sequence[float]) -> list[int]:
    """The ranks of the wanted keys among all, which are sorted: 1 and how many are larger."""
    behind = len(ordered) + 1
    if len(wanted) < len(ordered):
        return [behind - bisect_right(ordered, key) for key in wanted]
    # The last of equals overwrites: as many stand before it as are larger.
    last = {key: behind - place for place, key in enumerate(ordered, 1)}
    return [last[key] for key in wanted]
