"""Words to copy and send: changed as one likes, and kept nowhere."""

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.views.bundle import bundled

WORDS = ("copy", "copied", "copy_by_hand")


class CopyText(anywidget.AnyWidget):
    """A field that the learner may write in, and a button. What is written does not come back."""

    _esm = bundled("copy-text-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)
    """What stands in the field until it is changed there."""
    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]


def copy_text(label: str, lang: Lang) -> CopyText:
    """An empty field; set its ``text``."""
    return CopyText(
        label=label,
        lang=lang,
        words={name: word(f"workbench_decide.{name}", lang) for name in WORDS},
        layout=Layout(min_height="10rem", margin="0.25rem 0 0.5rem"),
    )
