/** Finding names as people type them. */

/**
 * The places of the names that hold every word typed; whose name begins with it come first.
 * @param {string[]} names as `plain` gives them
 * @param {string} typed
 * @returns {number[]}
 */
export function search(names, typed) {
  const wanted = plain(typed).trim();
  const words = wanted.split(/\s+/);
  const found = [...names.keys()].filter((at) => words.every((word) => names[at].includes(word)));
  const isFirst = (/** @type {number} */ at) => names[at].startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((at) => !isFirst(at))];
}

/** Without case and accents: "rénata" is found by "renata". @param {string} text */
export function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
