/** The controls of one card: what the learner entered, as an answer. One class a kind. */

/** @import {CardData, Variant} from "./types.js" */
/** @import {Controls} from "./controls.js" */
import { MatchControls } from "./match.js";
import { OrderControls } from "./order.js";
import { IntervalControls, NumberControls, RuleControls } from "./number-controls.js";
import { TickControls } from "./ticks.js";

/** @type {{[kind: string]: new (form: HTMLFormElement, data: CardData, signal: AbortSignal) => Controls}} */
const KINDS = {
  number: NumberControls,
  interval: IntervalControls,
  match: MatchControls,
  order: OrderControls,
  own_rule: RuleControls,
};

/**
 * @param {HTMLFormElement} form
 * @param {CardData} data
 * @param {AbortSignal} signal ends all listening
 * @returns {Controls}
 */
export function makeControls(form, data, signal) {
  return new (KINDS[data.kind] ?? TickControls)(form, data, signal);
}
