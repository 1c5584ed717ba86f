"""The body of our directives: lines such as ``price: 10000`` or ``margin: 0.3, 0.5``."""

from collections.abc import Iterable


def read_settings(lines: Iterable[str]) -> dict[str, list[float]]:
    """Each name with its numbers.

    Raises
    ------
    ValueError
        Naming the line that is not ``name: number, number``.
    """
    settings = {}
    for line in filter(str.strip, lines):
        name, colon, values = line.partition(":")
        try:
            settings[name.strip()] = [_number(value) for value in values.split(",")]
        except ValueError:
            colon = ""
        if not colon:
            raise ValueError(f"expected 'name: number' or 'name: number, number', got {line!r}")
    return settings


def single(settings: dict[str, list[float]]) -> dict[str, float]:
    """The settings of a picture, which takes one number each."""
    return {name: values[0] for name, values in settings.items()}


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value
