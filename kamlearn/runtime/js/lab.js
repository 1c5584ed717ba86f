/** The entry for pages with a lab. */

import { PagePython } from "./python/page-python.js";

/** @typedef {{base: string, manifest: import("./python/types.js").Manifest}} Source */

/**
 * The page's Python, not started yet; undefined where the site was built without it.
 * @param {Partial<import("./python/page-python.js").Setup>} [changes] for tests
 */
export function findPython(changes = {}) {
  const source = document.getElementById("kam-python")?.textContent;
  if (!source) return undefined;
  const { base, manifest } = /** @type {Source} */ (JSON.parse(source));
  return new PagePython({ base: new URL(base, location.href).href, manifest, lang: document.documentElement.lang, ...changes });
}
