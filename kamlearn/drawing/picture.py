"""A picture: SVG for the page and the notebook, with its words for those who do not see it."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

COLOURS = {
    "ink": "#1f2933",
    "soft": "#52606d",
    "paper": "#ffffff",
    "gain": "#b7791f",
    "lost": "#9aa5b1",
    "loss": "#c53030",
    "curve": "#2b6cb0",
}
"""Used where the page sets no ``--kam-NAME``: in notebooks and on paper."""


HOSTS = {"ink": "--jp-ui-font-color1", "soft": "--jp-ui-font-color2"}
"""What Jupyter calls the colours of words: it may be dark around a picture that a widget shows."""


def colour(name: str) -> str:
    """A colour that follows the page's light or dark mode."""
    given = COLOURS[name]
    return f"var(--kam-{name}, {f'var({HOSTS[name]}, {given})' if name in HOSTS else given})"


ENLARGED = 1.25
"""Where no style sheet says otherwise, as in notebooks."""


@dataclass(frozen=True)
class Picture:
    """Drawn marks in a box of `width` by `height` units (phone pixels)."""

    width: int
    height: int
    marks: tuple[str, ...]
    alt: str
    """The same in words."""

    def svg(self) -> str:
        """An SVG element that scales with the page and takes its colours."""
        return self._element("".join(self.marks))

    def data_uri(self) -> str:
        """The picture on its own white paper, for places without the page's colours."""
        paper = f'<rect width="100%" height="100%" fill="{COLOURS["paper"]}"/>'
        data = base64.b64encode(self._element(paper + "".join(self.marks)).encode())
        return f"data:image/svg+xml;base64,{data.decode()}"

    def _element(self, inside: str) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="kam-picture" role="img" '
            f'width="{self.width * ENLARGED:g}" height="{self.height * ENLARGED:g}" '
            f'viewBox="0 0 {self.width} {self.height}" aria-label="{escape(self.alt)}" '
            f'font-family="system-ui, sans-serif" font-size="14">{inside}</svg>'
        )


def text(
    x: float, y: float, words: str, *, fill: str = "ink", anchor: str = "start", bold: bool = False
) -> str:
    """A line of text whose baseline starts at (x, y)."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" fill="{colour(fill)}" text-anchor="{anchor}"{weight}>'
        f"{escape(words)}</text>"
    )


def path(points: Iterable[tuple[float, float]], *, stroke: str, dashed: bool = False) -> str:
    """A line through the points."""
    steps = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = ' stroke-dasharray="4 4"' if dashed else ""
    return (
        f'<polyline points="{steps}" fill="none" stroke="{colour(stroke)}" stroke-width="2"{dash}/>'
    )


def box(x: float, y: float, width: float, height: float, *, fill: str, opacity: float = 1) -> str:
    """A filled rectangle."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" '
        f'fill="{colour(fill)}" opacity="{opacity:g}"/>'
    )


def frame(
    x: float, y: float, width: float, height: float, *, stroke: str, dashed: bool = False
) -> str:
    """An empty rectangle: round corners where it holds words, dashed where a thing is gone."""
    look = ' stroke-dasharray="3 3"' if dashed else ' rx="10"'
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="none" '
        f'stroke="{colour(stroke)}" stroke-width="2"{look}/>'
    )
