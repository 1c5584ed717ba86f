"""The pictures that pages and notebooks may ask for, by name."""

from collections.abc import Callable, Mapping

from kamlearn.course.languages import Lang
from kamlearn.drawing.coins import coins
from kamlearn.drawing.curve import break_even_curve
from kamlearn.drawing.picture import Picture
from kamlearn.drawing.piling import piling_loss

PICTURES: Mapping[str, Callable[..., Picture]] = {
    "break-even-curve": break_even_curve,
    "coins": coins,
    "piling-loss": piling_loss,
}


def draw(name: str, lang: Lang, settings: Mapping[str, float]) -> Picture:
    """The picture `name` with the settings that a page gives it."""
    return PICTURES[name](lang, **settings)
