"""A vCard file cut into its cards, so that a broken one never takes its neighbours along.

Lines are bytes carried as latin-1, one character a byte: each value is decoded on its own,
because old phones write several encodings into one file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

START = re.compile(r"(?:\xef\xbb\xbf)?(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
END = re.compile(r"(?:[\w-]+\.)?END\s*:\s*VCARD\s*", re.IGNORECASE)
NESTED = re.compile(r"(?:[\w-]+\.)?AGENT\b[^:]*:\s*", re.IGNORECASE)
"""vCard 2.1 puts the card of an assistant inside the card."""

Line = tuple[int, str]


@dataclass
class Card:
    """The lines of one card, or of what stands between cards."""

    number: int
    """The first card is 1; for what stands between cards, its line."""
    lines: list[Line] = field(default_factory=list)
    problem: Literal["card-not-closed", "card-not-opened", "outside-card"] | None = None


def split_cards(lines: Sequence[str]) -> Iterator[Card]:
    """Each card once, also broken ones, and each run of lines that belongs to none."""
    card: Card | None = None
    outside: Card | None = None
    number = depth = 0
    for at, line in enumerate(lines, start=1):
        if not line.strip():
            if card:
                card.lines.append((at, line))
            continue
        if START.fullmatch(line):
            if card and opens_nested(card):
                depth += 1
                continue
            yield from leftover(card, outside)
            number, depth, outside = number + 1, 0, None
            card = Card(number)
        elif END.fullmatch(line):
            if depth:
                depth -= 1
                continue
            if card:
                yield card
            else:
                outside = outside or Card(at)
                outside.problem = "card-not-opened"
                yield outside
            card = outside = None
        elif card and not depth:
            card.lines.append((at, line))
        elif not card:
            outside = outside or Card(at, problem="outside-card")
    yield from leftover(card, outside)


def opens_nested(card: Card) -> bool:
    """Whether the card's last line announces a card inside it."""
    written = [line for _, line in card.lines[-2:] if line.strip()]
    return bool(written) and bool(NESTED.fullmatch(written[-1]))


def leftover(card: Card | None, outside: Card | None) -> Iterator[Card]:
    """What was not finished when something else began."""
    if card:
        card.problem = "card-not-closed"
        yield card
    if outside:
        yield outside
