"""When a benefit is expected, how sure it is, and whether it is a speculation."""

from dataclasses import dataclass
from typing import Literal

from kamlearn.core.errors import require_fraction, require_not_negative, require_positive

Horizon = Literal["short", "long", "not-known"]
Risk = Literal["low", "high", "not-known"]
Speculative = Literal["yes", "no", "not-known"]


@dataclass(frozen=True)
class Limits:
    """The learner's own lines; there are no right ones.

    Raises
    ------
    BadInput
        ``not-positive``, ``negative``, ``not-a-fraction`` or ``not-a-number``.
    """

    short_months: float
    """Up to so many months until the benefit comes is the short term; above 0."""
    small_chance: float
    """A chance below this is small; 0 to 1."""
    big_upside: float
    """A gain above this is big; 0 or more, rupiah or points as the gain it is held against."""
    least_coverage: float = 0.5
    """Knowing less than this share of the rule's weights is a risk; 0 to 1."""
    most_volatility: float = 0.5
    """A spread above this share of the mean is a risk; 0 or more."""

    def __post_init__(self) -> None:
        require_positive("short_months", self.short_months)
        require_fraction("small_chance", self.small_chance)
        require_not_negative("big_upside", self.big_upside)
        require_fraction("least_coverage", self.least_coverage)
        require_not_negative("most_volatility", self.most_volatility)


def find_horizon(payback_months: float | None, limits: Limits) -> Horizon:
    """When the benefit is expected: up to the learner's line is short, later is long.

    Parameters
    ----------
    payback_months : float or None
        Months until the benefit comes, 0 or more; None is not known.

    Raises
    ------
    BadInput
        ``negative``, ``not-a-number``.

    Examples
    --------
    >>> find_horizon(3, Limits(short_months=6, small_chance=0.2, big_upside=1_000_000))
    'short'
    """
    if payback_months is None:
        return "not-known"
    require_not_negative("payback_months", payback_months)
    return "short" if payback_months <= limits.short_months else "long"


def find_risk(
    limits: Limits,
    *,
    coverage: float | None = None,
    volatility: float | None = None,
    single_source: bool | None = None,
) -> Risk:
    """How unsure the benefit is.

    Parameters
    ----------
    coverage : float or None
        Share of the rule's weights that is known of this contact, 0 to 1 (`rank` tells it).
    volatility : float or None
        Spread of past income over its mean, 0 or more.
    single_source : bool or None
        Whether all of it hangs on one person, product or order.

    Returns
    -------
    "low", "high" or "not-known"
        High as soon as one sign is bad. Low only when all three are known and good: a
        sign that nobody looked at makes nothing safe.

    Raises
    ------
    BadInput
        ``not-a-fraction``, ``negative``, ``not-a-number``.

    Examples
    --------
    >>> lines = Limits(short_months=6, small_chance=0.2, big_upside=1_000_000)
    >>> find_risk(lines, coverage=0.9, single_source=True), find_risk(lines, coverage=0.9)
    ('high', 'not-known')
    """
    if coverage is not None:
        require_fraction("coverage", coverage)
    if volatility is not None:
        require_not_negative("volatility", volatility)
    signs = (
        None if coverage is None else coverage < limits.least_coverage,
        None if volatility is None else volatility > limits.most_volatility,
        single_source,
    )
    if any(signs):
        return "high"
    return "not-known" if None in signs else "low"


def is_speculative(chance: float | None, upside: float | None, limits: Limits) -> Speculative:
    """Whether a small chance stands against a big gain.

    Parameters
    ----------
    chance : float or None
        Of the gain, 0 to 1. Not known is not known, never speculative.
    upside : float or None
        The gain if it comes off, 0 or more, in the unit of ``limits.big_upside``.

    Raises
    ------
    BadInput
        ``not-a-fraction``, ``negative``, ``not-a-number``.

    Notes
    -----
    ``chance < small_chance and upside > big_upside``. High risk alone is not speculative,
    and promises no high return.

    Examples
    --------
    >>> lines = Limits(short_months=6, small_chance=0.2, big_upside=1_000_000)
    >>> is_speculative(0.1, 5_000_000, lines), is_speculative(None, 5_000_000, lines)
    ('yes', 'not-known')
    """
    if upside is not None:
        require_not_negative("upside", upside)
    if chance is None:
        return "not-known"
    require_fraction("chance", chance)
    if chance >= limits.small_chance:
        return "no"
    if upside is None:
        return "not-known"
    return "yes" if upside > limits.big_upside else "no"
