"""The order in which items to be put in order are first shown."""

from hashlib import sha256

from kamlearn.course.exercise import Exercise
from kamlearn.course.kinds import Order


def shown_order(exercise: Exercise, kind: Order, variant: int) -> tuple[str, ...]:
    """A shuffle of the items, the same for everyone, and never the right order."""
    items = sorted(
        kind.items,
        key=lambda key: sha256(f"{exercise.slug} {variant} {key}".encode()).digest(),
    )
    is_right = items == list(exercise.case(variant).answer)
    return (*items[1:], items[0]) if is_right else tuple(items)
