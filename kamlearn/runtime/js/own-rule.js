/** A learner's own rule as an answer: which data it is, and when it is not consistent. */

import { isObject, isWithin, own } from "./data.js";

const MOST_WEIGHTS = 30;
const LARGEST = 1e6;

/** @type {{[check: string]: (rule: any, limit: number) => boolean}} */
const BREAKS = {
  "no-weights": ({ weights }) => !weights.some(Boolean),
  "nobody-is-key": ({ key_share }) => key_share === 0,
  "no-giving": ({ gives }) => !gives,
  // Of a short list one person may be more than the limit, and one is always allowed.
  "everyone-is-key": ({ key_share, people }, limit) => key_share > limit && !(people && key_share * people < 1.5),
};

/** @type {{[part: string]: (value: any) => boolean}} */
const RULE_PARTS = {
  weights: (list) => Array.isArray(list) && list.length >= 1 && list.length <= MOST_WEIGHTS && list.every((weight) => isWithin(weight, 0, LARGEST)),
  key_share: (share) => isWithin(share, 0, 1),
  gives: (gives) => typeof gives === "boolean",
  people: (count) => isWithin(count, 1, LARGEST) && Number.isInteger(count),
};

/**
 * @param {string} check
 * @param {any} rule
 * @param {number} limit the largest share of key people that still makes sense
 */
export function breaks(check, rule, limit) {
  return BREAKS[check](rule, limit);
}

/** @param {any} answer */
export function isRule(answer) {
  const names = isObject(answer) ? Object.keys({ ...answer, people: 0 }) : [];
  if (names.length !== 4 || !names.every((name) => own(RULE_PARTS, name))) return false;
  return Object.entries(answer).every(([name, value]) => RULE_PARTS[name](value));
}
