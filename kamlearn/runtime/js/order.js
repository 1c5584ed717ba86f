/** Pieces to put in order: by their buttons, by arrow keys, dragged, or tapped. */

/** @import {Answer, Variant} from "./types.js" */
import { find } from "./dom.js";
import { fillText } from "./format.js";
import { keyOf, nameOf, PieceControls } from "./pieces.js";

/** @type {{[key: string]: number}} */
const STEPS = { ArrowUp: -1, ArrowDown: 1, up: -1, down: 1 };

export class OrderControls extends PieceControls {
  /** @param {ConstructorParameters<typeof PieceControls>} context */
  constructor(...context) {
    super(...context);
    this.touched = false;
    /** @type {HTMLElement} */
    this.list = find(this.form, ".kam-order");
    this.list.addEventListener("click", (event) => this.press(event, buttonOf(event)?.dataset.way), { signal: this.signal });
    this.list.addEventListener("keydown", (event) => buttonOf(event) && this.press(event, event.key), { signal: this.signal });
    this.letMove(this.list, ".kam-piece", (piece, place) => this.moveTo(piece, this.order.indexOf(place)));
    this.label();
  }

  /** @returns {HTMLElement[]} */
  get order() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** @returns {import("./controls.js").Reading} */
  read() {
    return { answer: this.touched ? this.order.map(keyOf) : null };
  }

  /** @param {Answer | null} answer */
  write(answer) {
    this.touched = answer !== null;
    /** @type {unknown[]} */
    const keys = Array.isArray(answer) ? answer : (this.variant.shown ?? []);
    const place = (/** @type {HTMLElement} */ piece) => keys.indexOf(keyOf(piece));
    this.list.append(...this.order.sort((one, other) => place(one) - place(other)));
    this.label();
  }

  isUntouched() {
    return !this.touched;
  }

  /** @param {Variant} variant */
  show(variant) {
    super.show(variant);
    this.label();
  }

  /**
   * @param {Event} event
   * @param {string} [way]
   */
  press(event, way = "") {
    const piece = /** @type {HTMLElement | null | undefined} */ (buttonOf(event)?.closest(".kam-piece"));
    if (!piece || !STEPS[way]) return;
    event.preventDefault();
    this.moveTo(piece, this.order.indexOf(piece) + STEPS[way]);
  }

  /**
   * @param {HTMLElement} piece
   * @param {number} place
   */
  moveTo(piece, place) {
    const { order } = this;
    const from = order.indexOf(piece);
    const [first, last] = [Math.min(from, place), Math.max(from, place)];
    if (first >= 0 && last < order.length) {
      this.touched = true;
      // The others go round the piece: one that is moved itself would lose the focus.
      if (place < from) piece.after(...order.slice(place, from));
      else piece.before(...order.slice(from + 1, place + 1));
      this.label();
    }
    this.say("moved", { item: nameOf(piece), n: this.order.indexOf(piece) + 1, all: order.length });
  }

  /** Name the buttons after their piece, and tell which lead nowhere. */
  label() {
    const { words, lang } = this.data;
    this.order.forEach((piece, at) => {
      for (const button of /** @type {NodeListOf<HTMLElement>} */ (piece.querySelectorAll(".kam-move"))) {
        const way = button.dataset.way ?? "";
        button.setAttribute("aria-label", fillText(words[way], { item: nameOf(piece) }, lang));
        button.setAttribute("aria-disabled", String(!this.order[at + STEPS[way]]));
      }
    });
  }
}

/**
 * @param {Event} event
 * @returns {HTMLElement | null}
 */
function buttonOf({ target }) {
  return /** @type {Element} */ (target).closest(".kam-move");
}
