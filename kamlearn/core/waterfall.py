"""From the list price down to what is really kept: the price waterfall."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kamlearn.core.errors import require_not_negative, require_positive
from kamlearn.core.exact import Amount, Number, exact, shown


@dataclass(frozen=True)
class Deduction:
    """One step down from the list price."""

    name: str
    amount: Number
    """Rupiah per unit, at least 0. A percentage must be turned into rupiah first, because
    its amount depends on which price it is taken from."""
    on_invoice: bool = True
    """False for what comes off later: bonus, rebate, freight, late payment."""


@dataclass(frozen=True)
class Step:
    """A deduction and the price that it leaves."""

    name: str
    amount: Amount
    left: Amount


@dataclass(frozen=True)
class PriceWaterfall:
    """A list price and everything that comes off it, in rupiah per unit."""

    list_price: Amount
    steps: tuple[Step, ...]
    """Those on the invoice first, else in the order given."""
    invoice_price: Amount
    """What the invoice says."""
    pocket_price: Amount
    """What is really kept; negative where more comes off than the list price."""

    @property
    def pays_to_sell(self) -> bool:
        """Whether the deductions are more than the list price."""
        return self.pocket_price < 0


def price_waterfall(list_price: Number, deductions: Sequence[Deduction]) -> PriceWaterfall:
    """The pocket price and every step on the way to it.

    Parameters
    ----------
    list_price : int, float, Decimal or Fraction
        Rupiah per unit, above 0.
    deductions : sequence of Deduction
        May be empty.

    Returns
    -------
    PriceWaterfall
        The pocket price, less the unit cost, is the contribution per unit.

    Raises
    ------
    BadInput
        ``not-positive`` for the list price, ``negative`` for an amount (``name`` is the
        deduction's), ``not-a-number``.

    Notes
    -----
    ``invoice = list - on-invoice items``, ``pocket = invoice - off-invoice items``.
    Source: Marn & Rosiello, Managing Price, Gaining Profit, HBR (1992).

    Examples
    --------
    >>> falls = price_waterfall(100, [Deduction("discount", 15), Deduction("bonus", 5, False)])
    >>> falls.invoice_price, falls.pocket_price
    (85, 80)
    """
    require_positive("list_price", list_price)
    for item in deductions:
        require_not_negative(item.name, item.amount)
    ordered = sorted(deductions, key=lambda item: not item.on_invoice)
    amounts = [exact(item.amount) for item in ordered]
    left = list(
        accumulate(amounts, lambda price, amount: price - amount, initial=exact(list_price))
    )
    rows = zip(ordered, amounts, left[1:], strict=True)
    return PriceWaterfall(
        list_price=shown(left[0]),
        steps=tuple(Step(item.name, shown(amount), shown(price)) for item, amount, price in rows),
        invoice_price=shown(left[sum(item.on_invoice for item in deductions)]),
        pocket_price=shown(left[-1]),
    )
