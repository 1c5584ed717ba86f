/** The download button, an anywidget view: Python makes the bytes, a blob: address of this page saves them. */

/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { fillText } from "./format.js";
import { listen } from "./model.js";

const KEPT_FOR = 60_000; // ms: a slow device may still be reading the blob

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-download");
  el.lang = model.get("lang");
  const status = make("p", { role: "status", class: "kam-said" });
  const alert = make("p", { role: "alert", class: "kam-said" });
  const say = (/** @type {string} */ good, bad = "") => {
    status.textContent = good;
    alert.textContent = bad;
  };
  const button = makeButton(model.get("label"), "kam-main", () => {
    say(model.get("words").making);
    model.send({ kind: "make" });
  });
  el.replaceChildren(button, status, alert);
  return listen(model, {
    "msg:custom": (/** @type {any} */ content, /** @type {DataView[]} */ buffers) => {
      if (content.kind === "problem") return say("", content.text);
      save(content.name, new Blob([/** @type {DataView<ArrayBuffer>} */ (buffers[0])], { type: content.media }));
      say(fillText(model.get("words").made, { file: content.name }, model.get("lang")));
    },
    "change:label": () => (button.textContent = model.get("label")),
  });
}

/** @param {string} name @param {Blob} blob */
function save(name, blob) {
  const href = URL.createObjectURL(blob);
  const link = make("a", { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_FOR);
}

export default { render };
