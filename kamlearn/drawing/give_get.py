"""A negotiation of terms for one box of milk, worked out for both sides. All figures are ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kamlearn.core.exact import Amount, exact, shown
from kamlearn.core.waterfall import Deduction, PriceWaterfall, price_waterfall
from kamlearn.core.win_win import win_win

LIST_PRICE, UNIT_COST = 10_000, 5_000
"""Rupiah a box."""
USUAL_WAIT = 3
"""Months after delivery that A pays in without new terms."""
SUPPLIER_RATE, BUYER_RATE = Fraction(2, 100), Fraction(1, 100)
"""What waiting a month costs B, and is worth to A: small firms borrow dearer."""
SELLING, SELLING_PER_MONTH = 600, 25
"""B's cost of winning each order, and what each month of a fixed contract saves of it."""
BOUND_PER_MONTH = 10
"""What a month of being bound costs A."""
MANY_SORTS, FEWER_SORTS_COST = 400, 100
"""B's cost of many sorts; what having fewer costs A."""
DELIVERY, PICK_UP_COST = 600, 350
"""B's delivery; what fetching costs A, whose lorries come back empty."""


@dataclass(frozen=True)
class Terms:
    """What A asks for and what B asks for in return. The defaults are last year's terms."""

    discount: Amount = 0
    """Percent of the list price."""
    contract: Amount = 0
    """Months that A is bound."""
    wait: Amount = USUAL_WAIT
    """Months after delivery that A pays in; 0 is payment in advance."""
    is_narrow: bool = False
    """Fewer sorts."""
    is_fetched: bool = False
    """A fetches the boxes."""

    @property
    def waterfall(self) -> PriceWaterfall:
        """B's price of a box, from the list to the pocket."""
        off = exact(self.discount) / 100 * LIST_PRICE
        late = (LIST_PRICE - off) * exact(self.wait) * SUPPLIER_RATE
        return price_waterfall(
            LIST_PRICE,
            [
                Deduction("discount", off),
                Deduction("waiting", late, on_invoice=False),
                Deduction("delivery", 0 if self.is_fetched else DELIVERY, on_invoice=False),
                Deduction("sorts", 0 if self.is_narrow else MANY_SORTS, on_invoice=False),
                Deduction("selling", self._selling, on_invoice=False),
            ],
        )

    @property
    def _selling(self) -> Fraction:
        return max(SELLING - exact(self.contract) * SELLING_PER_MONTH, Fraction(0))

    @property
    def left(self) -> Amount:
        """What a box leaves B, after its unit cost."""
        return shown(exact(self.waterfall.pocket_price) - UNIT_COST)

    @property
    def supplier_change(self) -> Amount:
        """What B has more a box than under last year's terms."""
        return shown(exact(self.left) - exact(Terms().left))

    @property
    def buyer_parts(self) -> Mapping[str, Amount]:
        """What each term brings A, a box; negative is what it costs."""
        invoice = exact(self.waterfall.invoice_price)
        waiting = (invoice * exact(self.wait) - LIST_PRICE * USUAL_WAIT) * BUYER_RATE
        parts = {
            "discount": LIST_PRICE - invoice,
            "waiting": waiting,
            "delivery": Fraction(-PICK_UP_COST if self.is_fetched else 0),
            "sorts": Fraction(-FEWER_SORTS_COST if self.is_narrow else 0),
            "selling": -exact(self.contract) * BOUND_PER_MONTH,
        }
        return {name: shown(part) for name, part in parts.items()}

    @property
    def buyer_change(self) -> Amount:
        """What A has more a box than under last year's terms."""
        return shown(sum(map(exact, self.buyer_parts.values()), Fraction(0)))

    @property
    def asks_something(self) -> bool:
        """Whether B gets anything in return: what that costs A, only A can say."""
        return bool(self.contract or self.wait < USUAL_WAIT or self.is_narrow or self.is_fetched)

    def is_win_win(self, *, is_asked: bool) -> bool | None:
        """Whether both gain; None while A has not been asked and its answer decides."""
        known = is_asked or not self.asks_something
        return win_win(self.supplier_change, self.buyer_change if known else None)
