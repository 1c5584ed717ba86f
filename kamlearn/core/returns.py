"""What saving or an approach brings: after inflation, after chance and cost."""

from kamlearn.core.errors import BadInput, require_finite, require_fraction
from kamlearn.core.exact import Amount, Number, exact, shown


def real_return(nominal: Number, inflation: Number) -> Amount:
    """What money at interest gains in buying power over the same period.

    Parameters
    ----------
    nominal : int, float, Decimal or Fraction
        Interest after tax and fees, a fraction (0.03 is 3%), at least -1.
    inflation : int, float, Decimal or Fraction
        How much prices rise in that period, a fraction above -1.

    Returns
    -------
    int or float
        A fraction, at least -1; negative exactly where the interest is below the inflation.

    Raises
    ------
    BadInput
        ``not-a-number``, ``below-all`` (money or prices cannot fall by more than all).

    Notes
    -----
    ``(1 + nominal) / (1 + inflation) - 1``; the difference of the two is only near it.
    Source: Fisher, The Theory of Interest (1930).

    Examples
    --------
    >>> round(real_return(0.03, 0.05), 4)
    -0.019
    """
    require_finite("nominal", nominal)
    require_finite("inflation", inflation)
    if nominal < -1 or inflation <= -1:
        raise BadInput(
            "below-all",
            f"nominal must be at least -1 and inflation above -1, got {nominal} and "
            f"{inflation}: 3% is 0.03",
            nominal=nominal,
            inflation=inflation,
        )
    return shown((1 + exact(nominal)) / (1 + exact(inflation)) - 1)


def expected_value(chance: Number, value: Number, cost: Number = 0) -> Amount:
    """What an approach brings on average, its cost taken off.

    Parameters
    ----------
    chance : int, float, Decimal or Fraction
        Probability that it works out, 0 to 1.
    value : int, float, Decimal or Fraction
        What it then brings, in rupiah or in points of one's own.
    cost : int, float, Decimal or Fraction
        What the approach costs in any case, in the **same unit** as the value: points
        are never turned into rupiah here.

    Returns
    -------
    int or float
        In the same unit; negative where the approach costs more than it brings.

    Raises
    ------
    BadInput
        ``not-a-fraction`` for the chance, ``not-a-number``.

    Notes
    -----
    ``chance * value - cost``. Source: expectation, any textbook of probability.

    Examples
    --------
    >>> expected_value(chance=0.1, value=5_000_000, cost=200_000)
    300000
    """
    require_fraction("chance", chance)
    require_finite("value", value)
    require_finite("cost", cost)
    return shown(exact(chance) * exact(value) - exact(cost))
