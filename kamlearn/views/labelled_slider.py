"""A slider with a name, a unit and a number field: every slider of the course."""

from collections.abc import Iterator

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.kinds import Unit
from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words, word
from kamlearn.views.bundle import bundled

PHONE_LINE = 31
"""Letters of a label that fit beside each other on a phone of 360 pixels."""
WIDE = 10_000
"""From here on a number needs a wider field."""


class LabelledSlider(anywidget.AnyWidget):
    """A native range input, so that touch, keyboard and screen readers work as everywhere."""

    _esm = bundled("slider-widget.js")
    _css = bundled("slider.css")

    label = traitlets.Unicode().tag(sync=True)
    value = traitlets.Float().tag(sync=True)
    """In the unit shown: 50 for 50%."""
    minimum = traitlets.Float().tag(sync=True)
    maximum = traitlets.Float(100).tag(sync=True)
    step = traitlets.Float(1).tag(sync=True)
    unit = traitlets.Unicode("count").tag(sync=True)
    unit_name = traitlets.Unicode().tag(sync=True)
    """As it is read aloud."""
    sign = traitlets.Unicode().tag(sync=True)
    """As it stands beside the field."""
    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]


def labelled_slider(
    label: str,
    unit: Unit,
    lang: Lang,
    *,
    value: float,
    minimum: float,
    maximum: float,
    step: float,
) -> LabelledSlider:
    """A slider for a number in `unit`; its value is in the unit shown (50 for 50%)."""
    return LabelledSlider(
        label=label,
        value=value,
        minimum=minimum,
        maximum=maximum,
        step=step,
        unit=unit,
        unit_name=word(f"card.{unit}", lang),
        sign=word(f"card.{unit}_short", lang),
        lang=lang,
        # Its room from the start: the view draws itself a moment later. A phone breaks long labels.
        layout=Layout(min_height="3.25rem", margin="0.125rem 0 0.25rem"),
        _dom_classes=tuple(_looks(label, maximum)),
        words={
            # Templates with open places, which the browser fills.
            "not_a_number": _template("slider_not_a_number", lang),
            "out_of_range": _template("slider_out_of_range", lang),
        },
    )


def _looks(label: str, maximum: float) -> Iterator[str]:
    if len(label) > PHONE_LINE:
        yield "kam-long-label"
    if maximum >= WIDE:
        yield "kam-wide-number"


def _template(name: str, lang: Lang) -> str:
    return all_words(lang)[f"lab.{name}"]
