/** A page to print, an anywidget view: Python makes the document, a frame without scripts shows it, the browser prints it. */

/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { listen } from "./model.js";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-download", "kam-print");
  el.lang = model.get("lang");
  const words = model.get("words");
  const room = make("div", {});
  const toggle = makeButton(words.print_show, "kam-main", () => (room.firstChild ? close() : model.send({ kind: "show" })));
  toggle.setAttribute("aria-expanded", "false");
  const label = (/** @type {boolean} */ isOpen) => {
    toggle.textContent = words[isOpen ? "print_hide" : "print_show"];
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  function close() {
    // The button for printing goes with the page; the focus must not.
    if (room.contains(document.activeElement)) toggle.focus();
    room.replaceChildren();
    label(false);
  }
  el.replaceChildren(toggle, room);
  return listen(model, {
    "msg:custom": (/** @type {any} */ content) => {
      if (content.kind === "close") return close();
      room.replaceChildren(...pieces(content.html, words));
      return label(true);
    },
  });
}

/**
 * Printing needs a window of the same origin; without `allow-scripts` nothing in it runs.
 * @param {string} html
 * @param {{[name: string]: string}} words
 */
function pieces(html, words) {
  const frame = /** @type {HTMLIFrameElement} */ (make("iframe", { title: words.print_title, sandbox: "allow-same-origin allow-modals" }));
  frame.srcdoc = html;
  const print = makeButton(words.print_now, "kam-main", () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  return [make("p", {}, words.print_hint), print, frame];
}

export default { render };
