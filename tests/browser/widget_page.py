"""The workbench's widgets in a browser without Python: views on models that only hold."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from anywidget import AnyWidget

from kamlearn.site.serve import served

DIST = Path(__file__).parents[2] / "kamlearn" / "runtime" / "dist"
PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>widgets</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="icon" href="empty.css">
<link rel="stylesheet" href="plain.css"><link rel="stylesheet" href="workbench.css">
<script type="application/json" id="states">{states}</script>
<script type="module" src="models.js"></script></head>
<body><main><h1>widgets</h1><div class="kam-ratings"></div></main></body></html>"""
STYLE = """:root { color-scheme: light dark; } body { font: 16px/1.5 sans-serif; margin: 12px; }
@media (prefers-color-scheme: dark) {
  :root { --pst-color-text-base: #e6edf3; } body { background: #14181e; color: #e6edf3; } }"""
MODELS = """
class Held {
  constructor(state) { Object.assign(this, { state, acts: {}, sent: [] }); }
  get(name) { return this.state[name]; }
  set(name, value) { this.state[name] = value; this.tell(`change:${name}`); }
  save_changes() {}
  send(content, _callbacks, buffers = []) {
    this.sent.push({ ...content, bytes: buffers.map((each) => each.byteLength) });
  }
  on(event, act) { (this.acts[event] ??= new Set()).add(act); }
  off(event, act) { this.acts[event]?.delete(act); }
  tell(event, ...words) { for (const act of this.acts[event] ?? []) act(...words); }
}
globalThis.models = {};
for (const [name, { script, state }] of Object.entries(JSON.parse(states.textContent))) {
  const { default: view } = await import(`./${script}`);
  const el = document.createElement("div");
  el.id = name;
  document.querySelector(".kam-ratings").append(el);
  view.render({ model: (models[name] = new Held(state)), el });
}
document.body.dataset.ready = "yes";
"""


@contextmanager
def widget_site(
    folder: Path, widgets: Mapping[str, tuple[str, AnyWidget]], lang: str
) -> Iterator[str]:
    """The address of a page with these widgets, each by name with its built script."""
    for script in {script for script, _ in widgets.values()} | {"workbench.css"}:
        shutil.copy(DIST / script, folder)
    states = {name: {"script": s, "state": _plain(w)} for name, (s, w) in widgets.items()}
    text = json.dumps(states).replace("<", "\\u003c")
    (folder / "index.html").write_text(PAGE.format(lang=lang, states=text), encoding="utf-8")
    (folder / "plain.css").write_text(STYLE, encoding="utf-8")
    (folder / "empty.css").write_text("", encoding="utf-8")
    (folder / "models.js").write_text(MODELS, encoding="utf-8")
    with served(folder) as address:
        yield f"{address}/index.html"


def _plain(widget: AnyWidget) -> dict[str, object]:
    """What of the state a view reads: not the scripts, nor other widgets."""
    state = widget.get_state()
    return {name: state[name] for name in state if name[0] != "_" and name != "layout"}
