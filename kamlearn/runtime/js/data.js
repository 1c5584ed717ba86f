/** Plain questions about JSON data. */

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

/** @param {any} value */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
export function isFinite(value) {
  return Number.isFinite(value);
}

/**
 * @param {any} value
 * @param {number} low
 * @param {number} high
 */
export function isWithin(value, low, high) {
  return isFinite(value) && low <= value && value <= high;
}
