/**
 * Outcome tables as Python compiled them (kamlearn/drawing/page_table.py): what may be judged, and which code it gets.
 * Each sort of table is known by its own list; in every list the first entry that fits counts.
 */

/** @import {Answer, Table} from "./types.js" */
import { LARGEST_SIZE } from "./numbers.js";

const MOST_WEIGHTS = 30;
const LARGEST = 1e6;

/**
 * @typedef {{problem(table: Table, answer: Answer): string | undefined, missing?(table: Table, answer: Answer): number,
 *   code(table: Table, answer: Answer): string | undefined, parts(table: Table, answer: Answer): {[name: string]: number}}} Reader
 *   problem: what keeps an answer (a stored one, say) from being judged; the codes are those of kamlearn.course.kinds
 *   missing: how many places are still empty
 *   parts: the learner's own numbers, for the texts
 */

/** @type {Reader} */
const choices = {
  problem: (table, answer) => (typeof answer === "string" && own(table.choices, answer) ? undefined : "unknown-option"),
  code: (table, answer) => own(table.choices, String(answer)),
  parts: () => ({}),
};

/** @type {Reader} */
const bands = {
  problem(table, answer) {
    if (answer === true) return table.none ? undefined : "none-not-offered";
    return isFinite(answer) ? sizeProblem([answer]) : "not-a-number";
  },
  code(table, answer) {
    if (typeof answer !== "number") return table.none;
    return pick(table.bands, ([low, high]) => low <= answer && answer <= high);
  },
  parts(_, answer) {
    /** @type {{[name: string]: number}} */
    const parts = typeof answer === "number" ? { answer } : {};
    return parts;
  },
};

/** @type {Reader} */
const boxes = {
  problem(_, answer) {
    if (!Array.isArray(answer) || answer.length !== 2 || !answer.every(isFinite)) return "not-an-interval";
    return sizeProblem(answer) ?? (answer[0] <= answer[1] ? undefined : "ends-swapped");
  },
  code(table, answer) {
    const [low, high] = /** @type {number[]} */ (answer);
    return pick(table.boxes, ([lows, highs]) => liesIn(low, lows) && liesIn(high, highs));
  },
  parts(_, answer) {
    const [low, high] = /** @type {number[]} */ (answer);
    return { low, high };
  },
};

/** @type {Reader} */
const patterns = {
  problem(table, answer) {
    if (table.parts !== "match") return keysProblem(answer, table.keys);
    if (!isObject(answer)) return "not-pairs";
    return keysProblem(Object.keys(answer), table.keys) ?? keysProblem([...new Set(Object.values(answer))], table.targets);
  },
  missing: (table, answer) => (table.parts === "multi" ? 0 : (table.keys ?? []).length - Object.keys(answer).length),
  code(table, answer) {
    const facts = factsOf(table, answer);
    return pick(table.patterns, ([has, lacks]) => countFitting(has, lacks, facts) === has.length + lacks.length);
  },
  parts(table, answer) {
    const [[has, lacks]] = table.patterns ?? [[[], []]];
    return { fitting: countFitting(has, lacks, factsOf(table, answer)), total: has.length + lacks.length };
  },
};

/** @type {Reader} */
const rules = {
  problem: (_, answer) => (isRule(answer) ? undefined : "not-a-rule"),
  code: (table, answer) => pick(table.rules, ([name, limit]) => BREAKS[name](answer, limit)),
  parts(_, answer) {
    const { key_share, weights } = /** @type {any} */ (answer);
    return { key_share, criteria: weights.filter((/** @type {number} */ weight) => weight > 0).length };
  },
};

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
 * @param {Table} table
 * @returns {Reader}
 */
export function readerOf(table) {
  return table.choices ? choices : table.bands ? bands : table.boxes ? boxes : table.patterns ? patterns : rules;
}

/**
 * Keys come from stored answers, so `constructor` must not find anything.
 * @template T
 * @param {{[key: string]: T} | undefined} table
 * @param {string} key
 * @returns {T | undefined}
 */
export function own(table, key) {
  return table && Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

/**
 * The code, at its end, of the first entry that fits.
 * @template {any[]} Entry
 * @param {Entry[] | undefined} entries
 * @param {(entry: Entry) => boolean} fits
 * @returns {string | undefined}
 */
function pick(entries, fits) {
  return entries?.find(fits)?.slice(-1)[0];
}

/**
 * What an answer says, each as a text: `goal`, `shop=near`; `0=goal`, `goal<rule`.
 * @param {Table} table
 * @param {any} answer
 */
function factsOf({ parts }, answer) {
  if (parts === "match") return new Set(Object.entries(answer).map(([left, right]) => `${left}=${right}`));
  if (parts === "multi") return new Set(answer);
  const keys = /** @type {string[]} */ (answer);
  return new Set(keys.flatMap((key, place) => [`${place}=${key}`, ...keys.slice(place + 1).map((later) => `${key}<${later}`)]));
}

/**
 * @param {string[]} has
 * @param {string[]} lacks
 * @param {Set<unknown>} facts
 */
function countFitting(has, lacks, facts) {
  return has.filter((fact) => facts.has(fact)).length + lacks.filter((fact) => !facts.has(fact)).length;
}

/**
 * @param {any} answer
 * @param {string[]} [known]
 */
function keysProblem(answer, known = []) {
  if (!Array.isArray(answer)) return "not-a-list";
  if (!answer.every((key) => known.includes(key))) return "unknown-option";
  return new Set(answer).size < answer.length ? "repeated-option" : undefined;
}

/** @param {any} answer */
function isRule(answer) {
  const names = isObject(answer) ? Object.keys({ ...answer, people: 0 }) : [];
  if (names.length !== 4 || !names.every((name) => own(RULE_PARTS, name))) return false;
  return Object.entries(answer).every(([name, value]) => RULE_PARTS[name](value));
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isFinite(value) {
  return Number.isFinite(value);
}

/** @param {number[]} values */
function sizeProblem(values) {
  return values.every((value) => Math.abs(value) <= LARGEST_SIZE) ? undefined : "too-large";
}

/**
 * @param {any} value
 * @param {number} low
 * @param {number} high
 */
function isWithin(value, low, high) {
  return isFinite(value) && low <= value && value <= high;
}

/**
 * @param {number} value
 * @param {[number, number] | null} range  null where it does not matter
 */
function liesIn(value, range) {
  return !range || isWithin(value, ...range);
}
