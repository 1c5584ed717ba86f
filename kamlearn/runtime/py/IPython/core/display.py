"""Another place for the same names."""

from IPython.display import HTML, SVG, DisplayHandle, DisplayObject, display

__all__ = ["HTML", "SVG", "DisplayHandle", "DisplayObject", "display"]
