"""The door for the worker: `start` once, then `handle` for each message of the page."""

import importlib
import json
import random
from typing import Any

from kampage import metadata

# Before the packages that ask for versions as they are imported.
metadata.install()

import ipywidgets  # noqa: E402
from IPython.core.interactiveshell import InteractiveShell  # noqa: E402

from kampage import cells, comms, errors, streams, wire  # noqa: E402


def prepare() -> None:
    """Everything that needs no page: imports, comms, the shell."""
    comms.install()
    InteractiveShell.instance()
    ipywidgets.register_comm_target()


def start(post: Any) -> None:
    """Speak with the page: `post` takes JSON text and a JavaScript array of byte arrays."""
    from pyodide.ffi import to_js

    # Python may come out of a snapshot of memory.
    random.seed()
    importlib.invalidate_caches()
    wire.connect(lambda text, buffers: post(text, to_js(buffers)))
    # Last: what fails before can still be read.
    streams.install()


async def handle(text: str, buffers: Any) -> None:
    """Do what one message asks for. The worker waits for it before it sends the next."""
    message = json.loads(text)
    kind, name = message["header"]["msg_type"], message["header"]["msg_id"]
    wire.set_parent(name)
    if kind == "execute_request":
        await cells.run(message["content"]["code"], message["content"]["name"])
    else:
        message["buffers"] = [memoryview(buffer.to_bytes()) for buffer in buffers]
        _tell_comm(kind, message)
    # Views hold back their next update until they hear this.
    wire.set_parent(name)
    wire.send("status", {"execution_state": "idle"})


def _tell_comm(kind: str, message: dict[str, Any]) -> None:
    try:
        getattr(comms.comm_manager, kind)(None, None, message)
    except BaseException:  # noqa: BLE001 (whatever a callback raises is shown)
        errors.show()


prepare()
