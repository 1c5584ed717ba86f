"""What `make serve`, `make test` and the rest do, on every system (Windows: `py make.py serve`).

Standard library only, and no syntax newer than Python 3.6: an old Python shall reach the line
that says so.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)
MADE = [
    *["_build", "_site"],
    "dist",
    "kamlearn/runtime/dist",
    "kamlearn/runtime/node_modules",
    ".venv",
    *[".hypothesis", ".import_linter_cache", ".jupyter_cache"],
    *[".mypy_cache", ".pytest_cache", ".ruff_cache"],
]


def serve(*words: str) -> None:
    """Build both languages, serve the site and print its address."""
    make_ready()
    run(tool("kamlearn"), "serve", *words)


def test(*words: str) -> None:
    """Run everything that CI runs: style, types, rooms, front end, Python, browser."""
    make_ready()
    run(tool("python"), "-m", "pytest", *words)


def build(*words: str) -> None:
    """Build both languages into _site."""
    make_ready()
    run(tool("kamlearn"), "build", *words)


def notebooks(*words: str) -> None:
    """Write the lesson notebooks anew."""
    make_ready()
    run(tool("kamlearn"), "notebooks", *words)


def bench(*words: str) -> None:
    """Build the site and run the measurements in benchmarks/."""
    build("--snapshot")
    scripts = sorted((ROOT / "benchmarks").glob("[!_]*.py"))
    calls = [[tool("python"), str(script), *words] for script in scripts]
    # All of them: one missed goal shall not hide what the others measure.
    sys.exit(max(subprocess.call(call, cwd=str(ROOT)) for call in calls))


def lock(*words: str) -> None:
    """Renew requirements.lock (hashes, no addresses); `--upgrade` also moves to newer versions."""
    make_environment()
    options = ["--no-config", "--universal", "--python-version", "3.11", "--all-extras"]
    plain = [
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--quiet",
        "--output-file",
        LOCK.name,
    ]
    run(tool("uv"), "pip", "compile", "pyproject.toml", *options, *plain, *words)


def clean() -> None:
    """Remove everything that was made, the environment too."""
    for name in MADE:
        shutil.rmtree(str(ROOT / name), ignore_errors=True)


def make_ready() -> None:
    """Make the environment, the front end and the command, each where missing or stale."""
    make_environment()
    run(tool("python"), "hatch_build.py")
    project = (ROOT / "pyproject.toml").read_bytes()
    if is_stale("project", project):
        pip("--no-build-isolation", "--editable", str(ROOT))
        mark_fresh("project", project)


def make_environment() -> None:
    """Install what requirements.lock lists into a new .venv, when the lock or Python changed."""
    made_from = LOCK.read_bytes() + "{}.{}".format(*sys.version_info).encode()
    if is_stale("lock", made_from):
        print("Making the environment .venv: a few minutes, once.", flush=True)
        # A Python cannot clear the environment that it runs in.
        if Path(sys.prefix) != VENV:
            run(sys.executable, "-m", "venv", "--clear", str(VENV))
        pip("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
        mark_fresh("lock", made_from)


def pip(*words: str) -> None:
    """Install exactly what is named: the lock lists every dependency."""
    run(
        tool("python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        *words,
    )


def is_stale(step: str, made_from: bytes) -> bool:
    """Whether a step of the environment was last done from something else, or never."""
    stamp = VENV / (step + ".sha256")
    return not stamp.exists() or stamp.read_text() != hashlib.sha256(made_from).hexdigest()


def mark_fresh(step: str, made_from: bytes) -> None:
    """Remember in the environment what a step was done from."""
    (VENV / (step + ".sha256")).write_text(hashlib.sha256(made_from).hexdigest())


def tool(name: str, windows: bool = os.name == "nt") -> str:
    """Where the environment keeps a program."""
    return str(VENV / "Scripts" / (name + ".exe") if windows else VENV / "bin" / name)


def run(*words: str) -> None:
    """Run a program here; when it fails, end with its exit code."""
    code = subprocess.call(words, cwd=str(ROOT))
    if code:
        sys.exit(code)


def missing(version: "tuple[int, ...]", modules: "list[str]") -> str:
    """What this Python lacks, with the remedy; empty where it lacks nothing."""
    if version < OLDEST:
        return (
            "kamlearn needs Python {}.{} or newer; this is {}.{}. Install one, then name it: "
            "make PYTHON=python3.12 serve; on Windows: py -3.12 make.py serve"
        ).format(*OLDEST, *version)
    if "ensurepip" not in modules or "venv" not in modules:
        return (
            "This Python cannot make environments (venv or ensurepip is missing). "
            "On Debian and Ubuntu: sudo apt install python3-venv"
        )
    return ""


TARGETS = {do.__name__: do for do in (serve, test, build, notebooks, bench, lock, clean)}


def usage() -> str:
    """One line a target."""
    lines = ["{:<10} {}".format(name, (do.__doc__ or "").strip()) for name, do in TARGETS.items()]
    return "\n".join(["make TARGET (Windows: py make.py TARGET), where TARGET is", *lines])


def main(words: "list[str]") -> None:
    """Do one target."""
    found = [name for name in ("ensurepip", "venv") if importlib.util.find_spec(name)]
    lack = missing(sys.version_info[:2], found)
    if lack:
        sys.exit(lack)
    if not words:
        print(usage())
        return
    if words[0] not in TARGETS:
        sys.exit(usage())
    try:
        TARGETS[words[0]](*words[1:])
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main(sys.argv[1:])
