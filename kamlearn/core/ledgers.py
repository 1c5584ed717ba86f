"""What one side of a deal writes down: last period, without the deal, with it."""

from dataclasses import dataclass
from fractions import Fraction

from kamlearn.core.exact import Amount, shown


@dataclass(frozen=True)
class Period:
    """One column of a ledger."""

    units: Amount
    revenue: Amount
    """Rupiah."""
    contribution: Amount
    """Rupiah after unit costs; negative below cost."""


@dataclass(frozen=True)
class Ledger:
    """One side's account of a deal. Rupiah, every amount exact before it is shown."""

    before: Period
    """Last period."""
    baseline: Period
    """What would come without the deal: the fair comparison."""
    after: Period
    """With the deal."""
    fixed_cost: Amount
    """Fixed cost that the deal adds; negative is a saving."""
    cannibalised: Amount
    """Contribution that the extra units take from own other sales."""
    change: Amount
    """Contribution after, less the baseline's, less fixed cost and cannibalised."""
    revenue_change: Amount | None
    """Fraction of the baseline's revenue; None where there would be no sales without the deal."""

    @property
    def gains(self) -> bool:
        """Whether this side has more with the deal than without it; equal is no gain."""
        return self.change > 0


@dataclass(frozen=True)
class Terms:
    """Price and unit cost of one side, rupiah per unit."""

    price: Fraction
    unit_cost: Fraction


def keep_ledger(
    old: Terms,
    new: Terms,
    units: tuple[Fraction, Fraction, Fraction],
    fixed_cost: Fraction = Fraction(0),
    cannibalised: Fraction = Fraction(0),
) -> Ledger:
    """The ledger of one side, from its terms and its units before, without and with the deal."""
    columns = (old, units[0]), (old, units[1]), (new, units[2])
    before, baseline, after = (_period(terms, quantity) for terms, quantity in columns)
    gained = _contribution(new, units[2]) - _contribution(old, units[1])
    without, with_deal = old.price * units[1], new.price * units[2]
    return Ledger(
        before=before,
        baseline=baseline,
        after=after,
        fixed_cost=shown(fixed_cost),
        cannibalised=shown(cannibalised),
        change=shown(gained - fixed_cost - cannibalised),
        revenue_change=shown(with_deal / without - 1) if without else None,
    )


def _contribution(terms: Terms, units: Fraction) -> Fraction:
    return (terms.price - terms.unit_cost) * units


def _period(terms: Terms, units: Fraction) -> Period:
    amounts = units, terms.price * units, _contribution(terms, units)
    return Period(*map(shown, amounts))
