"""A discount that stays: the first month, the first year, for ever."""

from dataclasses import dataclass

from kamlearn.core.discounts import require_margin
from kamlearn.core.errors import (
    BadInput,
    require_fraction,
    require_not_negative,
    require_positive,
)
from kamlearn.core.present_value import value_for_ever, value_over


@dataclass(frozen=True)
class LastingDiscount:
    """A discount for one buyer, and how likely it stays and spreads. Money in rupiah."""

    price: float
    """List price a unit, above 0."""
    margin: float
    """Contribution margin before, a fraction of the price, at most 1."""
    discount: float
    """Fraction of the price, 0 to 1."""
    quantity: float
    """Units a month before the discount, at least 0."""
    multiple: float = 1.0
    """Units a month with the discount over those before, at least 0."""
    keep_chance: float = 0.0
    """Probability that the buyer never goes back to the old price, 0 to 1."""
    others_quantity: float = 0.0
    """Units a month of the other buyers, at least 0."""
    leak_share: float = 0.0
    """Share of the other buyers who hear of the price and get it too, 0 to 1."""
    monthly_rate: float = 0.01
    """Discount rate a month, a fraction above 0."""

    def __post_init__(self) -> None:
        require_positive("price", self.price)
        require_margin(self.margin)
        require_positive("monthly_rate", self.monthly_rate)
        for name in ("quantity", "multiple", "others_quantity"):
            require_not_negative(name, getattr(self, name))
        for name in ("discount", "keep_chance", "leak_share"):
            require_fraction(name, getattr(self, name))


@dataclass(frozen=True)
class LastingEffect:
    """Expected change of contribution against giving no discount, in rupiah as worth today."""

    each_after: float
    """Rupiah that a unit leaves at the new price."""
    before: float
    """Rupiah a month without the discount."""
    first_month: float
    """Change in the month of the discount itself, for certain."""
    each_later_month: float
    """Expected change in every month after it."""
    first_year: float
    for_ever: float
    letting_go: float
    """Change a month if the buyer is let go instead: the most that keeping the price can cost."""


def lasting_effect(deal: LastingDiscount) -> LastingEffect:
    """What a discount is expected to change, month by month and added up.

    Parameters
    ----------
    deal : LastingDiscount

    Returns
    -------
    LastingEffect
        Negative is a loss against no discount.

    Raises
    ------
    BadInput
        When the deal is made: ``not-a-number``, ``not-positive``, ``negative``,
        ``margin-over-price``, ``not-a-fraction``.

    Notes
    -----
    ``D = p (m - d) k Q - p m Q`` now; afterwards ``q D - c Qo p d`` a month, first one
    month from now. A year is the first month and eleven more. Constant volume while the
    price holds; the buyers' decisions are one draw, made after the first month.
    Source: the perpetuity and the expectation of any finance textbook; models R0 to R2
    of the course's material.

    Examples
    --------
    >>> deal = LastingDiscount(100_000, 0.5, 0.2, quantity=10, keep_chance=1)
    >>> round(lasting_effect(deal).for_ever)
    -20200000
    """
    each_after = deal.price * (deal.margin - deal.discount)
    before = deal.price * deal.margin * deal.quantity
    first_month = each_after * deal.multiple * deal.quantity - before
    leak = deal.leak_share * deal.others_quantity * deal.price * deal.discount
    later = deal.keep_chance * first_month - leak
    return LastingEffect(
        each_after=each_after,
        before=before,
        first_month=first_month,
        each_later_month=later,
        first_year=first_month + value_over(later, deal.monthly_rate, 11, first="next"),
        for_ever=first_month + value_for_ever(later, deal.monthly_rate, first="next"),
        letting_go=-before,
    )


def reference_prices(
    price: float, discount: float, memory: float, periods: int
) -> tuple[float, ...]:
    """The price that feels normal to a buyer, in each period after one discounted period.

    Parameters
    ----------
    price : float
        List price in rupiah, above 0, which the buyer was used to and which comes back.
    discount : float
        Fraction of the price, 0 to 1, in the one discounted period.
    memory : float
        How much of the old feeling is kept a period, from 0 to below 1. There is no
        agreed value: any number here is an illustration.
    periods : int
        How many periods after it, at least 0.

    Returns
    -------
    tuple of float
        Rupiah, rising back towards `price`.

    Raises
    ------
    BadInput
        ``not-positive``, ``not-a-fraction``, ``memory-never-fades`` (1), ``not-a-number``.

    Notes
    -----
    ``R[t] = p - (1 - L) L^(t-1) d p``, exponential smoothing from a steady state.
    Source: Kopalle, Rao & Assuncao (1996); Popescu & Wu (2007).

    Examples
    --------
    >>> [round(value, 1) for value in reference_prices(10_000, 0.8, memory=0.6, periods=4)]
    [6800.0, 8080.0, 8848.0, 9308.8]
    """
    require_positive("price", price)
    require_fraction("discount", discount)
    require_fraction("memory", memory)
    if memory == 1:
        raise BadInput("memory-never-fades", "memory must be below 1: at 1 nothing is learned")
    drop = (1 - memory) * discount * price
    return tuple(price - drop * memory**t for t in range(periods))
