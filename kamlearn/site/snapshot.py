"""Python's memory after its start: an optional file that makes later starts quick.

Pyodide reads one only where it is the very same build, so it is made from the files that the site
publishes, in Chromium (Node lacks what `time.sleep` in a page needs), and named after them.
"""

import base64
import gzip
import json
import os
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

from kamlearn.core.errors import BadInput
from kamlearn.site.runtime import read_manifest
from kamlearn.site.serve import served

NAME = "snapshot.bin"
"""In the manifest. Not .gz: some web hosts would unpack it on the way."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")
LOADED = "import kampage.start, kamlearn.views.labs; kamlearn.views.labs.load_all()"
"""What a page's labs import, in every language; words are read later."""

# As boot.js does it, up to where the page comes in.
MAKE = """async ([manifest, loaded]) => {
  const address = (name) => new URL(manifest.files[name].path, location.href).href;
  const unpacked = async (name) => {
    const { body } = await fetch(address(name));
    const stream = body.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const stdlib = URL.createObjectURL(new Blob([await unpacked("python_stdlib.zip")]));
  const { loadPyodide } = await import(address("pyodide.mjs"));
  const python = await loadPyodide({
    indexURL: new URL(manifest.engine, location.href).href,
    stdLibURL: stdlib,
    lockFileContents: { info: manifest.abi, packages: {} },
    _makeSnapshot: true,
  });
  const library = await unpacked("library.pack");
  let end = library.indexOf(10);
  for (const [name, size] of JSON.parse(new TextDecoder().decode(library.subarray(0, end++)))) {
    const place = `/kam/${name}`;
    python.FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    python.FS.writeFile(place, library.subarray(end, (end += size)));
  }
  python.runPython(`import sys; sys.path.insert(0, '/kam'); ${loaded}; import gc; gc.collect()`);
  const reader = new FileReader();
  const read = new Promise((done) => (reader.onload = done));
  reader.readAsDataURL(new Blob([python.makeMemorySnapshot()]));
  await read;
  return reader.result.split(",")[1];
}"""


def find_chromium() -> str | None:
    """The Chromium to use: the one named in KAMLEARN_CHROMIUM, else one on the path."""
    named = os.environ.get("KAMLEARN_CHROMIUM")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


def add_snapshot(made: Path) -> Path:
    """Put a snapshot among the files of Python for the page, unless a fitting one is there.

    Raises BadInput where there is no Chromium, or it cannot be steered.
    """
    manifest = read_manifest(made)
    old = made / str(manifest["files"].get(NAME, {}).get("path", NAME))
    if old.is_file() and made_from(manifest) in old.name:
        return old
    data = gzip.compress(_take(made, manifest), 9, mtime=0)
    place = made / f"snapshot-{made_from(manifest)}-{_hash(data)}.bin"
    place.write_bytes(data)
    manifest["files"][NAME] = {"path": place.name, "bytes": len(data)}
    # Last: a manifest never names a file that is not there.
    (made / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return place


def made_from(manifest: dict[str, Any]) -> str:
    """The part of a snapshot's name that says for which engine and library it is."""
    files = manifest["files"]
    return _hash("".join(files[name]["path"] for name in sorted(files) if _counts(name)).encode())


def _counts(name: str) -> bool:
    return name.startswith("pyodide") or name in ("python_stdlib.zip", "library.pack")


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:12]


def _take(made: Path, manifest: dict[str, Any]) -> bytes:
    path = find_chromium()
    try:
        from playwright.sync_api import Error, sync_playwright
    except ModuleNotFoundError:
        path = None
    if not path:
        raise BadInput("no-chromium", "no Chromium and playwright here to make a snapshot with")
    try:
        with served(made) as address, sync_playwright() as play:
            chromium = play.chromium.launch(executable_path=path, args=list(QUIET))
            page = chromium.new_page()
            page.goto(f"{address}/manifest.json")
            return base64.b64decode(page.evaluate(MAKE, [manifest, LOADED]))
    except Error as problem:
        reason = str(problem).splitlines()[0]
        raise BadInput("snapshot-failed", f"no snapshot: {reason}", problem=reason) from None
