/** The snapshot of started Python that a learner chose to keep on the device: fetched once, never unasked. */

/** @import {Manifest, PythonFile} from "./types.js" */

const NAME = "kamlearn-kept";

/** @typedef {{base: string, manifest: Manifest}} Place */

/** @param {Place} place */
const addressOf = ({ base, manifest }) => new URL(manifest.files["snapshot.bin"].path, base).href;

/**
 * The address of the kept snapshot, undefined where there is none for just these files.
 * @param {Place} place
 */
export function findKept(place) {
  const address = place.manifest.files["snapshot.bin"] && addressOf(place);
  return address && recall() === address ? address : undefined;
}

/**
 * The file that may be offered; not on a link that is metered, slow, or asked to save data.
 * @param {Place} place
 * @returns {PythonFile | undefined}
 */
export function findOffer(place) {
  const link = /** @type {any} */ (navigator).connection ?? {};
  const isDear = link.saveData || link.metered || link.type === "cellular" || (link.effectiveType ?? "4g") !== "4g";
  return isDear || findKept(place) ? undefined : place.manifest.files["snapshot.bin"];
}

/** @param {Place} place */
export async function keep(place) {
  const address = addressOf(place);
  await forget();
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  // Without a secure context there are no caches of the page's own; the browser's must do.
  if (globalThis.caches) await (await caches.open(NAME)).put(address, response);
  else await response.arrayBuffer();
  localStorage.setItem(NAME, address);
}

export async function forget() {
  try {
    localStorage.removeItem(NAME);
    await globalThis.caches?.delete(NAME);
  } catch {
    // What cannot be written was not kept either.
  }
}

/** Whether anything of Python is kept on the device, of whatever version. */
export async function keepsAny() {
  return recall() !== null || Boolean(await globalThis.caches?.has(NAME).catch(() => false));
}

function recall() {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/**
 * The memory in a kept snapshot; the network is never asked. For the worker.
 * @param {string} address
 */
export async function readKept(address) {
  const response = globalThis.caches ? await caches.match(address) : await fetch(address, { cache: "only-if-cached", mode: "same-origin" });
  if (!response?.ok || !response.body) throw new Error(`${address} is not kept`);
  return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
