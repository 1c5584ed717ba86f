"""Ranks of many scores at once."""

import numpy as np
from numpy.typing import NDArray

from kamlearn.core.scoring import EQUAL_TO

Whole = NDArray[np.int64]

PLACE_BITS = 63 - EQUAL_TO.bit_length()
"""What a 64-bit number leaves beside a score's key."""


def find_places(keys: Whole) -> Whole:
    """The rank of each key, 1 the largest; equal keys share a rank, the next is skipped."""
    order, ordered = _descending(keys)
    places = np.arange(1, len(keys) + 1)
    places[1:][ordered[1:] == ordered[:-1]] = 0
    np.maximum.accumulate(places, out=places)
    ordered[order] = places  # its memory is done with, and new memory costs time
    return ordered


def _descending(keys: Whole) -> tuple[Whole, Whole]:
    """Which row comes at each place, and the keys in that order (each counted down)."""
    down = EQUAL_TO - keys
    bits = max(len(keys) - 1, 0).bit_length()
    if bits > PLACE_BITS:
        order = np.argsort(down, kind="stable")
        return order, down[order]
    # Sorting key and row as one number is three times as fast as sorting rows by key.
    down <<= bits
    down |= np.arange(len(keys))
    down.sort()
    order = down & ((1 << bits) - 1)
    down >>= bits
    return order, down
