/** A lab's settings in the address: #lab-discount?margin=50&discount=20, numbers only. */

/** @import {Settings} from "./lab-section.js" */

/** Milliseconds without a move after which the address follows; browsers refuse a change for every step. */
const REST = 200;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {string} name */
const prefix = (name) => `#lab-${name}?`;

/**
 * @param {string} name of the lab
 * @param {string} [fragment]
 * @returns {Settings | undefined} what is no number is left out; Python checks the rest
 */
export function readFragment(name, fragment = location.hash) {
  if (!fragment.startsWith(prefix(name))) return undefined;
  const pairs = [...new URLSearchParams(fragment.slice(prefix(name).length))];
  const numbers = pairs.filter(([, text]) => /^-?\d+(\.\d+)?$/.test(text)).map(([key, text]) => [key, Number(text)]);
  return Object.fromEntries(numbers.filter(([, value]) => Number.isFinite(value)));
}

/**
 * @param {string} name
 * @param {Settings} settings
 */
export function writeFragment(name, settings) {
  const pairs = Object.entries(settings).filter(([, value]) => Number.isFinite(value));
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  clearTimeout(waiting);
  waiting = setTimeout(() => history.replaceState(history.state, "", prefix(name) + text), REST);
}
