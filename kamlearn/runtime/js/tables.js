/**
 * Outcome tables as Python compiled them (kamlearn/drawing/page_table.py): what may be judged, and which code it gets.
 * Each sort of table is known by its own list; in every list the first entry that fits counts.
 */

/** @import {Answer, Table} from "./types.js" */
import { isFinite, isObject, isWithin, own } from "./data.js";
import { LARGEST_SIZE } from "./numbers.js";
import { breaks, isRule } from "./own-rule.js";

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
  code: (table, answer) => pick(table.rules, ([name, limit]) => breaks(name, answer, limit)),
  parts(_, answer) {
    const { key_share, weights } = /** @type {any} */ (answer);
    return { key_share, criteria: weights.filter((/** @type {number} */ weight) => weight > 0).length };
  },
};

/**
 * @param {Table} table
 * @returns {Reader}
 */
export function readerOf(table) {
  return table.choices ? choices : table.bands ? bands : table.boxes ? boxes : table.patterns ? patterns : rules;
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

/** @param {number[]} values */
function sizeProblem(values) {
  return values.every((value) => Math.abs(value) <= LARGEST_SIZE) ? undefined : "too-large";
}

/**
 * @param {number} value
 * @param {[number, number] | null} range  null where it does not matter
 */
function liesIn(value, range) {
  return !range || isWithin(value, ...range);
}
