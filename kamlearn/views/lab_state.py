"""What a lab tells the page about itself."""

import anywidget
import traitlets

from kamlearn.views.bundle import bundled


class LabState(anywidget.AnyWidget):
    """An invisible part of a lab that tells the page its settings: for restarts, for addresses."""

    _esm = bundled("lab-state.js")

    lab = traitlets.Unicode().tag(sync=True)
    settings: dict[str, float] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
