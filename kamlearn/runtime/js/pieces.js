/** Controls made of pieces that move: what match and order share. */

import { Controls } from "./controls.js";
import { make } from "./dom.js";
import { fillText } from "./format.js";

export class PieceControls extends Controls {
  /** @param {ConstructorParameters<typeof Controls>} context */
  constructor(...context) {
    super(...context);
    this.pieces = /** @type {HTMLElement[]} */ ([...this.form.querySelectorAll(".kam-piece")]);
    this.spoken = make("p", { class: "kam-spoken", role: "status" });
  }

  /**
   * @param {HTMLElement} root
   * @param {string} place selector of where pieces go
   * @param {(piece: HTMLElement, place: HTMLElement) => void} drop
   */
  letMove(root, place, drop) {
    const choose = (/** @type {HTMLElement} */ piece) => this.say("chosen", { item: nameOf(piece) });
    root.after(this.spoken);
    // Menus and buttons work at once; dragging comes beside them, where it comes.
    const plan = { root, piece: ".kam-piece", place, drop, choose, signal: this.signal };
    import("./dragging.js").then(({ letMove }) => letMove(plan), () => undefined);
    this.signal.addEventListener("abort", () => this.spoken.remove());
  }

  /**
   * @param {string} key
   * @param {import("./types.js").Fields} fields
   */
  say(key, fields) {
    this.spoken.textContent = fillText(this.data.words[key], fields, this.data.lang);
  }
}

/** @param {HTMLElement} element a piece or a place */
export function nameOf(element) {
  return element.querySelector(".kam-label")?.textContent ?? "";
}

/** @param {HTMLElement} element a piece or a place */
export function keyOf(element) {
  return element.dataset.key ?? "";
}
