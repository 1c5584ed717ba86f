"""How soon Python in the page reacts, beside bare Pyodide in the same run.

    python benchmarks/runtime.py _site

From navigation to the first slider move whose result Python has worked out and the page shows,
in a fresh profile and on later visits; bytes, memory, and the lab's picture on a throttled phone.
The rows with a snapshot need a site built with `kamlearn build --snapshot`.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

from first_feedback import LINK
from page_weight import GzipHandler, gzip_server
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

RUNS = 5
MOVES = 30
LAB = "id/discount-80.html#lab-discount"
STOCK = Path(__file__).parents[1] / "kamlearn/runtime/node_modules/pyodide/python_stdlib.zip"
"""The standard library as Pyodide's authors publish it; ours is compiled ahead of time."""
BARE = """<!DOCTYPE html><meta charset="utf-8"><script type="module">
const { engine, abi, files } = %s, place = (path) => new URL("kam/" + path, location.href).href;
const { loadPyodide } = await import(place(files["pyodide.mjs"].path));
const real = fetch, unpack = ({ body }) => body.pipeThrough(new DecompressionStream("gzip"));
globalThis.fetch = async (url, ...rest) => String(url).endsWith(".bin")
  ? new Response(unpack(await real(url, ...rest))) : real(url, ...rest);
const stdLibURL = location.search
  ? place(files["python_stdlib.zip"].path) : new URL("stock.zip", location.href).href;
const python = await loadPyodide({ indexURL: place(engine), stdLibURL,
  lockFileContents: { info: abi, packages: {} } });
if (python.runPython("1+1") === 2) globalThis.taken = performance.now();
</script>"""
# A guess first, which the lab asks for; then moves, each timed up to its drawn result.
REACT = """async (moves) => {
  const until = (find) => new Promise((done) => {
    const look = () => find() ? done(find()) : setTimeout(look, 2);
    look();
  });
  const lab = document.querySelector("#lab-discount");
  lab.scrollIntoView();
  const alive = ".kam-lab-alive:not([hidden])";
  const slider = await until(() => lab.querySelector(`${alive} input[type=range]`));
  const result = () => lab.querySelector(".kam-lab-alive .kam-guess")?.parentElement;
  (await until(() => lab.querySelector(".kam-lab-alive button.jupyter-button"))).click();
  await until(result);
  const taken = [];
  let first = 0;
  for (let n = 0; n < moves; n += 1) {
    const start = performance.now(), before = result().innerHTML;
    slider.value = 40 + (n % 2) * 20;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => {
      const look = () => (result() && result().innerHTML !== before && done(), 0);
      const all = { subtree: true, childList: true, characterData: true };
      new MutationObserver(look).observe(lab, all);
    });
    taken.push(performance.now() - start);
    first ||= performance.now();
  }
  return { first, taken };
}"""
CHOOSE = """() => new Promise((done) => {
  const look = () => {
    const choice = document.querySelector(".kam-positions:not([hidden]) input[value='1']");
    if (!choice) return setTimeout(look, 10);
    choice.click();
    requestAnimationFrame(() => setTimeout(() =>
      done(document.querySelector(".kam-still[data-position='1']").offsetHeight > 0
        ? performance.now() : NaN)));
  };
  look();
})"""


def read_manifest(site: Path) -> dict[str, Any]:
    """What the lab's page knows of Python's files."""
    page = (site / LAB.split("#")[0]).read_text(encoding="utf-8")
    found = re.search(r'<script[^>]*id="kam-python"[^>]*>(.*?)</script>', page, re.DOTALL)
    if not found:
        raise SystemExit(f"{LAB}: this page has no lab that comes alive; build the site first")
    manifest: dict[str, Any] = json.loads(found[1])["manifest"]
    return manifest


@contextmanager
def beside(site: Path, manifest: dict[str, Any]) -> Iterator[Path]:
    """The site, and a page of bare Pyodide next to its kam folder."""
    with tempfile.TemporaryDirectory() as folder:
        for place in site.resolve().iterdir():
            (Path(folder) / place.name).symlink_to(place)
        (Path(folder) / "stock.zip").symlink_to(STOCK)
        (Path(folder) / "bare.html").write_text(BARE % json.dumps(manifest), encoding="utf-8")
        yield Path(folder)


@contextmanager
def fresh_profile(play: Playwright) -> Iterator[BrowserContext]:
    """A browser with an empty profile on disk, as visitors have one."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        options = ["--no-sandbox", "--disable-gpu"]
        context = play.chromium.launch_persistent_context(
            folder, executable_path=which("chromium"), args=options
        )
        yield context
        context.close()


def visit_bare(context: BrowserContext, address: str, ours: str = "") -> float:
    """Milliseconds from navigation to `1+1`; with "?ours" on our compiled standard library."""
    page = context.new_page()
    page.goto(f"{address}/bare.html{ours}")
    page.wait_for_function("globalThis.taken")
    taken = float(page.evaluate("globalThis.taken"))
    page.close()
    return taken


def visit_lab(context: BrowserContext, address: str, *, keeps: bool = False) -> dict[str, Any]:
    """The first reaction, and the moves after it; with `keeps` the learner keeps Python."""
    page = context.new_page()
    page.goto(f"{address}/{LAB}", wait_until="domcontentloaded")
    found: dict[str, Any] = page.evaluate(REACT, 1 + MOVES)
    # Moves ask the server for nothing, so this is what the first reaction took.
    found["bytes"] = GzipHandler.sent.total()
    found["taken"] = found["taken"][1:]
    found["memory"] = peak_memory(page)
    if keeps:
        page.locator(".kam-keep button").click()
        page.wait_for_selector(".kam-keep[data-state=keep_done]")
    page.close()
    return found


def peak_memory(page: Page) -> float:
    """The most that the page's process has held, in MB (VmHWM; Linux only, else 0)."""
    if not Path("/proc/self/status").exists():
        return 0
    session = page.context.browser and page.context.browser.new_browser_cdp_session()
    pids = [int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()]
    if session:
        told = session.send("SystemInfo.getProcessInfo")["processInfo"]
        pids = [process["id"] for process in told if process["type"] == "renderer"]
    return max(map(_high_water, pids), default=0)


def _high_water(pid: int) -> float:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_text()
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(peak[1]) / 1024 if peak and "--type=renderer" in command else 0


def picture_on_phone(context: BrowserContext, address: str) -> float:
    """Milliseconds until another still of the lab can be chosen and is shown."""
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    slow = context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions", LINK)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.goto(f"{address}/{LAB}", wait_until="commit")
    page.wait_for_selector(".kam-positions", state="attached")
    taken = float(page.evaluate(CHOOSE))
    page.close()
    return taken


def measure(play: Playwright, address: str, *, has_snapshot: bool) -> dict[str, list[float]]:
    """Every figure, once for each run; the ways take turns, so that all meet the same machine."""
    rows: dict[str, list[float]] = {}

    def note(**figures: float) -> None:
        for name, figure in figures.items():
            rows.setdefault(name, []).append(figure)

    for _ in range(RUNS):
        with fresh_profile(play) as context:
            note(bare_first=visit_bare(context, address), bare_second=visit_bare(context, address))
        with fresh_profile(play) as context:
            ours_first, ours_second = (visit_bare(context, address, "?ours") for _ in range(2))
            note(ours_first=ours_first, ours_second=ours_second)
        with fresh_profile(play) as context:
            GzipHandler.sent.clear()
            first = visit_lab(context, address, keeps=has_snapshot)
            note(first=first["first"], mb=first["bytes"] / 1e6, move=median(first["taken"]))
            note(memory=first["memory"])
            if has_snapshot:
                visit_lab(context, address)  # the code of a snapshot's start is compiled and kept
                note(kept=visit_lab(context, address)["first"])
        with fresh_profile(play) as context:
            visit_lab(context, address)
            note(second=visit_lab(context, address)["first"])
        with fresh_profile(play) as context:
            note(phone=picture_on_phone(context, address))
    return rows


def report(rows: dict[str, list[float]]) -> int:
    """Print the medians beside their goals; 1 where one is missed."""
    mid = {name: median(figures) for name, figures in rows.items()}
    lines = [
        ("bare Pyodide to 1+1, first visit, ms", "bare_first", None),
        ("bare Pyodide to 1+1, second visit, ms", "bare_second", None),
        ("the same on our library, first visit", "ours_first", None),
        ("the same on our library, second visit", "ours_second", None),
        ("first reaction, first visit, ms", "first", 1.15 * mid["bare_first"]),
        ("first reaction, second visit, ms", "second", None),
        ("first reaction, kept snapshot, ms", "kept", 0.6 * mid["bare_second"]),
        ("gzip to first reaction, MB", "mb", 7.3),
        ("slider to result, ms", "move", 20),
        ("peak memory of the page's process, MB", "memory", None),
        ("picture usable, throttled phone, ms", "phone", 5000),
    ]
    missed = False
    for text, name, goal in lines:
        if name not in mid:
            print(f"{text:40} not measured: build the site with --snapshot")
            continue
        missed |= goal is not None and mid[name] > goal
        verdict = "" if goal is None else f"goal {goal:.1f}{': MISSED' if mid[name] > goal else ''}"
        each = ", ".join(f"{figure:.1f}" for figure in rows[name])
        print(f"{text:40} {mid[name]:8.1f}  ({each}) {verdict}")
    return 1 if missed else 0


def main(site: Path) -> int:
    """Measure and report."""
    manifest = read_manifest(site)
    has_snapshot = "snapshot.bin" in manifest["files"]
    with (
        beside(site, manifest) as folder,
        gzip_server(folder) as address,
        sync_playwright() as play,
    ):
        rows = measure(play, address, has_snapshot=has_snapshot)
    return report(rows)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "_site")))
