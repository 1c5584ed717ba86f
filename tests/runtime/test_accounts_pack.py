"""What the page of one's own accounts loads beside every lab's Python: files read and written."""

import json
import subprocess
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from icalendar import Calendar

from kamlearn.readers import read_contacts
from kamlearn.site.places import find_checkout
from kamlearn.site.runtime import read_manifest
from kamlearn.writers.calendar import Day, calendar_bytes
from tests.readers.test_page import PYODIDE, ROOT, node

MADE = find_checkout().python
UNPACK = (ROOT / "kamlearn" / "runtime" / "js" / "python" / "unpack.js").as_uri()
PACKS = ("library.pack", "words-id.pack", "accounts.pack", "accounts-id.pack")
# Only packed files are there: nothing of this machine's packages.
IN_PAGE = """
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
const [pyodide, unpacker, code, ...packs] = process.argv.slice(1);
const { loadPyodide } = await import(pyodide);
const { unpack } = await import(unpacker);
const python = await loadPyodide();
for (const pack of packs) unpack(python.FS, gunzipSync(await readFile(pack)), "/kam");
python.runPython("import sys; sys.path.insert(0, '/kam'); import kampage.start");
try {
  process.stdout.write(python.runPython(code));
} catch (problem) {
  // Node would quote a line of Pyodide's own, half a megabyte long.
  process.stderr.write(String(problem));
  process.exitCode = 1;
}
"""
WORK = """
import json, sys
from datetime import UTC, date, datetime
from kamlearn.readers import read_contacts
from kamlearn.views.labs import open_lab
from kamlearn.views.my_accounts_lab import load_all
from kamlearn.writers.calendar import Day, calendar_bytes
from kamlearn.writers.tables import csv_bytes, xlsx_bytes

lab = open_lab("my-accounts", lang="id")
load_all()
rows = [["Rara", 10_000.0], ["=1+1 Bu Tini", None]]
made = {"csv": csv_bytes(["Nama", "Belanja"], rows), "xlsx": xlsx_bytes(["Nama", "Belanja"], rows),
    "vcf": b"BEGIN:VCARD\\r\\nVERSION:3.0\\r\\nFN:Rara\\r\\nEND:VCARD\\r\\n"}
names = {k: [c.name for c in read_contacts(data, f"a.{k}", lang="id").contacts]
    for k, data in made.items()}
days = [Day("a", date(2026, 12, 1), "Telepon Rara, ya")]
ics = calendar_bytes(days, datetime(2026, 11, 24, tzinfo=UTC)).decode()
heavy = sorted({"numpy", "pandas", "PIL", "lxml"} & {*sys.modules})
json.dumps([names, ics, heavy, "defusedxml" in sys.modules])
"""


@cache
def from_page() -> Any:
    """What Python in the page makes of the work."""
    files = read_manifest(MADE)["files"]
    packs = [str(MADE / files[name]["path"]) for name in PACKS]
    done = subprocess.run(
        [
            node(),
            "--input-type=module",
            "-e",
            IN_PAGE,
            "--",
            PYODIDE.as_uri(),
            UNPACK,
            WORK,
            *packs,
        ],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def test_every_kind_of_file_is_read_and_tables_are_written() -> None:
    """What the page wrote, and a card; a name that looks like a formula stays a name."""
    both = ["Rara", "=1+1 Bu Tini"]
    assert from_page()[0] == {"csv": both, "xlsx": both, "vcf": ["Rara"]}
    # The same as here.
    table = b"Nama;Belanja\nRara;10rb\n"
    assert [c.name for c in read_contacts(table, "a.csv", lang="id").contacts] == ["Rara"]


def test_a_calendar_is_written_as_here() -> None:
    """Whole days need no time zone but the one that says when the file was made."""
    ics = from_page()[1]
    days = [Day("a", date(2026, 12, 1), "Telepon Rara, ya")]
    assert ics == calendar_bytes(days, datetime(2026, 11, 24, tzinfo=UTC)).decode()
    (event,) = Calendar.from_ical(ics).walk("VEVENT")
    assert (event["SUMMARY"], event.decoded("DTSTART")) == ("Telepon Rara, ya", date(2026, 12, 1))


def test_nothing_heavy_comes_along_and_spreadsheets_are_parsed_with_care() -> None:
    """No pandas, no numpy; XML through defusedxml."""
    assert from_page()[2:] == [[], True]


def test_pages_with_other_labs_do_not_carry_it() -> None:
    """No workbench, readers or spreadsheets in the library, no words of the workbench."""
    import gzip

    def names(pack: str) -> list[str]:
        data = gzip.decompress((MADE / read_manifest(MADE)["files"][pack]["path"]).read_bytes())
        return [name for name, _ in json.loads(data.split(b"\n", 1)[0])]

    own = ("kamlearn/readers/", "kamlearn/views/workbench/", "kamlearn/workbench/", "openpyxl/")
    assert not [name for name in names("library.pack") if name.startswith(own)]
    assert not [name for name in names("words-id.pack") if "/workbench" in name]
    assert {f"kamlearn/words/id/workbench{part}.toml" for part in ("", "_keeper")} <= {
        *names("accounts-id.pack")
    }
