"""A map of cells to tap: a picture, and over it one native radio button for each cell."""

from collections.abc import Sequence

import anywidget
import traitlets

from kamlearn.course.languages import Lang
from kamlearn.views.bundle import bundled

NO_CELL = -1
"""The value while there is nobody to place."""


class CellMap(anywidget.AnyWidget):
    """By touch a cell is one tap away; by keyboard the arrows go from cell to cell."""

    _esm = bundled("cell-map-widget.js")
    _css = bundled("cell-map.css")

    label = traitlets.Unicode().tag(sync=True)
    picture = traitlets.Unicode().tag(sync=True)
    """SVG of our own, names in it escaped."""
    cells: list[str] = traitlets.List().tag(sync=True)  # type: ignore[assignment]
    """What each cell is called, row by row."""
    columns = traitlets.Int(1).tag(sync=True)
    area: list[float] = traitlets.List().tag(sync=True)  # type: ignore[assignment]
    """Left, top, width and height of all cells, as shares of the picture."""
    value = traitlets.Int(NO_CELL).tag(sync=True)
    """The chosen cell's place in `cells`, or `NO_CELL`."""
    lang = traitlets.Unicode("id").tag(sync=True)


def cell_map(
    label: str, cells: Sequence[str], columns: int, area: Sequence[float], lang: Lang
) -> CellMap:
    """A map to place somebody on; show it by its ``picture``, observe its ``value``."""
    return CellMap(label=label, cells=list(cells), columns=columns, area=list(area), lang=lang)
