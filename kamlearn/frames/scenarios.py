"""Tables of what-ifs for lessons."""

from collections.abc import Sequence
from typing import Any, overload

import pandas as pd

from kamlearn.core.deals import Deal
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import require_lang
from kamlearn.course.words import explain
from kamlearn.frames.deals import deal_scenarios
from kamlearn.frames.discounts import discount_scenarios


@overload
def scenarios(
    margin: float | Sequence[float], discount: float | Sequence[float], lang: str | None = None
) -> pd.DataFrame: ...
@overload
def scenarios(deal: Deal, /, *, lang: str | None = None, **what_ifs: Any) -> pd.DataFrame: ...
def scenarios(  # type: ignore[misc]  # no field of a deal is called margin or discount
    margin: Any, discount: Any = None, lang: str | None = None, **what_ifs: Any
) -> pd.DataFrame:
    """A table of what-ifs: of a discount, or of a deal.

    ``scenarios(margin, discount)`` says what each discount asks of volume at each margin;
    ``scenarios(deal, multiple=[...], unit_cost=[...])`` says what comes of every
    combination of the values given, all else as in the deal.

    Parameters
    ----------
    margin : float or list of float
        Contribution margin, a fraction of the price, at most 1 (0.5 is 50%).
    discount : float or list of float
        Fraction taken off the price (0.2 is 20% off); negative is a price rise.
    deal : Deal
        Instead of the two.
    lang : "id" or "en", optional
        Write headings and states in this language. Without it they are the library's
        own names (``state`` is possible, impossible or undefined).
    **what_ifs
        For any field of the deal, one value or several.

    Returns
    -------
    pandas.DataFrame
        One row for each combination, in the order given, the last varying fastest. What
        there is not (an impossible increase, a threshold that does not exist, an unknown
        side) is missing (``<NA>``), never inf or a marker. Whole rupiah are whole numbers.

    Raises
    ------
    BadInput
        As `kamlearn.break_even` and `kamlearn.Deal`; ``unknown-deal-field``,
        ``unknown-language``.

    Examples
    --------
    >>> scenarios(margin=0.5, discount=[0.2, 0.8])[["discount", "state"]].values.tolist()
    [[0.2, 'possible'], [0.8, 'impossible']]
    >>> milk = Deal(price=10_000, new_price=6_000, unit_cost=5_000, multiple=2)
    >>> scenarios(milk, unit_cost=[1_000, 3_000])["contribution_change"].tolist()
    [1000, -1000]
    """
    spoken = None if lang is None else require_lang(lang)
    try:
        if isinstance(margin, Deal):
            unfit = {} if discount is None else {"discount": discount}
            return deal_scenarios(margin, unfit | what_ifs, spoken)
        return discount_scenarios(margin, discount, spoken, **what_ifs)
    except BadInput as problem:
        if spoken is None:
            raise
        raise BadInput(problem.code, explain(problem, spoken), **problem.fields) from None
