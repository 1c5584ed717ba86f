"""A deal's terms and assumptions as exact fractions, and the one sum that judges them."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, get_args

Assumption = Literal[
    "unit_cost",
    "new_unit_cost",
    "multiple",
    "baseline",
    "market_growth",
    "growth_share",
    "fixed_cost",
    "cannibalised_share",
]
"""What is believed about a deal. Prices are agreed, so they are terms and not assumptions."""
ASSUMPTIONS: tuple[Assumption, ...] = get_args(Assumption)


@dataclass(frozen=True)
class DealTerms:
    """What `kamlearn.core.deals.Deal` holds, every gap filled and every number exact."""

    price: Fraction
    new_price: Fraction
    unit_cost: Fraction
    new_unit_cost: Fraction
    multiple: Fraction
    baseline: Fraction
    market_growth: Fraction
    growth_share: Fraction
    quantity: Fraction
    fixed_cost: Fraction
    cannibalised_share: Fraction
    other_contribution: Fraction

    @property
    def anyway(self) -> Fraction:
        """Units without the deal over last period's."""
        return self.baseline * (1 + self.growth_share * self.market_growth)

    @property
    def extra(self) -> Fraction:
        """Units that the deal adds, over last period's; negative where it loses some."""
        return self.multiple - self.anyway

    @property
    def cannibalised(self) -> Fraction:
        """Rupiah that the extra units take from the supplier's own other sales."""
        taken = self.cannibalised_share * max(self.extra, Fraction(0))
        return taken * self.other_contribution * self.quantity

    @property
    def change(self) -> Fraction:
        """Rupiah that the supplier has more with the deal than without it."""
        after = self.multiple * (self.new_price - self.new_unit_cost)
        without = self.anyway * (self.price - self.unit_cost)
        return (after - without) * self.quantity - self.fixed_cost - self.cannibalised

    def vary(self, assumption: Assumption, value: Fraction) -> "DealTerms":
        """The same terms with another value; a unit cost keeps its saving."""
        varied = replace(self, **{assumption: value})
        if assumption != "unit_cost":
            return varied
        return replace(varied, new_unit_cost=value - self.unit_cost + self.new_unit_cost)
