"""Scores and ranks of contacts by a learner's own rule, with how sure they are."""

from collections.abc import Collection, Iterable

from kamlearn.core.candidates import Candidates
from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import LeftOut, Ranking
from kamlearn.core.rules import Rule


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
    >>> from kamlearn.core.rules import Criterion
    >>> rule = Rule("mine", [Criterion("spend", 5, scale="fraction"),
    ...                      Criterion("trust", 2, scale="fraction")])
    >>> people = [Contact("Ani", amounts={"spend": 0.8, "trust": 0.5}),
    ...           Contact("Budi", amounts={"trust": 0.9})]
    >>> [(r.name, round(r.score, 2), round(r.coverage, 2)) for r in rank(people, rule).ranked]
    [('Budi', 0.9, 0.29), ('Ani', 0.71, 1.0)]
    """
    return Candidates(contacts, also).stand(rule).ranking()
