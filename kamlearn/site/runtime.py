"""Python for the pages: its files beside both books, and what a page must know of them."""

import json
from pathlib import Path
from shutil import copyfile, rmtree
from typing import Any

FOLDER = "kam"
"""In the published folder, beside `id` and `en`, which share it."""


def publish_python(made: Path, out: Path) -> None:
    """Bring `out`/kam up to date. A name stands for its content, so what is there stays."""
    target = out / FOLDER
    wanted = {Path(file["path"]): file["bytes"] for file in read_manifest(made)["files"].values()}
    for name, size in wanted.items():
        place = target / name
        if not place.is_file() or place.stat().st_size != size:
            place.parent.mkdir(parents=True, exist_ok=True)
            copyfile(made / name, place)
    _remove_others(target, {target / name for name in wanted})


def python_source(made: Path, root: str) -> str:
    """What a page's script reads: where the files are and what they are called, as JSON."""
    return json.dumps({"base": f"{root}{FOLDER}/", "manifest": read_manifest(made)})


def has_snapshot(made: Path) -> bool:
    """Whether a snapshot of started Python can be offered to readers."""
    return "snapshot.bin" in read_manifest(made)["files"]


def read_manifest(made: Path) -> dict[str, Any]:
    """What the front end's build lists."""
    manifest: dict[str, Any] = json.loads((made / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def _remove_others(target: Path, kept: set[Path]) -> None:
    folders = {file.parent for file in kept}
    for place in target.iterdir():
        if place.is_dir() and place not in folders:
            rmtree(place)
        elif place.is_file() and place not in kept:
            place.unlink()
