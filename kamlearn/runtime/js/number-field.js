/** A field for one number: its text, what the text reads as, and whether that is settled. */

/** @import {Lang, Unit} from "./types.js" */
import { formatValue } from "./format.js";
import { parseNumber } from "./numbers.js";

let reasons = 0;

export class NumberField {
  /**
   * @param {HTMLInputElement} input
   * @param {Lang} lang
   * @param {Unit} unit
   */
  constructor(input, lang, unit) {
    this.input = input;
    this.lang = lang;
    this.unit = unit;
    /** @type {{text: string, value: number} | null} a text whose reading is no longer in doubt */
    this.settled = null;
  }

  get typed() {
    return this.input.value;
  }

  /** @returns {{answer: number | null} | {ask: number[], typed: string} | {problem: string, typed: string}} */
  read() {
    const { typed, settled } = this;
    if (settled?.text === typed) return { answer: settled.value };
    const parsed = parseNumber(typed, this.lang, this.unit);
    if ("value" in parsed) return { answer: parsed.value };
    return "ask" in parsed ? { ...parsed, typed } : parsed;
  }

  /** @param {unknown} value anything but a number empties the field */
  write(value) {
    this.settled = null;
    this.input.value = typeof value === "number" ? formatValue(value, "exact", this.lang) : "";
    if (typeof value === "number") this.settle(value);
  }

  /** @param {number} value */
  settle(value) {
    this.settled = { text: this.typed, value };
  }

  /**
   * @param {boolean} invalid
   * @param {HTMLElement} [reason] where it is said why
   */
  mark(invalid, reason) {
    this.input.setAttribute("aria-invalid", String(invalid));
    if (!invalid || !reason) return this.input.removeAttribute("aria-describedby");
    // Two cards of one exercise in a notebook must not share it.
    reason.id ||= `kam-reason-${(reasons += 1)}`;
    this.input.setAttribute("aria-describedby", reason.id);
  }
}
