"""A deal between a supplier and a supermarket: its terms, both ledgers, where it turns."""

from dataclasses import dataclass, fields
from fractions import Fraction

from kamlearn.core.deal_checks import check_deal
from kamlearn.core.deal_terms import DealTerms
from kamlearn.core.exact import Amount, Number, exact, shown
from kamlearn.core.ledgers import Ledger, Terms, keep_ledger
from kamlearn.core.thresholds import (
    growth_share_threshold,
    multiple_needed,
    unit_cost_threshold,
)
from kamlearn.core.turning_points import Threshold, TurningPoint, turning_point
from kamlearn.core.win_win import win_win


@dataclass(frozen=True)
class Deal:
    """What a supplier and a supermarket agree, and what is believed about it.

    Money is rupiah. Whole rupiah stay whole: everything is reckoned in fractions, and a
    float counts as the decimal it shows.

    Raises
    ------
    BadInput
        ``not-a-number``, ``not-positive``, ``negative``, ``not-a-fraction``,
        ``number-too-large``, ``no-sales-before`` (quantity 0), ``goes-together`` (a value
        that means nothing without another), ``market-below-zero`` (its growth).

    Notes
    -----
    Change of the supplier's contribution, per unit of last period:
    ``k (p1 - v1) - g (p0 - v0) - dF / Q0 - c w max(k - g, 0)``; of the supermarket's:
    ``k (s1 - p1) - g (s0 - p0)``. Source: Nagle & Müller, The Strategy and Tactics of
    Pricing (2018), incremental contribution; the supermarket's side is the same sum.

    Examples
    --------
    >>> deal = Deal(price=10_000, new_price=6_000, unit_cost=5_000, multiple=2)
    >>> deal.contribution_change, deal.revenue_change, deal.gains
    (-3000, 0.2, False)
    """

    price: Number
    """Per unit before, above 0."""
    new_price: Number
    """Per unit with the deal, at least 0."""
    unit_cost: Number
    """Avoidable variable cost per unit, at least 0."""
    multiple: Number
    """Units with the deal over **last period's**, at least 0: 2 is double."""
    new_unit_cost: Number | None = None
    """Unit cost with the deal; without it the old one."""
    baseline: Number = 1
    """Units that would come without the deal over last period's, market growth aside."""
    market_growth: Number = 0
    """Expected growth of the whole market, a fraction: 0.35 is +35%. At least -1."""
    growth_share: Number | None = None
    """Share of that growth that the supplier would get without the deal, 0 to 1."""
    quantity: Number | None = None
    """Units of last period, above 0. Without it amounts are per unit of last period."""
    fixed_cost: Number = 0
    """Fixed cost that the deal adds in the period; negative is a saving. Needs `quantity`."""
    cannibalised_share: Number = 0
    """Share of the extra units that the supplier's other outlets lose, 0 to 1."""
    other_contribution: Number | None = None
    """What each of those lost units would have left, at least 0."""
    shelf_price: Number | None = None
    """The supermarket's own price per unit before; without it its side is not known."""
    new_shelf_price: Number | None = None
    """The supermarket's own price with the deal, at least 0."""

    def __post_init__(self) -> None:
        check_deal({f.name: getattr(self, f.name) for f in fields(self)})

    @property
    def terms(self) -> DealTerms:
        """The supplier's side with every gap filled, as exact fractions."""
        new_unit_cost = self.unit_cost if self.new_unit_cost is None else self.new_unit_cost
        filled = {"new_unit_cost": new_unit_cost, "quantity": self.quantity or 1}
        names = (f.name for f in fields(DealTerms))
        return DealTerms(**{n: exact(filled.get(n, getattr(self, n)) or 0) for n in names})

    @property
    def expected_baseline(self) -> Amount:
        """Units without the deal over last period's, with the share of the market's growth."""
        return shown(self.terms.anyway)

    @property
    def supplier(self) -> Ledger:
        """The supplier's ledger; per unit of last period where no quantity is given."""
        terms = self.terms
        old, new = Terms(terms.price, terms.unit_cost), Terms(terms.new_price, terms.new_unit_cost)
        return keep_ledger(old, new, _units(terms), terms.fixed_cost, terms.cannibalised)

    @property
    def supermarket(self) -> Ledger | None:
        """The supermarket's ledger, or None where its shelf prices are not known."""
        if self.shelf_price is None or self.new_shelf_price is None:
            return None
        terms = self.terms
        old = Terms(exact(self.shelf_price), terms.price)
        new = Terms(exact(self.new_shelf_price), terms.new_price)
        return keep_ledger(old, new, _units(terms))

    @property
    def contribution_change(self) -> Amount:
        """What the supplier has more with the deal than without; see `quantity` for the unit."""
        return self.supplier.change

    @property
    def revenue_change(self) -> Amount | None:
        """The supplier's, a fraction of the revenue without the deal; None where that is 0."""
        return self.supplier.revenue_change

    @property
    def gains(self) -> bool:
        """Whether the supplier has more with the deal than without; equal is no gain."""
        return self.supplier.gains

    @property
    def win_win(self) -> bool | None:
        """Whether both gain; None while the supermarket's side is not known and decides."""
        other = self.supermarket
        return win_win(self.supplier.change, other.change if other else None)

    @property
    def multiple_needed(self) -> Threshold:
        """See `kamlearn.core.thresholds.multiple_needed`."""
        return multiple_needed(self.terms)

    @property
    def unit_cost_threshold(self) -> Threshold:
        """See `kamlearn.core.thresholds.unit_cost_threshold`."""
        return unit_cost_threshold(self.terms)

    @property
    def growth_share_threshold(self) -> Threshold:
        """See `kamlearn.core.thresholds.growth_share_threshold`."""
        return growth_share_threshold(self.terms)

    @property
    def turning_point(self) -> TurningPoint | None:
        """The assumption on which the answer turns, by the rule of `turning_point`."""
        return turning_point(self.terms)


def _units(terms: DealTerms) -> tuple[Fraction, Fraction, Fraction]:
    """Last period's, those without the deal, those with it."""
    shares = Fraction(1), terms.anyway, terms.multiple
    before, without, with_deal = (share * terms.quantity for share in shares)
    return before, without, with_deal
