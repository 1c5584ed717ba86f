"""Where the answer of a deal turns: one assumption moves, all others stay as they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from kamlearn.core.deal_terms import ASSUMPTIONS, Assumption, DealTerms
from kamlearn.core.discounts import State
from kamlearn.core.exact import Amount, shown

Side = Literal["above", "below"]


@dataclass(frozen=True)
class Threshold:
    """The value of an assumption at which the supplier neither gains nor loses."""

    state: State
    reason: str | None = None
    """``gains-anyway`` and ``never-gains``: whatever the value. ``no-influence``: the value
    changes nothing. `kamlearn.core.thresholds` knows finer reasons."""
    value: Amount | None = None
    """In the assumption's own unit. Beside a reason it lies where it cannot be reached."""
    gains: Side | None = None
    """The side of the value on which the supplier gains."""


@dataclass(frozen=True)
class TurningPoint:
    """The assumption that is nearest to turning the answer."""

    assumption: Assumption
    assumed: Amount
    threshold: Amount
    move: Amount
    """From assumed to threshold, a fraction of the assumed value: -0.1 is 10% lower."""
    gains: Side
    """The side of the threshold on which the supplier gains."""


def threshold(terms: DealTerms, assumption: Assumption) -> Threshold:
    """The value of one assumption at which the answer turns.

    Parameters
    ----------
    terms : DealTerms
        Its own value of the assumption does not matter here.
    assumption : str
        One of `ASSUMPTIONS`. Costs are rupiah per unit, fixed cost is rupiah, the others
        are multiples or fractions.

    Returns
    -------
    Threshold
        ``possible`` with the value and the side that gains, else the reason.

    Notes
    -----
    The supplier's change is a straight line in each assumption, with a kink where the
    deal brings no extra unit if extra units cannibalise; the value is its zero. Where two
    values turn the answer, it is the one from which on the supplier gains.
    """
    turns = list(_turns(terms, assumption))
    if turns:
        value, gains = next((turn for turn in turns if turn[1] == "above"), turns[0])
        return Threshold("possible", None, shown(value), gains)
    low, _ = _bounds(terms, assumption)
    start, next_ = (terms.vary(assumption, at).change for at in (low, low + 1))
    if start == next_:
        return Threshold("undefined", "no-influence")
    rises: Side = "above" if next_ > start else "below"
    # with a kink the line may lead elsewhere before it gets there
    beyond = None if terms.cannibalised_share else _zero(low, start, next_)
    out_of_reach = (None, None) if beyond is None else (shown(beyond), rises)
    if terms.vary(assumption, low + Fraction(1, 2)).change > 0:
        return Threshold("possible", "gains-anyway", *out_of_reach)
    return Threshold("impossible", "never-gains", *out_of_reach)


def turning_point(terms: DealTerms) -> TurningPoint | None:
    """The assumption on which the answer turns.

    Parameters
    ----------
    terms : DealTerms

    Returns
    -------
    TurningPoint or None
        None where no single assumption, within its own limits, turns the answer.

    Notes
    -----
    Rule: for every assumption that is not 0, how far must it move, as a fraction of its
    own value, until the answer flips from gain to no gain or back? The smallest move wins;
    the first of `ASSUMPTIONS` at a tie. An assumption of 0 (no unit cost, no fixed cost)
    cannot move by a fraction of itself and is left out; so are a new unit cost that only
    repeats the old one, and the baseline where the market's growth and its share say what
    would come anyway.

    Examples
    --------
    >>> from kamlearn.core.deals import Deal
    >>> point = Deal(10_000, 6_000, unit_cost=1_000, multiple=2).turning_point
    >>> point.assumption, point.threshold, point.move
    ('multiple', 1.8, -0.1)
    """
    nearest = min(_moves(terms), key=lambda move: abs(move[0]), default=None)
    if nearest is None:
        return None
    move, assumption, value, gains = nearest
    assumed = shown(getattr(terms, assumption))
    return TurningPoint(assumption, assumed, shown(value), shown(move), gains)


def _moves(terms: DealTerms) -> Iterator[tuple[Fraction, Assumption, Fraction, Side]]:
    for assumption in ASSUMPTIONS:
        assumed: Fraction = getattr(terms, assumption)
        if assumed and not _repeats(terms, assumption):
            for value, gains in _turns(terms, assumption):
                yield (value - assumed) / abs(assumed), assumption, value, gains


def _repeats(terms: DealTerms, assumption: Assumption) -> bool:
    """Whether the assumption only says what another one says already."""
    if assumption == "baseline":
        return terms.market_growth != 0
    return assumption == "new_unit_cost" and terms.new_unit_cost == terms.unit_cost


def _turns(terms: DealTerms, assumption: Assumption) -> Iterator[tuple[Fraction, Side]]:
    """Every value within the limits at which gain becomes no gain or the reverse."""
    low, high = _bounds(terms, assumption)
    cuts = _cuts(terms, assumption, low, high)
    edges = [low, *cuts, high or (cuts[-1] if cuts else low) + 1]
    middles = [(left + right) / 2 for left, right in pairwise(edges)]
    answers = [terms.vary(assumption, middle).change > 0 for middle in middles]
    for cut, (left, right) in zip(cuts, pairwise(answers), strict=True):
        if left != right:
            yield cut, "above" if right else "below"


def _cuts(
    terms: DealTerms, assumption: Assumption, low: Fraction, high: Fraction | None
) -> list[Fraction]:
    """The kink and the zeros of the lines on its two sides, as far as they are in reach."""
    kink = _zero(low, terms.vary(assumption, low).extra, terms.vary(assumption, low + 1).extra)
    ends = [low] if kink is None or kink <= low else [low, kink]
    found = {kink} if len(ends) > 1 else set()
    for end, stop in zip(ends, [*ends[1:], high], strict=True):
        step = (stop - end) if stop is not None and stop > end else Fraction(1)
        here, there = (terms.vary(assumption, at).change for at in (end, end + step))
        found.add(_zero(end, here, there, step))
    return sorted(x for x in found if x is not None and low < x and (high is None or x < high))


def _zero(
    start: Fraction, first: Fraction, second: Fraction, step: Fraction = Fraction(1)
) -> Fraction | None:
    """Where the line through two values, `step` apart from `start` on, is zero."""
    return None if first == second else start - first * step / (second - first)


def _bounds(terms: DealTerms, assumption: Assumption) -> tuple[Fraction, Fraction | None]:
    if assumption == "unit_cost":  # it keeps its saving, and neither cost is below 0
        return max(Fraction(0), terms.unit_cost - terms.new_unit_cost), None
    if assumption == "fixed_cost":  # it may be a saving of any size
        return -abs(terms.fixed_cost) - abs(terms.change) - 1, None
    lowest = -1 if assumption == "market_growth" else 0
    return Fraction(lowest), Fraction(1) if assumption.endswith("_share") else None
