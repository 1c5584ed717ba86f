"""Who rises and who falls when a rule changes."""

from dataclasses import dataclass

from kamlearn.core.standing import Standing


@dataclass(frozen=True)
class Moved:
    """Someone at another place than before."""

    place: int
    """In `Standing.chosen`."""
    was: int
    """The rank before; 1 is first."""
    now: int
    """The rank after."""


def find_moves(before: Standing, now: Standing) -> tuple[Moved, ...]:
    """Everyone with another rank, the furthest risen first, the furthest fallen last.

    Both of the same people. Who has no score before or after is left out.
    """
    moves = (
        Moved(place, was, after)
        for place, (was, after) in enumerate(zip(before.ranks, now.ranks, strict=True))
        if was != after and was is not None and after is not None
    )
    return tuple(sorted(moves, key=lambda each: each.now - each.was))
