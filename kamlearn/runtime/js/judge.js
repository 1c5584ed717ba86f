/** The page's judge: it looks answers up in the table that the build compiled with the Python checker. */

/** @import {Answer, Field, Fields, Lang, Outcome, OutcomeRow, Table, Variant} from "./types.js" */
import { fillHtml } from "./format.js";
import { LARGEST_SIZE } from "./numbers.js";

/**
 * @param {Variant} variant
 * @param {Answer | null | undefined} answer  null where nothing was chosen or typed
 * @returns {Outcome}
 */
export function judge(variant, answer) {
  if (answer === null || answer === undefined) return unjudged("not_attempted", "not-attempted");
  const problem = findProblem(variant.table, answer);
  if (problem) return unjudged("broken", problem);
  const code = findCode(variant.table, answer);
  const row = code === undefined ? undefined : own(variant.outcomes, code);
  if (code === undefined || !row) return unjudged("broken", "no-outcome");
  return { state: row.state, score: row.score, code, fields: resolveFields(row.fields, answer) };
}

/**
 * The words for an outcome of `judge`; empty for the two states that have no text of their own.
 * @param {Variant} variant
 * @param {Outcome} outcome
 * @param {Lang} lang
 * @returns {string} HTML, safe: the templates are ours and the values are escaped
 */
export function renderOutcome(variant, outcome, lang) {
  const row = own(variant.outcomes, outcome.code);
  return row ? fillHtml(row.html, outcome.fields, lang) : "";
}

/**
 * @param {"not_attempted" | "broken"} state
 * @param {string} code
 * @returns {Outcome}
 */
function unjudged(state, code) {
  return { state, score: 0, code, fields: {} };
}

/**
 * What keeps an answer (a stored one, say) from being judged; the codes are those of `kamlearn.course.kinds`.
 * @param {Table} table
 * @param {Answer} answer
 * @returns {string | undefined}
 */
function findProblem(table, answer) {
  if (table.choices) return typeof answer === "string" && own(table.choices, answer) ? undefined : "unknown-option";
  if (answer === true) return table.none ? undefined : "none-not-offered";
  if (typeof answer !== "number" || !Number.isFinite(answer)) return "not-a-number";
  return Math.abs(answer) <= LARGEST_SIZE ? undefined : "too-large";
}

/**
 * @param {Table} table
 * @param {Answer} answer
 * @returns {string | undefined}
 */
function findCode(table, answer) {
  if (typeof answer === "string") return own(table.choices, answer);
  if (typeof answer !== "number") return table.none;
  const band = table.bands?.find(([low, high]) => low <= answer && answer <= high);
  return band ? band[2] : table.otherwise;
}

/**
 * The fields as values; those that need a number are left out where the answer is none.
 * @param {{[name: string]: Field}} fields
 * @param {Answer} answer
 * @returns {Fields}
 */
function resolveFields(fields, answer) {
  /** @type {Fields} */
  const resolved = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!Array.isArray(field)) resolved[name] = field;
    else if (typeof answer === "number") resolved[name] = field[0] + field[1] * answer;
  }
  return resolved;
}

/**
 * Keys come from stored answers, so `constructor` must not find anything.
 * @template T
 * @param {{[key: string]: T} | undefined} table
 * @param {string} key
 * @returns {T | undefined}
 */
function own(table, key) {
  return table && Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}
