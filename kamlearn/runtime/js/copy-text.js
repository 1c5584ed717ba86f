/** Words to take along, an anywidget view: a field to change them in, and a button that copies. What is changed stays here. */

/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { listen } from "./model.js";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  // Each view may run its own copy of this module, so counting would name them all alike.
  const name = `kam-copy-${Math.random().toString(36).slice(2)}`;
  el.classList.add("kam-entry");
  el.lang = model.get("lang");
  const field = make("textarea", { id: name, rows: "6" });
  const status = make("p", { role: "status", class: "kam-said" });
  const fill = () => {
    field.value = model.get("text");
    status.textContent = "";
  };
  const copy = async () => {
    const words = model.get("words");
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = words.copied;
    } catch {
      field.focus(); // not every browser lets a page copy
      field.select();
      status.textContent = words.copy_by_hand;
    }
  };
  // JupyterLab runs the cell on some keys.
  el.addEventListener("keydown", (event) => event.stopPropagation());
  const label = make("label", { for: name }, model.get("label"));
  el.replaceChildren(label, field, makeButton(model.get("words").copy, "kam-main", copy), status);
  fill();
  return listen(model, { "change:text": fill });
}

export default { render };
