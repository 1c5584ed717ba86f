/** What a stored or loaded answer must look like; anything else is set aside with the reason. */

/** @import {Answer, AnswerRecord} from "./types.js" */

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
const STATES = ["not_attempted", "wrong", "partial", "right", "broken"];
const LONGEST_ANSWER = 10000;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** @type {{[field: string]: (value: any) => boolean}} */
const NEEDED = {
  exercise: (value) => typeof value === "string" && SLUG.test(value),
  variant: (value) => isCount(value, 0),
  answer: isAnswer,
  attempts: (value) => isCount(value, 0),
  at: (value) => typeof value === "string" && ISO_TIME.test(value) && !Number.isNaN(Date.parse(value)),
};

/** @type {{[field: string]: (value: any) => boolean}} */
const POSSIBLE = {
  revision: (value) => isCount(value, 1),
  state: (value) => STATES.includes(value),
  score: (value) => typeof value === "number" && value >= 0 && value <= 1,
  code: (value) => typeof value === "string" && value.length <= 100,
};

/**
 * The first field that is missing or of the wrong shape; undefined for a good record.
 * @param {any} record
 * @returns {string | undefined}
 */
export function findFault(record) {
  if (typeof record !== "object" || record === null) return "record";
  const needed = Object.keys(NEEDED).find((field) => !NEEDED[field](record[field]));
  return needed ?? Object.keys(POSSIBLE).find((field) => record[field] !== undefined && !POSSIBLE[field](record[field]));
}

/**
 * Only the fields that a record has, whatever else a file or a database holds beside them.
 * @param {any} record
 * @returns {AnswerRecord}
 */
export function pickFields(record) {
  const names = [...Object.keys(NEEDED), ...Object.keys(POSSIBLE), "lang"];
  const present = names.filter((name) => record[name] !== undefined);
  return /** @type {AnswerRecord} */ (Object.fromEntries(present.map((name) => [name, record[name]])));
}

/**
 * @param {any} value
 * @param {number} least
 */
function isCount(value, least) {
  return Number.isInteger(value) && value >= least && value < 1e6;
}

/** @param {any} value */
function isAnswer(value) {
  if (value === true || typeof value === "string") return String(value).length <= LONGEST_ANSWER;
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "object" && value !== null && isJson(value) && JSON.stringify(value).length <= LONGEST_ANSWER;
}

/**
 * A database can hold dates, files and cycles; an answer holds none of them.
 * @param {any} value
 * @param {number} depth
 * @returns {boolean}
 */
function isJson(value, depth = 0) {
  if (value === null || ["string", "boolean"].includes(typeof value)) return true;
  if (typeof value === "number") return Number.isFinite(value);
  const plain = Array.isArray(value) || (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype);
  return plain && depth < 8 && Object.values(value).every((part) => isJson(part, depth + 1));
}
