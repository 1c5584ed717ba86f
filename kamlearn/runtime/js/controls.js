/** What the controls of every kind have in common. */

/** @import {Answer, CardData, Variant} from "./types.js" */
/** @import {NumberField} from "./number-field.js" */
import { fragment } from "./dom.js";

/**
 * @typedef {{answer: Answer | null} | {ask: number[], typed: string} | {both: string}
 *   | {problem: string, typed?: string, missing?: number, names?: string[]}} Reading
 *   both: the typed text of a number that stands beside "there is none"; names: what still has no place
 */

let rendered = 0;

export class Controls {
  /**
   * @param {HTMLFormElement} form
   * @param {CardData} data
   * @param {AbortSignal} signal
   */
  constructor(form, data, signal) {
    this.form = form;
    this.data = data;
    this.signal = signal;
    /** @type {NumberField[]} */
    this.fields = [];
    /** @type {NumberField | undefined} the field that the latest reading is about */
    this.asked = undefined;
    /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
    this.inputs = [...form.querySelectorAll(/** @type {"input"} */ ("input, select"))];
    // Two cells of a notebook may show the same exercise; their options must not share a group.
    const suffix = `-${++rendered}`;
    for (const input of this.inputs) input.name += suffix;
    this.variant = data.variants[data.start ?? 0];
  }

  /** @returns {Reading} */
  read() {
    return { answer: null };
  }

  /** @param {Answer | null} answer  null: as at first */
  write(answer) {}

  isUntouched() {
    return true;
  }

  /**
   * Put the labels of a variant beside the controls.
   * @param {Variant} variant
   */
  show(variant) {
    this.variant = variant;
    for (const label of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("[data-label]"))) {
      const html = variant.labels[label.dataset.label ?? ""];
      // Menus take no markup.
      if (html !== undefined) label.replaceChildren(label.matches("option") ? plainText(html) : fragment(html));
    }
  }

  /**
   * Remember which of its readings the text in the asked field has.
   * @param {number} value
   */
  settle(value) {
    this.asked?.settle(value);
  }

  dropNone() {}

  dropNumber() {}

  /**
   * @param {boolean} invalid
   * @param {HTMLElement} [reason] where it is said why
   */
  mark(invalid, reason) {
    for (const field of this.fields) field.mark(invalid && field === this.asked, reason);
  }
}

/** @param {string} html trusted */
export function plainText(html) {
  return fragment(html).textContent ?? "";
}
