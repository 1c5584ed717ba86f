/** A field for several lines, an anywidget view: Enter makes a line, the button or Ctrl and Enter send them. */

/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { listen } from "./model.js";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  // Each view may run its own copy of this module, so counting would name them all alike.
  const name = `kam-entry-${Math.random().toString(36).slice(2)}`;
  el.classList.add("kam-entry");
  el.lang = model.get("lang");
  const field = make("textarea", { id: name, rows: "4", autocomplete: "off", spellcheck: "false", "aria-describedby": `${name}-hint` });
  const status = make("p", { role: "status", class: "kam-said" });
  const send = () => {
    status.textContent = model.get("reading");
    model.send({ kind: "text", text: field.value });
  };
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  });
  // JupyterLab runs the cell on these keys.
  el.addEventListener("keydown", (event) => event.stopPropagation());
  const label = make("label", { for: name }, model.get("label"));
  const hint = make("p", { id: `${name}-hint` }, model.get("hint"));
  el.replaceChildren(label, hint, field, makeButton(model.get("button"), "kam-main", send), status);
  return listen(model, {
    "msg:custom": (/** @type {any} */ { kind }) => {
      status.textContent = "";
      if (kind === "clear") field.value = "";
    },
  });
}

export default { render };
