"""Messages to the page: JSON text, and bytes beside it."""

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any

Post = Callable[[str, list[bytes]], None]

_post: Post | None = None
_parent = ""


def connect(post: Post) -> None:
    """From now on messages go to the page."""
    global _post  # noqa: PLW0603 (one page, one wire)
    _post = post


def get_parent() -> dict[str, Any]:
    """The message that is being handled, as far as ipywidgets looks at it."""
    return {"header": {"msg_id": _parent}}


def set_parent(msg_id: str) -> None:
    """What is sent from now on belongs to this message of the page."""
    global _parent  # noqa: PLW0603 (one message at a time)
    flush()
    _parent = msg_id


def send(
    msg_type: str,
    content: dict[str, Any],
    metadata: dict[str, Any] | None = None,
    buffers: Iterable[Any] | None = None,
) -> None:
    """Tell the page something; after what was printed before."""
    if msg_type != "stream":
        flush()
    if _post is None:
        return
    message = {
        "msg_type": msg_type,
        "parent": _parent,
        "content": content,
        "metadata": metadata or {},
    }
    _post(json.dumps(message, default=str), [bytes(buffer) for buffer in buffers or ()])


def flush() -> None:
    """Send what was printed so far."""
    sys.stdout.flush()
    sys.stderr.flush()
