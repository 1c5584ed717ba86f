"""Scores and ranks of contacts by a learner's own rule, with how sure they are."""

from collections.abc import Collection, Iterable, Sequence

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Caution, LeftOut, Ranked, Ranking, Unranked
from kamlearn.core.rules import Criterion, Rule
from kamlearn.core.scoring import (
    Sums,
    ends_of,
    moved_part,
    require_amount,
    score_key,
    to_share,
    top_and_bottom,
    total_weight,
    weigh,
)

WEIGHT_MOVES = (-0.2, 0.2)
"""How far a weight is moved, of itself, to see whether the ranking holds."""

Shares = list[float | None]


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
    columns = [_shares(criterion, chosen) for criterion in rule.criteria]
    return Ranking(
        ranked=_in_order(_ranked(chosen, columns, rule)),
        unranked=tuple(
            Unranked(contact, reason)
            for contact in everyone
            if (reason := _left_out(contact)) is not None and reason not in also
        ),
        warnings=_cautions(rule, chosen),
    )


def _left_out(contact: Contact) -> LeftOut | None:
    if contact.harmful:
        return "harmful"
    return None if contact.scored else "protected"


def _amounts(criterion: Criterion, contacts: Sequence[Contact]) -> list[float | None]:
    found = (contact.amounts.get(criterion.column) for contact in contacts)
    return [
        None if amount is None else require_amount(amount, criterion, contact.name)
        for contact, amount in zip(contacts, found, strict=True)
    ]


def _shares(criterion: Criterion, contacts: Sequence[Contact]) -> Shares:
    amounts = _amounts(criterion, contacts)
    ends = ends_of(criterion, [amount for amount in amounts if amount is not None])
    if ends is None:
        return [None] * len(amounts)
    return [None if amount is None else to_share(amount, ends, criterion) for amount in amounts]


def _cautions(rule: Rule, contacts: Sequence[Contact]) -> tuple[Caution, ...]:
    found = (
        (
            criterion.column,
            {contact.amounts.get(criterion.column) for contact in contacts} - {None},
        )
        for criterion in rule.criteria
    )
    return tuple(
        Caution("all-equal" if amounts else "all-missing", column)
        for column, amounts in found
        if contacts and len(amounts) < 2
    )


def _ranked(contacts: Sequence[Contact], columns: Sequence[Shares], rule: Rule) -> list[Ranked]:
    weights = rule.shares
    sums = [weigh(row, weights) for row in zip(*columns, strict=True)]
    total = total_weight(rule)
    fractions = [top_and_bottom(each, rule.missing, total) for each in sums]
    scored = [index for index, each in enumerate(sums) if each.known > 0]
    scores = {index: fractions[index][0] / fractions[index][1] for index in scored}
    places = _places(scores.values())
    ways = [places, *_moved_places(scored, fractions, columns, rule)]
    ranges = dict(zip(scored, zip(*ways, strict=True), strict=True))
    return [
        _one(contact, each, total, scores.get(index), ranges.get(index))
        for index, (contact, each) in enumerate(zip(contacts, sums, strict=True))
    ]


def _one(
    contact: Contact,
    sums: Sums,
    total: float,
    score: float | None,
    places: tuple[int, ...] | None,
) -> Ranked:
    high = sums.possible / total
    return Ranked(
        contact=contact,
        score=score,
        reason=None if places else "nothing-known",
        coverage=sums.known / total,
        low=sums.gained / total,
        high=high if score is None else max(high, score),  # one rounding apart at most
        rank=places[0] if places else None,
        rank_low=min(places) if places else None,
        rank_high=max(places) if places else None,
    )


def _places(scores: Iterable[float]) -> list[int]:
    keys = list(map(score_key, scores))
    first: dict[int, int] = {}
    for place, key in enumerate(sorted(keys, reverse=True), 1):
        if key not in first:
            first[key] = place
    return [first[key] for key in keys]


def _moved_places(
    scored: Sequence[int],
    fractions: Sequence[tuple[float, float]],
    columns: Sequence[Shares],
    rule: Rule,
) -> Iterable[list[int]]:
    """The ranks after each move of one weight.

    A move changes one term of each sum, so nothing is added up anew: n=2,000 in the page.
    """
    for shares, weight in zip(columns, rule.shares, strict=True):
        parts = [(fractions[i], moved_part(shares[i], weight, rule.missing)) for i in scored]
        for move in WEIGHT_MOVES:
            yield _places(
                (top + move * gain) / (bottom + move * part)
                for (top, bottom), (gain, part) in parts
            )


def _in_order(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    return tuple(sorted(ranked, key=lambda each: (each.rank is None, each.rank or 0)))
