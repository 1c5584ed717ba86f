/** Asking back where what was entered can be meant in two ways, and saying why it cannot be judged. */

/** @import {CardData, Variant} from "./types.js" */
/** @import {Feedback} from "./feedback.js" */
/** @import {Controls} from "./controls.js" */
import { fragment, make } from "./dom.js";
import { describeReading } from "./feedback.js";
import { fillText } from "./format.js";

/**
 * @param {{data: CardData, variant: Variant, form: Controls, feedback: Feedback}} card
 * @param {{ask: number[], typed: string}} reading
 * @param {(settle: () => void) => void} reply called with what makes the entry clear
 */
export function askReading({ data, form, feedback }, { ask, typed }, reply) {
  const replies = ask.map((value) => ({
    label: describeReading(value, data),
    choose: () => reply(() => form.settle(value)),
  }));
  feedback.ask(fillText(data.words.ask, { typed }, data.lang), replies);
}

/**
 * @param {{data: CardData, variant: Variant, form: Controls, feedback: Feedback}} card
 * @param {{both: string}} reading
 * @param {(settle: () => void) => void} reply
 */
export function askBoth({ data, variant, form, feedback }, { both: typed }, reply) {
  const none = fragment(variant.labels.none ?? "").textContent ?? "";
  feedback.ask(fillText(data.words.both, { typed, none }, data.lang), [
    { label: typed.trim(), choose: () => reply(() => form.dropNone()) },
    { label: none, choose: () => reply(() => form.dropNumber()) },
  ]);
}

/**
 * Say what is wrong with an entry that was not judged.
 * @param {{data: CardData, feedback: Feedback}} card
 * @param {{problem: string, typed?: string, missing?: number, names?: string[]}} reading
 */
export function sayProblem({ data, feedback }, { problem, typed = "", missing = 0, names = [] }) {
  const { words, lang } = data;
  const template = words.problems[problem] ?? words.unjudged[problem] ?? words[problem] ?? words.problems["not-a-number"];
  const list = names.length ? [make("ul", {}, ...names.map((name) => make("li", {}, name)))] : [];
  feedback.remark(make("p", {}, fillText(template, { typed, missing }, lang)), ...list);
}
