/** The controls of one card: what the learner entered, as an answer. */

/** @import {Answer, CardData, Parsed} from "./types.js" */
import { find, fragment } from "./dom.js";
import { formatValue } from "./format.js";
import { parseNumber } from "./numbers.js";

/**
 * @typedef {{answer: Answer | null} | {ask: number[], typed: string} | {problem: string, typed: string}
 *   | {both: string}} Reading  both: the typed text of a number that stands beside "there is none"
 */

let rendered = 0;
let reasons = 0;

export class AnswerForm {
  /**
   * @param {HTMLFormElement} form
   * @param {CardData} data
   */
  constructor(form, data) {
    this.data = data;
    this.labels = [...form.querySelectorAll("fieldset label")];
    this.inputs = this.labels.map((label) => /** @type {HTMLInputElement} */ (find(label, "input")));
    this.field = this.inputs.find((input) => input.type === "text");
    this.none = this.inputs.find((input) => input.type === "checkbox");
    /** @type {{text: string, value: number} | null} a text whose reading is no longer in doubt */
    this.settled = null;
    // Two cells of a notebook may show the same exercise; their options must not share a group.
    const suffix = `-${++rendered}`;
    for (const input of this.inputs) input.name += suffix;
  }

  /** @returns {Reading} */
  read() {
    if (!this.field) return { answer: this.inputs.find((input) => input.checked)?.value ?? null };
    const typed = this.field.value;
    if (this.none?.checked) return typed.trim() ? { both: typed } : { answer: true };
    return this.readField(typed);
  }

  /**
   * @param {string} typed
   * @returns {Reading}
   */
  readField(typed) {
    if (this.settled?.text === typed) return { answer: this.settled.value };
    const parsed = parseNumber(typed, this.data.lang, this.data.unit ?? "count");
    if ("value" in parsed) return { answer: parsed.value };
    return "ask" in parsed ? { ...parsed, typed } : parsed;
  }

  /** @param {Answer | null} answer */
  write(answer) {
    this.settled = null;
    for (const input of this.inputs) input.checked = input.type === "radio" ? input.value === answer : answer === true;
    if (!this.field) return;
    this.field.value = typeof answer === "number" ? formatValue(answer, "exact", this.data.lang) : "";
    if (typeof answer === "number") this.settle(answer);
  }

  /**
   * Remember which of its readings the text in the field has.
   * @param {number} value
   */
  settle(value) {
    if (this.field) this.settled = { text: this.field.value, value };
  }

  dropNone() {
    if (this.none) this.none.checked = false;
  }

  dropNumber() {
    if (this.field) this.field.value = "";
  }

  /** @param {{[key: string]: string}} labels trusted HTML by option key, or `answer` and `none` */
  relabel(labels) {
    this.inputs.forEach((input, at) => {
      const key = input.type === "radio" ? input.value : input.type === "text" ? "answer" : "none";
      if (labels[key] !== undefined) find(this.labels[at], ".kam-label").replaceChildren(fragment(labels[key]));
    });
  }

  /**
   * @param {boolean} invalid
   * @param {HTMLElement} [reason] where it is said why
   */
  mark(invalid, reason) {
    if (!this.field) return;
    this.field.setAttribute("aria-invalid", String(invalid));
    if (!invalid || !reason) return this.field.removeAttribute("aria-describedby");
    // Two cards of one exercise in a notebook must not share it.
    reason.id ||= `kam-reason-${(reasons += 1)}`;
    this.field.setAttribute("aria-describedby", reason.id);
  }

  isUntouched() {
    return this.inputs.every((input) => !input.checked || input.type === "text") && !this.field?.value;
  }
}
