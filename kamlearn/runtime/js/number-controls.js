/** Kinds with fields for numbers: number, interval and own rule. */

/** @import {Answer} from "./types.js" */
/** @import {Reading} from "./controls.js" */
import { Controls } from "./controls.js";
import { NumberField } from "./number-field.js";

class FieldControls extends Controls {
  /** @param {ConstructorParameters<typeof Controls>} context */
  constructor(...context) {
    super(...context);
    const inputs = /** @type {HTMLInputElement[]} */ (this.inputs).filter(({ type }) => type === "text");
    this.fields = inputs.map((input) => new NumberField(input, this.data.lang, this.data.unit ?? "count"));
  }

  /** @returns {{values: (number | null)[]} | Exclude<Reading, {answer: any}>} the first field that does not read, if any */
  readFields() {
    /** @type {(number | null)[]} */
    const values = [];
    for (const field of this.fields) {
      const reading = field.read();
      this.asked = field;
      if (!("answer" in reading)) return reading;
      values.push(reading.answer);
    }
    this.asked = this.fields.find((_, at) => values[at] === null);
    return { values };
  }

  isUntouched() {
    return this.fields.every(({ typed }) => !typed);
  }
}

export class NumberControls extends FieldControls {
  get none() {
    return /** @type {HTMLInputElement | undefined} */ (this.inputs.find(({ type }) => type === "checkbox"));
  }

  /** @returns {Reading} */
  read() {
    const { typed } = this.fields[0];
    if (this.none?.checked) return typed.trim() ? { both: typed } : { answer: true };
    const reading = this.readFields();
    return "values" in reading ? { answer: reading.values[0] } : reading;
  }

  /** @param {Answer | null} answer */
  write(answer) {
    this.fields[0].write(answer);
    if (this.none) this.none.checked = answer === true;
  }

  dropNone() {
    if (this.none) this.none.checked = false;
  }

  dropNumber() {
    this.fields[0].write(null);
  }

  isUntouched() {
    return super.isUntouched() && !this.none?.checked;
  }
}

export class IntervalControls extends FieldControls {
  /** @returns {Reading} */
  read() {
    const reading = this.readFields();
    if (!("values" in reading)) return reading;
    const [low, high] = reading.values;
    if (low === null && high === null) return { answer: null };
    if (low === null || high === null) return { problem: "not-an-interval" };
    this.asked = this.fields[0];
    return low <= high ? { answer: [low, high] } : { problem: "ends-swapped" };
  }

  /** @param {Answer | null} answer */
  write(answer) {
    this.fields.forEach((field, at) => field.write(Array.isArray(answer) ? answer[at] : null));
  }
}

export class RuleControls extends FieldControls {
  get weights() {
    return this.inputs.filter((input) => input.matches("select"));
  }

  /** @returns {Reading} */
  read() {
    if (this.isUntouched()) return { answer: null };
    const reading = this.readFields();
    if (!("values" in reading)) return reading;
    const [people, keys] = reading.values;
    if (!people || keys === null || !Number.isInteger(people) || people < 0 || keys < 0) return { problem: "not-a-rule" };
    this.asked = this.fields[1];
    if (keys > people) return { problem: "more_keys" };
    const gives = this.weights.some((weight) => weight.matches("[data-gives]") && weight.value !== "0");
    return { answer: { weights: this.weights.map(({ value }) => Number(value)), key_share: keys / people, gives, people } };
  }

  /** @param {Answer | null} answer */
  write(answer) {
    const { weights = [], people, key_share: share } = /** @type {any} */ (answer ?? {});
    this.weights.forEach((weight, at) => (weight.value = String(weights[at] ?? 0)));
    this.fields[0].write(people);
    this.fields[1].write(Math.round(people * share));
    if (!people) this.fields[1].write(null);
  }

  isUntouched() {
    return super.isUntouched() && this.weights.every(({ value }) => value === "0");
  }
}
