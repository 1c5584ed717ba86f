"""Running the code of cells, all in one namespace."""

import linecache
from typing import Any

from IPython.display import display
from pyodide.code import eval_code_async

from kampage import errors, wire

namespace: dict[str, Any] = {"__name__": "__main__"}


async def run(code: str, name: str) -> None:
    """Run a cell, show its last value, or what went wrong; tell the page that it is done."""
    status = "ok"
    file = f"<{name}>"
    # Tracebacks quote the cell's lines.
    linecache.cache[file] = (len(code), None, code.splitlines(keepends=True), file)
    try:
        value = await eval_code_async(code, namespace, filename=file)
        if value is not None:
            display(value)
    except BaseException:  # noqa: BLE001 (SystemExit too: a cell never ends Python)
        status = "error"
        errors.show()
    wire.send("execute_reply", {"status": status})
