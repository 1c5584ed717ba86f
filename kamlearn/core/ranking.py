"""Scores and ranks of contacts by a learner's own rule, with how sure they are."""

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


def rank(contacts: Iterable[Contact], rule: Rule, also: Collection[LeftOut] = ()) -> Ranking:
    """Score and rank contacts by a rule.

    Parameters
    ----------
    contacts : iterable of Contact
        Amounts are read by the rule's columns; None or absent is "not known".
    rule : Rule
        Criteria with weights, and what to do where an amount is not known.
    also : collection of "protected" or "harmful"
        Rank these too: family and close friends are left out otherwise, and so is
        whoever was marked as harmful.

    Returns
    -------
    Ranking
        Scores 0 to 1 with coverage, bounds, rank, and the range of ranks when each
        weight in turn moves by 20% of itself, the others staying. A contact of whom
        nothing is known has no score, whatever the rule says of missing amounts.

    Raises
    ------
    BadInput
        Naming contact and column: ``amount-not-a-number``, ``amount-too-large``,
        ``fraction-out-of-scale``, ``rating-out-of-scale``.

    Notes
    -----
    ``score = sum(w * x) / sum(w)`` over the known criteria (``skip``), or over all with
    x = 0 (``worst``) or 1 (``best``) for unknown ones. x is the amount on its scale:
    ``(a - min) / (max - min)`` over the ranked contacts for ``minmax`` (0.5 where all are
    equal), ``a`` for ``fraction``, ``(a - 1) / 4`` for ``rating``; ``1 - x`` where less is
    better. Scores that agree to twelve decimals are equal.
    Source: weighted scoring as in the GE/McKinsey screen; bounds and rank range are ours.

    Examples
    --------
    >>> rule = Rule("mine", [Criterion("spend", 5, scale="fraction"),
    ...                      Criterion("trust", 2, scale="fraction")])
    >>> people = [Contact("Ani", amounts={"spend": 0.8, "trust": 0.5}),
    ...           Contact("Budi", amounts={"trust": 0.9})]
    >>> [(r.name, round(r.score, 2), round(r.coverage, 2)) for r in rank(people, rule).ranked]
    [('Budi', 0.9, 0.29), ('Ani', 0.71, 1.0)]
    """
    everyone = list(contacts)
    chosen = [contact for contact in everyone if _left_out(contact) in (None, *also)]
    amounts = [(criterion, _amounts(criterion, chosen)) for criterion in rule.criteria]
    columns = [_shares(*pair) for pair in amounts]
    return Ranking(
        ranked=_in_order(_ranked(chosen, columns, rule)),
        unranked=tuple(
            Unranked(contact, reason)
            for contact in everyone
            if (reason := _left_out(contact)) is not None and reason not in also
        ),
        warnings=tuple(caution for pair in amounts if (caution := _caution(*pair))),
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


def _ranked(contacts: Sequence[Contact], columns: Sequence[Shares], rule: Rule) -> list[Ranked]:
    sums, total = add_up(columns, rule.shares, len(contacts)), total_weight(rule)
    tops, bottoms = top_and_bottom(sums, rule.missing, total)
    scored = [place for place, known in enumerate(sums.known) if known > 0]
    fractions = [(tops[place], bottoms[place]) for place in scored]
    scores = [top / bottom for top, bottom in fractions]
    known = [[shares[place] for place in scored] for shares in columns]
    ways = [_places(list(map(score_key, scores))), *_moved_places(fractions, known, rule)]
    found: dict[int, tuple[float, tuple[int, ...]]] = dict(
        zip(scored, zip(scores, zip(*ways, strict=True), strict=True), strict=True)
    )
    figures = zip(contacts, sums.gained, sums.known, sums.possible, strict=True)
    return [
        _one(contact, gained / total, known / total, possible / total, found.get(place))
        for place, (contact, gained, known, possible) in enumerate(figures)
    ]


def _one(
    contact: Contact,
    low: float,
    coverage: float,
    high: float,
    found: tuple[float, tuple[int, ...]] | None,
) -> Ranked:
    if found is None:
        return Ranked(contact, None, "nothing-known", coverage, low, high, None, None, None)
    score, places = found
    return Ranked(
        contact=contact,
        score=score,
        reason=None,
        coverage=coverage,
        low=low,
        high=max(high, score),  # one rounding apart at most
        rank=places[0],
        rank_low=min(places),
        rank_high=max(places),
    )


def _places(keys: Sequence[float]) -> list[int]:
    first: dict[float, int] = {}
    for place, key in enumerate(sorted(keys, reverse=True), 1):
        if key not in first:
            first[key] = place
    return [first[key] for key in keys]


def _moved_places(
    fractions: Sequence[tuple[float, float]], columns: Sequence[Shares], rule: Rule
) -> Iterator[list[int]]:
    """The ranks after each move of one weight.

    A move changes one term of each sum, so nothing is added up anew: n=2,000 in the page.
    """
    for shares, weight in zip(columns, rule.shares, strict=True):
        gains, parts = moved_parts(shares, weight, rule.missing)
        terms = list(zip(fractions, gains, parts, strict=True))
        for move in WEIGHT_MOVES:
            # `score_key`, written out for the same reason as in `_amounts`
            yield _places(
                [
                    (top + move * gain) / (bottom + move * part) * EQUAL_TO
                    + WHOLE_FROM
                    - WHOLE_FROM
                    for (top, bottom), gain, part in terms
                ]
            )


def _in_order(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    return tuple(sorted(ranked, key=lambda each: (each.rank is None, each.rank or 0)))
