"""What a learner may set in a lab. Settings are numbers, so that an address can hold them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import digits
from typing import Literal

from kamlearn.core.errors import is_finite
from kamlearn.course.kinds import Unit

Settings = Mapping[str, float]
"""A value for every setting of a lab, in the units shown: 50 is 50%."""


@dataclass(frozen=True)
class Setting:
    """A number that the learner moves."""

    name: str
    unit: Unit
    minimum: float
    maximum: float
    step: float
    default: float

    @property
    def words(self) -> str:
        """The key of its words: what is set for each person has a number after it."""
        return self.name.rstrip(digits)

    def take(self, value: object) -> float:
        """`value` within the range; the default where it is no number."""
        if not is_finite(value):
            return self.default
        return min(max(float(str(value)), self.minimum), self.maximum)

    def shown(self, value: float) -> float:
        """`value` as texts format it: 50 in percent is 0.5."""
        return value / 100 if self.unit == "percent" else value


@dataclass(frozen=True)
class Options:
    """One of several keys; its value is the key's place in the list."""

    name: str
    keys: tuple[str, ...]
    default: int = 0
    look: Literal["row", "list", "flip"] = "row"
    """All side by side, a list to open, or one button that goes on to the next."""

    @property
    def words(self) -> str:
        """The key of its words, as of a `Setting`."""
        return self.name.rstrip(digits)

    def take(self, value: object) -> float:
        """`value` where it is a place in the list, else the default."""
        if is_finite(value) and float(str(value)) in range(len(self.keys)):
            return int(float(str(value)))
        return self.default

    def key(self, settings: Settings) -> str:
        """The key that is chosen in complete settings."""
        return self.keys[int(settings[self.name])]


def complete(
    settings: Iterable[Setting | Options], given: Mapping[str, object]
) -> dict[str, float]:
    """A value for every setting: the given one where it fits, else a sensible one.

    What is given comes from shared addresses, so anything may stand in it.
    """
    return {setting.name: setting.take(given.get(setting.name)) for setting in settings}
