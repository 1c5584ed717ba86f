/** The entry for pages with a lab: one Python for all of them. */

import { Lab } from "./lab-section.js";
import { PagePython } from "./python/page-python.js";

export { keep } from "./python/keeping.js";

/**
 * The page's Python, not started yet; undefined in a book without Python beside it.
 * @param {Partial<import("./python/page-python.js").Setup>} [changes] for tests
 */
export function findPython(changes = {}) {
  const source = document.getElementById("kam-python")?.textContent;
  if (!source) return undefined;
  const { base, manifest } = JSON.parse(source);
  const packs = [...document.querySelectorAll("[data-pack]")].map((section) => /** @type {HTMLElement} */ (section).dataset.pack ?? "");
  return new PagePython({ base: new URL(base, location.href).href, manifest, lang: document.documentElement.lang, packs, ...changes });
}

/** @type {NodeListOf<HTMLElement>} */
const sections = document.querySelectorAll(".kam-lab");
if (sections.length > 0) {
  const python = findPython();
  const labs = [...sections].map((section) => new Lab(section, python, restart));

  /** A restart takes every lab of the page with it. */
  function restart() {
    const opened = labs.filter((lab) => lab.isOpened);
    opened.forEach((lab) => lab.close());
    python?.stop();
    opened.forEach((lab) => lab.open());
  }

  // Each lab watches for its reader too, but hears nothing before the page's first picture.
  if (python) labs.filter(({ section }) => isNear(section)).forEach((lab) => lab.open());
}

/**
 * Whether the page begins at this section.
 * @param {HTMLElement} section
 */
function isNear(section) {
  if (location.hash.slice(1).split("?")[0] === section.id) return true;
  const { top, bottom } = section.getBoundingClientRect();
  return !location.hash && top < innerHeight && bottom > 0;
}
