/** HTML and drawings that a cell shows: without scripts, handlers, frames, and whatever leads away by itself. */

import DOMPurify from "dompurify";

const OPTIONS = { USE_PROFILES: { html: true, svg: true, svgFilters: true, mathMl: true }, FORBID_TAGS: ["form"], RETURN_DOM_FRAGMENT: true };

/**
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function cleanMarkup(html) {
  return /** @type {any} */ (DOMPurify.sanitize(html, OPTIONS));
}
