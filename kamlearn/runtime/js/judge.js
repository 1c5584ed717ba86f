/** The page's judge: it looks answers up in the table that the build compiled with the Python checker. */

/** @import {Answer, Field, Fields, Lang, Outcome, OutcomeRow, Variant} from "./types.js" */
import { own } from "./data.js";
import { fillHtml } from "./format.js";
import { readerOf } from "./tables.js";

/**
 * @param {Variant} variant
 * @param {Answer | null | undefined} answer  null where nothing was chosen or typed
 * @returns {Outcome}
 */
export function judge({ table, outcomes }, answer) {
  if (answer === null || answer === undefined) return unjudged("not_attempted", "not-attempted");
  const reader = readerOf(table);
  const problem = reader.problem(table, answer);
  if (problem) return unjudged("broken", problem);
  if (table.parts === "multi" && Object.keys(answer).length === 0) return unjudged("not_attempted", "not-attempted");
  const missing = reader.missing?.(table, answer);
  if (missing) return unjudged("not_attempted", "incomplete", { missing });
  const code = reader.code(table, answer) ?? table.otherwise ?? "";
  const row = own(outcomes, code);
  const parts = reader.parts(table, answer);
  return row ? { ...verdict(row, parts), code, fields: resolveFields(row.fields, parts) } : unjudged("broken", "no-outcome");
}

/**
 * The words for an outcome of `judge`; empty for those that have no text of their own.
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
 * @param {Fields} [fields]
 * @returns {Outcome}
 */
function unjudged(state, code, fields = {}) {
  return { state, score: 0, code, fields };
}

/**
 * @param {OutcomeRow} row
 * @param {{[name: string]: number}} parts
 * @returns {{state: Outcome["state"], score: number}}
 */
function verdict({ state, score, graded }, { fitting, total }) {
  if (!graded) return { state, score };
  return { state: fitting ? "partial" : "wrong", score: fitting / total };
}

/**
 * The fields as values; those that need a number are left out where the answer is none.
 * @param {{[name: string]: Field}} fields
 * @param {{[name: string]: number}} parts
 * @returns {Fields}
 */
function resolveFields(fields, parts) {
  /** @type {Fields} */
  const resolved = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!Array.isArray(field)) resolved[name] = field;
    else if (own(parts, field[2] ?? "answer") !== undefined) resolved[name] = field[0] + field[1] * parts[field[2] ?? "answer"];
  }
  return resolved;
}
