"""The door for the worker: `start` once, then `run` or `tell` for each message of the page."""

import gc
import json
import os
import random
import sys
from typing import Any

from kampage import metadata

# What is imported stays: to look through it for garbage, again and again, only takes time.
gc.disable()
# One page, one view of a value: nobody needs to hear what the page itself has just said.
os.environ["JUPYTER_WIDGETS_ECHO"] = "0"
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


def start(post: Any, lang: str) -> None:
    """Speak with the page, whose words are in `lang`.

    `post` takes JSON text and a JavaScript array of byte arrays.
    """
    from pyodide.ffi import to_js

    # Whoever asks for no language gets the page's; only its words are here.
    os.environ["LC_ALL"] = os.environ["LANG"] = lang
    # Python may come out of a snapshot of memory.
    random.seed()
    # As importlib.invalidate_caches does, which would import importlib.metadata.
    sys.path_importer_cache.clear()
    wire.connect(lambda text, buffers: post(text, to_js(buffers)))
    gc.freeze()
    gc.enable()
    # Last: what fails before can still be read.
    streams.install()


async def run(text: str) -> None:
    """Run a cell. The worker waits for its end before it sends the next message."""
    message = _begin(text)
    await cells.run(message["content"]["code"], message["content"]["name"])
    _end(message)


def tell(text: str, buffers: Any) -> None:
    """Pass on what a widget says; no coroutine, which would wait for Python's event loop."""
    message = _begin(text)
    message["buffers"] = [memoryview(buffer.to_bytes()) for buffer in buffers]
    _tell_comm(message["header"]["msg_type"], message)
    _end(message)


def _begin(text: str) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(text)
    wire.set_parent(message["header"]["msg_id"])
    return message


def _end(message: dict[str, Any]) -> None:
    # An Output may have set another one meanwhile.
    wire.set_parent(message["header"]["msg_id"])
    # Views hold back their next update until they hear this.
    wire.send("status", {"execution_state": "idle"})


def _tell_comm(kind: str, message: dict[str, Any]) -> None:
    try:
        getattr(comms.comm_manager, kind)(None, None, message)
    except BaseException:  # noqa: BLE001 (whatever a callback raises is shown)
        errors.show()


prepare()
