"""What is shipped: the wheel, the sdist and the locks."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
FRONT_END = [
    *("card-widget.js", "card.css", "page.js", "progress.js", "dragging.js"),
    *("lab-state.js", "choice-widget.js", "slider-widget.js", "slider.css"),
]
# Places of a developer's machine that a build could leave behind in a text; Pyodide's is its own.
HOMES = re.compile(rb"/(?:root|home|Users|work|tmp)/(?!pyodide\b)|[A-Z]:\\\\Users")
ADDRESS = re.compile(r"https?:|file:|--(?:extra-)?index-url|--find-links|\bresolved\b")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from it, as a release is; nothing downloaded."""
    folder = tmp_path_factory.mktemp("packages")
    command = ["-m", "build", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Mapping[str, bytes]:
    """The wheel's files by their names."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def sdist(built: Path) -> Mapping[str, bytes]:
    """The sdist's files by their names, without the folder around them."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        found = ((entry.name.split("/", 1)[1], archive.extractfile(entry)) for entry in archive)
        return {name: stream.read() for name, stream in found if stream}


def tracked(*places: str) -> list[str]:
    """The files of these folders that git knows, or would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *places]
    listed = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    return [name for name in listed.splitlines() if (ROOT / name).is_file()]


def test_the_wheel_carries_every_exercise(wheel: Mapping[str, bytes]) -> None:
    """Exercises travel with the library: an installed course needs no checkout."""
    expected = {f"kamlearn/_{name}" for name in tracked("exercises")}
    assert any(name.endswith("/exercise.py") for name in expected)
    assert expected <= set(wheel)


def test_the_wheel_carries_the_front_end(wheel: Mapping[str, bytes]) -> None:
    """What the browser runs is built and inside, and its source is not."""
    names = [name for name in wheel if name.startswith("kamlearn/runtime/")]
    assert {f"kamlearn/runtime/dist/{name}" for name in FRONT_END} <= set(names)
    assert [name for name in names if "/dist/" not in name and not name.endswith(".py")] == []


def test_the_wheel_carries_the_words_and_the_typing_mark(wheel: Mapping[str, bytes]) -> None:
    """Every file of words, in both languages, and py.typed."""
    words = set(tracked("kamlearn/words"))
    assert {name.split("/")[2] for name in words if name.count("/") > 2} == {"en", "id"}
    assert words | {"kamlearn/py.typed"} <= set(wheel)


def test_the_wheel_carries_the_licences(wheel: Mapping[str, bytes]) -> None:
    """The note, both licence texts and the thread's credit."""
    notes = {
        name.split("/licenses/")[1]: text for name, text in wheel.items() if "/licenses/" in name
    }
    assert set(notes) == {"LICENSE", "LICENSES/CC-BY-SA-4.0.txt", "LICENSES/MIT.txt"}
    assert b"1032526543581405184" in notes["LICENSE"]


def test_a_front_end_can_be_built_from_the_sdist(sdist: Mapping[str, bytes]) -> None:
    """The sdist has the front end built, its sources and its lock, so both ways work."""
    runtime = "kamlearn/runtime"
    assert set(tracked(runtime)) <= set(sdist)
    assert {f"{runtime}/dist/{name}" for name in [*FRONT_END, "inputs.sha256"]} <= set(sdist)


@pytest.mark.parametrize("package", ["wheel", "sdist"])
def test_a_package_holds_nothing_of_the_machine_it_was_built_on(
    package: str, request: pytest.FixtureRequest
) -> None:
    """No npm packages, no caches, no developer's folders in the names or the built files."""
    files: Mapping[str, bytes] = request.getfixturevalue(package)
    strange = re.compile(r"node_modules|__pycache__|\.venv|_site/|/\.[^/]*cache")
    assert [name for name in files if strange.search(name)] == []
    ours = {name: text for name, text in files.items() if not name.startswith("tests/")}
    assert [name for name, text in ours.items() if str(ROOT).encode() in text] == []
    made = {name: text for name, text in files.items() if "/dist/" in name}
    assert [name for name, text in made.items() if HOMES.search(text)] == []


def test_the_python_lock_has_hashes_and_no_addresses() -> None:
    """Whoever installs says from where; the lock says what, to the bit."""
    text = (ROOT / "requirements.lock").read_text()
    pins = text.replace("\\\n", "").splitlines()
    assert ADDRESS.search(text) is None
    assert [pin for pin in pins if not re.match(r"[a-z0-9._-]+==\S+ .*--hash=sha256:", pin)] == []


def test_the_python_lock_holds_what_the_project_asks_for() -> None:
    """Every requirement of pyproject.toml, the extras' and the build's too, is pinned."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *chain.from_iterable(project["project"]["optional-dependencies"].values()),
    ]
    text = (ROOT / "requirements.lock").read_text()
    assert names_in(asked) <= set(re.findall(r"^([a-z0-9._-]+)==", text, re.MULTILINE))


def test_what_kamlearn_imports_is_what_it_asks_for() -> None:
    """Nothing works only because another package happens to bring it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    basis = names_in(project["dependencies"])
    extras = project["optional-dependencies"]
    site = basis | names_in(extras["site"] + extras["snapshot"] + extras["pdf"])
    asked = {name: site if "site" in name.parts else basis for name in modules()}
    unasked = {str(name): imported_by(name) - names for name, names in asked.items()}
    assert {name: lack for name, lack in unasked.items() if lack} == {}


def names_in(requirements: list[str]) -> set[str]:
    """The packages that these requirements name."""
    return {re.split(r"[^\w.-]", line)[0].lower() for line in requirements}


def modules() -> list[Path]:
    """Every Python file of the library, without what runs in the page only."""
    names = (name for name in tracked("kamlearn") if name.endswith(".py"))
    return [ROOT / name for name in names if not name.startswith("kamlearn/runtime/")]


def imported_by(module: Path) -> set[str]:
    """The packages, by the names that pip knows, that a module imports."""
    known = packages_distributions()
    roots: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            roots |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            roots.add((node.module or "").split(".")[0])
    foreign = roots - sys.stdlib_module_names - {"kamlearn"}
    return {known.get(root, [root])[0].lower().replace("_", "-") for root in foreign}


def test_the_jupyter_book_version_is_pinned() -> None:
    """The theme's words, overrides and configuration are made for this one version."""
    text = (ROOT / "requirements.lock").read_text()
    assert "\njupyter-book==1.0.4.post1 " in text


def test_the_front_end_lock_has_hashes_and_no_addresses() -> None:
    """Every npm package is pinned by its integrity hash, none by where it came from."""
    lock = json.loads((ROOT / "kamlearn/runtime/package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []


def test_the_installed_packages_agree_with_each_other() -> None:
    """The lock is installed without asking for dependencies, so none may be missing from it."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
