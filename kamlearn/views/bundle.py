"""The front end's build, as widgets carry it."""

from pathlib import Path

from kamlearn.core.errors import BadInput

DIST = Path(__file__).parents[1] / "runtime" / "dist"


def bundled(name: str) -> str:
    """A file of the front end's build."""
    file = DIST / name
    if not file.is_file():
        raise BadInput(
            "runtime-not-built",
            f"{name} is missing in kamlearn/runtime/dist; run `make serve` once, it builds it",
            files=name,
        )
    return file.read_text(encoding="utf-8")
