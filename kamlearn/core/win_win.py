"""Whether both sides are better off."""

from kamlearn.core.errors import require_finite
from kamlearn.core.exact import Number


def win_win(one: Number | None, other: Number | None) -> bool | None:
    """Whether two sides both gain, each against what it would have without the deal.

    Parameters
    ----------
    one, other : int, float, Decimal or Fraction, optional
        Each side's change, in its own unit (rupiah, points); negative is a loss. None
        where it is not known. A total over both sides says nothing here.

    Returns
    -------
    bool or None
        True only if both changes are above 0; False as soon as one is known not to be;
        None where that cannot be said yet.

    Raises
    ------
    BadInput
        ``not-a-number``.

    Notes
    -----
    Source: the usual meaning of mutual benefit, against each side's own baseline.

    Examples
    --------
    >>> win_win(2_000_000, -500_000), win_win(2_000_000, None)
    (False, None)
    """
    known = {"one": one, "other": other}
    for name, change in known.items():
        if change is not None:
            require_finite(name, change)
    if any(change is not None and change <= 0 for change in known.values()):
        return False
    return None if None in known.values() else True
