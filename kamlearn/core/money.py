"""What one sold unit leaves, and what a period's sales leave."""

from decimal import Decimal
from typing import TypeVar

from kamlearn.core.errors import require_not_negative, require_positive

Money = TypeVar("Money", int, float, Decimal)


def unit_contribution(price: Money, unit_cost: Money) -> Money:
    """Rupiah that one sold unit leaves after its own cost.

    Parameters
    ----------
    price : int, float or Decimal
        Selling price in rupiah per unit, above 0.
    unit_cost : int, float or Decimal
        Avoidable variable cost in rupiah per unit, at least 0. Rent and other costs
        that stay when one unit more is sold do not belong here.

    Returns
    -------
    int, float or Decimal
        Rupiah per unit; negative where the unit sells below its cost. Exact for int
        and Decimal.

    Raises
    ------
    BadInput
        ``not-positive`` for the price, ``negative`` for the cost, ``not-a-number``.

    Notes
    -----
    ``c = p - v``. Source: Nagle & Müller, The Strategy and Tactics of Pricing
    (2018), financial analysis.

    Examples
    --------
    >>> unit_contribution(price=10_000, unit_cost=5_000)
    5000
    """
    require_positive("price", price)
    require_not_negative("unit_cost", unit_cost)
    return price - unit_cost


def margin(price: Money, unit_cost: Money) -> float:
    """Share of the price that one sold unit leaves: the contribution margin ratio.

    It divides by the price; the markup, which divides by the cost, is another figure.

    Parameters
    ----------
    price, unit_cost : int, float or Decimal
        Rupiah per unit, as in `unit_contribution`.

    Returns
    -------
    float
        A fraction, at most 1 (0.5 is 50%); negative below cost.

    Raises
    ------
    BadInput
        As `unit_contribution`.

    Notes
    -----
    ``m = (p - v) / p``. Source: as `unit_contribution`.

    Examples
    --------
    >>> margin(price=100, unit_cost=80)
    0.2
    """
    return float(unit_contribution(price, unit_cost) / price)


def contribution(price: Money, unit_cost: Money, quantity: Money) -> Money:
    """Rupiah that a period's sales leave before fixed cost.

    Parameters
    ----------
    price, unit_cost : int, float or Decimal
        Rupiah per unit, as in `unit_contribution`.
    quantity : int, float or Decimal
        Units per period, at least 0.

    Returns
    -------
    int, float or Decimal
        Rupiah per period; negative below cost.

    Raises
    ------
    BadInput
        As `unit_contribution`, and ``negative`` for the quantity.

    Notes
    -----
    ``(p - v) * Q``. Source: as `unit_contribution`; the example is the published stove
    exercise (price 50 cut by 10%, cost 32, 10,000 units).

    Examples
    --------
    >>> contribution(price=45, unit_cost=32, quantity=10_000)
    130000
    """
    require_not_negative("quantity", quantity)
    return unit_contribution(price, unit_cost) * quantity


def profit(price: Money, unit_cost: Money, quantity: Money, fixed_cost: Money) -> Money:
    """Rupiah that a period leaves after fixed cost.

    Parameters
    ----------
    price, unit_cost, quantity : int, float or Decimal
        As in `contribution`.
    fixed_cost : int, float or Decimal
        Rupiah per period that stay whatever is sold, at least 0.

    Returns
    -------
    int, float or Decimal
        Rupiah per period; negative is a loss.

    Raises
    ------
    BadInput
        As `contribution`, and ``negative`` for the fixed cost.

    Notes
    -----
    ``(p - v) * Q - F``. Source: as `unit_contribution`.

    Examples
    --------
    >>> profit(price=10_000, unit_cost=5_000, quantity=100, fixed_cost=200_000)
    300000
    """
    require_not_negative("fixed_cost", fixed_cost)
    return contribution(price, unit_cost, quantity) - fixed_cost
