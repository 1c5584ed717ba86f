"""The three thresholds people ask for: multiple k*, unit cost v*, share of growth s*."""

from dataclasses import replace

from kamlearn.core.deal_terms import DealTerms
from kamlearn.core.turning_points import Threshold, threshold


def multiple_needed(terms: DealTerms) -> Threshold:
    """The volume over last period's from which on the supplier gains.

    Parameters
    ----------
    terms : DealTerms

    Returns
    -------
    Threshold
        ``possible`` with the multiple, or with ``any-volume``. ``undefined``:
        ``no-margin-before`` (nothing was left to bring back, and nothing is left now).
        ``impossible``: ``nothing-left``, ``loss-on-each-unit``, ``eats-own-sales`` (each
        extra unit takes more from own other sales than it leaves), ``only-with-less``
        (the supplier gains only below the value).

    Notes
    -----
    ``k* = (g (p0 - v0) + dF / Q0) / (p1 - v1)``, where extra units cannibalise
    ``g + (g (p0 - v0) - g (p1 - v1) + dF / Q0) / (p1 - v1 - c w)`` beyond ``k = g``.
    Source: Nagle & Müller, The Strategy and Tactics of Pricing (2018), break-even sales
    change with changes of cost and fixed cost, counted from a baseline g.

    Examples
    --------
    >>> from kamlearn.core.deals import Deal
    >>> Deal(10_000, 6_000, unit_cost=5_000, multiple=2).multiple_needed.value
    5
    """
    left_before = terms.price - terms.unit_cost
    left_now = terms.new_price - terms.new_unit_cost
    if left_before <= 0 and left_now <= 0:
        return Threshold("undefined", "no-margin-before")
    found = threshold(terms, "multiple")
    if found.reason is None:
        less = found.gains == "below"
        return replace(found, state="impossible", reason="only-with-less") if less else found
    flat_gain = found.reason == "no-influence" and terms.change > 0
    if found.reason == "gains-anyway" or flat_gain:
        return Threshold("possible", "any-volume")
    if left_now > 0:
        return Threshold("impossible", "eats-own-sales")
    return Threshold("impossible", "loss-on-each-unit" if left_now else "nothing-left")


def unit_cost_threshold(terms: DealTerms) -> Threshold:
    """The unit cost at which the supplier neither gains nor loses.

    Parameters
    ----------
    terms : DealTerms

    Returns
    -------
    Threshold
        The old unit cost, the deal's saving on it kept. With more volume than would
        come anyway the supplier gains below it; with less, **above** it. ``impossible``:
        ``no-cost-low-enough`` (the value is 0 or less). ``possible`` without limit:
        ``any-cost``. ``undefined``: ``same-volume`` (k = g: the cost cancels out, only the
        prices count).

    Notes
    -----
    ``v* = (k (p1 + v0 - v1) - g p0 - dF / Q0 - c w (k - g)) / (k - g)``, which without
    the extras is ``(k p1 - g p0) / (k - g)``. Source: algebra from the change of
    contribution; the course's material §1.2.

    Examples
    --------
    >>> from kamlearn.core.deals import Deal
    >>> Deal(10_000, 6_000, unit_cost=5_000, multiple=2).unit_cost_threshold.value
    2000
    """
    return _named(
        threshold(terms, "unit_cost"),
        {
            "never-gains": "no-cost-low-enough",
            "gains-anyway": "any-cost",
            "no-influence": "same-volume",
        },
    )


def growth_share_threshold(terms: DealTerms) -> Threshold:
    """The share of the market's growth, coming anyway, up to which the supplier gains.

    Parameters
    ----------
    terms : DealTerms

    Returns
    -------
    Threshold
        A fraction; the supplier gains below it. ``impossible``: ``no-share-low-enough``.
        ``possible`` without limit: ``any-share``. ``undefined``: ``no-market-growth``, or
        ``no-influence``.

    Notes
    -----
    ``s* = (g* / b - 1) / G`` with ``g* = (k (p1 - v1) - dF / Q0) / (p0 - v0)`` for a
    market that grows by G and a baseline b without that growth. Source: as
    `unit_cost_threshold`.

    Examples
    --------
    >>> from kamlearn.core.deals import Deal
    >>> deal = Deal(10_000, 6_000, 0, multiple=2, market_growth=0.35, growth_share=0.5)
    >>> round(deal.growth_share_threshold.value, 3)
    0.571
    """
    if not terms.market_growth:
        return Threshold("undefined", "no-market-growth")
    reasons = {"never-gains": "no-share-low-enough", "gains-anyway": "any-share"}
    return _named(threshold(terms, "growth_share"), reasons)


def _named(found: Threshold, reasons: dict[str, str]) -> Threshold:
    """The same threshold with a reason in the words of its assumption."""
    return replace(found, reason=reasons.get(found.reason or "", found.reason))
