"""Showing values in the page: `display`, its handles, and values that know their kind."""

import base64
import uuid
from pathlib import Path
from typing import Any, ClassVar

from kampage import wire

__all__ = [
    "HTML",
    "JSON",
    "SVG",
    "DisplayHandle",
    "DisplayObject",
    "Image",
    "Markdown",
    "clear_output",
    "display",
    "update_display",
]

METHODS = {
    "text/html": "_repr_html_",
    "text/markdown": "_repr_markdown_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "image/jpeg": "_repr_jpeg_",
    "application/json": "_repr_json_",
}

Bundle = tuple[dict[str, Any], dict[str, Any]]
"""What a value looks like by MIME type, and what is known about it."""


def format_object(value: Any, include: Any = None, exclude: Any = None) -> Bundle:
    """A value in every form that it offers; always also as plain text."""
    data, metadata = _bundle(value, include, exclude)
    for mime, name in METHODS.items():
        if mime not in data and callable(getattr(type(value), name, None)):
            made = getattr(value, name)()
            if isinstance(made, tuple):
                made, metadata[mime] = made
            if made is not None:
                data[mime] = base64.b64encode(made).decode() if isinstance(made, bytes) else made
    data.setdefault("text/plain", repr(value))
    return data, metadata


def _bundle(value: Any, include: Any, exclude: Any) -> Bundle:
    if not callable(getattr(type(value), "_repr_mimebundle_", None)):
        return {}, {}
    made = value._repr_mimebundle_(include=include, exclude=exclude)
    data, metadata = made if isinstance(made, tuple) else (made or {}, {})
    return dict(data), dict(metadata)


def display(
    *values: Any,
    display_id: str | bool | None = None,
    raw: bool = False,
    clear: bool = False,
    update: bool = False,
    metadata: dict[str, Any] | None = None,
    **_options: object,
) -> "DisplayHandle | None":
    """Show values below the cell; with `display_id`, return a handle that can replace them."""
    name = uuid.uuid4().hex if display_id is True else display_id or ""
    if clear:
        clear_output(wait=True)
    for value in values:
        if not raw and callable(getattr(type(value), "_ipython_display_", None)):
            value._ipython_display_()
            continue
        data, known = (value, {}) if raw else format_object(value)
        wire.send(
            "update_display_data" if update else "display_data",
            {
                "data": data,
                "metadata": {**known, **(metadata or {})},
                "transient": {"display_id": name} if name else {},
            },
        )
    return DisplayHandle(name) if name and not update else None


def update_display(value: Any, *, display_id: str, **options: Any) -> None:
    """Replace what was shown under `display_id`."""
    display(value, display_id=display_id, update=True, **options)


def clear_output(wait: bool = False) -> None:
    """Remove the cell's output; with `wait`, as soon as there is new output."""
    wire.send("clear_output", {"wait": wait})


class DisplayHandle:
    """Something shown that can be replaced."""

    def __init__(self, display_id: str | None = None) -> None:
        self.display_id = display_id or uuid.uuid4().hex

    def display(self, value: Any, **options: Any) -> None:
        """Show a value that `update` replaces."""
        display(value, display_id=self.display_id, **options)

    def update(self, value: Any, **options: Any) -> None:
        """Show this value instead."""
        update_display(value, display_id=self.display_id, **options)


class DisplayObject:
    """Data with a MIME type."""

    mime: ClassVar[str] = "text/plain"

    def __init__(
        self,
        data: Any = None,
        url: object = None,
        filename: str | None = None,
        metadata: dict[str, Any] | None = None,
        **_options: object,
    ) -> None:
        if url is not None:
            raise ValueError("nothing is loaded from elsewhere here: pass the data itself")
        self.data = Path(filename).read_bytes() if filename else data
        self.metadata = metadata or {}

    def _repr_mimebundle_(self, **_options: object) -> Bundle:
        data = self.data
        if isinstance(data, bytes):
            data = base64.b64encode(data).decode() if self.mime in BINARY else data.decode()
        known = {self.mime: self.metadata} if self.metadata else {}
        return {self.mime: data, "text/plain": repr(self)}, known


BINARY = ("image/png",)


class HTML(DisplayObject):
    """HTML of one's own; a script in it does not run (the page's policy)."""

    mime = "text/html"


class Markdown(DisplayObject):
    """Shown as it is written."""

    mime = "text/markdown"


class SVG(DisplayObject):
    """A drawing."""

    mime = "image/svg+xml"


class JSON(DisplayObject):
    """Data as JSON."""

    mime = "application/json"


class Image(DisplayObject):
    """A PNG."""

    mime = "image/png"
