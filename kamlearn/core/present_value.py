"""Today's value of a gain or loss that comes again and again."""

from typing import Literal

from kamlearn.core.errors import require_finite, require_not_negative, require_positive


def value_for_ever(change: float, rate: float, *, first: Literal["now", "next"]) -> float:
    """Today's value of the same gain or loss in every period, without end.

    Parameters
    ----------
    change : float
        Rupiah per period; negative is a loss.
    rate : float
        Discount rate per period, a fraction above 0 (0.01 is 1% a month, if the periods
        are months).
    first : {"now", "next"}
        Whether the first change comes now or one period from now.

    Returns
    -------
    float
        Rupiah today, with the sign of `change`.

    Raises
    ------
    BadInput
        ``not-positive`` for the rate, ``not-a-number``.

    Notes
    -----
    ``D / i`` (next), ``D / i * (1 + i)`` (now): the perpetuity of any finance textbook.

    Examples
    --------
    >>> value_for_ever(-200_000, rate=0.01, first="next")
    -20000000.0
    >>> value_for_ever(-200_000, rate=0.01, first="now")
    -20200000.0
    """
    require_finite("change", change)
    require_positive("rate", rate)
    value = change / rate
    return value if first == "next" else value * (1 + rate)


def value_over(change: float, rate: float, periods: int, *, first: Literal["now", "next"]) -> float:
    """Today's value of the same gain or loss in a number of periods.

    Parameters
    ----------
    change, rate, first
        As in `value_for_ever`; here the rate may also be 0.
    periods : int
        How many periods, at least 0.

    Returns
    -------
    float
        Rupiah today, with the sign of `change`.

    Raises
    ------
    BadInput
        ``negative`` for the rate or the periods, ``not-a-number``.

    Notes
    -----
    ``D * (1 - (1 + i) ** -n) / i``, times ``1 + i`` when the first comes now; ``D * n``
    at a rate of 0. Source: as `value_for_ever` (annuity).

    Examples
    --------
    >>> round(value_over(-200_000, rate=0.01, periods=12, first="next"))
    -2251015
    """
    require_finite("change", change)
    require_not_negative("rate", rate)
    require_not_negative("periods", periods)
    if rate == 0:
        return change * periods
    value = change * (1 - (1 + rate) ** -periods) / rate
    return value if first == "next" else value * (1 + rate)
