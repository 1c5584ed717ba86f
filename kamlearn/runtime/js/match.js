/** Pieces that go to places: by their own menu, dragged, or tapped. */

/** @import {Answer} from "./types.js" */
import { find } from "./dom.js";
import { keyOf, nameOf, PieceControls } from "./pieces.js";

export class MatchControls extends PieceControls {
  /** @param {ConstructorParameters<typeof PieceControls>} context */
  constructor(...context) {
    super(...context);
    /** @type {HTMLElement} */
    this.pool = find(this.form, ".kam-pool");
    this.bins = /** @type {HTMLElement[]} */ ([...this.form.querySelectorAll(".kam-bin")]);
    for (const piece of this.pieces) menuOf(piece).addEventListener("change", () => this.settlePiece(piece), { signal: this.signal });
    this.letMove(find(this.form, ".kam-board"), ".kam-bin, .kam-pool", (piece, place) => this.place(piece, keyOf(place)));
  }

  /** @returns {import("./controls.js").Reading} */
  read() {
    if (this.isUntouched()) return { answer: null };
    const open = this.pieces.filter((piece) => !menuOf(piece).value);
    if (open.length) return { problem: "incomplete", missing: open.length, names: open.map(nameOf) };
    return { answer: Object.fromEntries(this.pieces.map((piece) => [keyOf(piece), menuOf(piece).value])) };
  }

  /** @param {Answer | null} answer */
  write(answer) {
    const pairs = new Map(Object.entries(answer ?? {}));
    for (const piece of this.pieces) {
      menuOf(piece).value = String(pairs.get(keyOf(piece)) ?? "");
      this.settlePiece(piece);
    }
  }

  isUntouched() {
    return this.pieces.every((piece) => !menuOf(piece).value);
  }

  /**
   * @param {HTMLElement} piece
   * @param {string} key of a place, or empty
   */
  place(piece, key) {
    menuOf(piece).value = key;
    this.settlePiece(piece);
    this.say("placed", { item: nameOf(piece), place: menuOf(piece).selectedOptions[0].text });
  }

  /**
   * Put a piece where its menu says, keeping the focus.
   * @param {HTMLElement} piece
   */
  settlePiece(piece) {
    const menu = menuOf(piece);
    const bin = this.bins.find((place) => keyOf(place) === menu.value);
    const focused = piece.contains(document.activeElement);
    (bin ? find(bin, "ul") : this.pool).append(piece);
    if (focused) menu.focus();
  }
}

/**
 * @param {HTMLElement} piece
 * @returns {HTMLSelectElement}
 */
function menuOf(piece) {
  return find(piece, "select");
}
