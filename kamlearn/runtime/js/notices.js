/** What the store has to tell the reader, above the first card or on the progress page. */

/** @import {StoreEvent} from "./store.js" */
import storeWords from "kamlearn:words";
import { make } from "./dom.js";
import { fillText } from "./format.js";

export class Notices {
  constructor() {
    this.lang = document.documentElement.lang in storeWords ? document.documentElement.lang : "id";
    this.box = make("div", { class: "kam-notices", role: "status" });
    /** @type {Map<string, HTMLElement>} one line for each kind of news */
    this.lines = new Map();
    /** @type {Set<string>} */
    this.aside = new Set();
    const first = document.querySelector("#kam-progress, .kam-card");
    first?.before(this.box);
  }

  /** @param {StoreEvent} event */
  show(event) {
    if (event.kind === "set-aside") this.aside.add(titleOf(event.exercise));
    const key = event.kind === "memory" ? `store_${event.reason}` : `store_${event.kind.replace("-", "_")}`;
    const line = this.lines.get(key) ?? make("p", { class: "kam-notice" });
    line.textContent = fillText(storeWords[this.lang][key], { exercises: [...this.aside].join(", ") }, this.lang);
    this.lines.set(key, line);
    this.box.append(line);
  }
}

/** @param {string} slug */
function titleOf(slug) {
  const card = document.getElementById(`exercise-${slug}`);
  return card?.querySelector(".kam-title")?.textContent ?? slug;
}
