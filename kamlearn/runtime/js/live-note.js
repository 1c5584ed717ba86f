/** A live note, an anywidget view: one region that waits for a pause, one that does not. */

/** @import {Model} from "./model.js" */
import { make } from "./dom.js";
import { listen } from "./model.js";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-note");
  el.lang = model.get("lang");
  const status = make("p", { role: "status", class: "kam-said" });
  const alert = make("p", { role: "alert", class: "kam-said" });
  el.tabIndex = -1;
  el.replaceChildren(status, alert);
  const show = () => {
    status.textContent = model.get("good");
    alert.textContent = model.get("trouble");
  };
  show();
  return listen(model, { "change:good": show, "change:trouble": show, "msg:custom": () => el.focus() });
}

export default { render };
